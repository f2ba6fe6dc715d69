/**
 * What the example says in other words than at the commit of the baseline. `facts.test.ts` holds the facts of every page
 * against `baseline/`; what it does not find is lost, unless a line here says what has become of it.
 *
 * To add a line: rename, build (`npm run build`), run `npx vitest run tests/facts`. The test names each loss with the
 * closest that is there, and where it can, the line to paste. One rule is one line:
 *
 *   LABELS    [old, new]           the whole text of a heading, column head, dt, caption, summary, link or cell
 *   WORDS     [old, new]           words wherever they stand, also within a label or a sentence
 *   PATTERNS  [/old (.+)/, 'new $1']  sentences that hold names or numbers
 *   COLUMNS   [[old, …], [new, …]]  columns that were divided or joined: their texts are compared joined by a space
 *   MOVED     [old, new]           addresses: the facts of one page stand on another; `*` is one part of an address
 *   GONE      [address, fact, why] left out on purpose; as the test prints it, `head: text` for a cell
 *
 * A third entry of LABELS, WORDS, PATTERNS and COLUMNS is the beginning of the addresses where alone it holds:
 * ['Of', 'System under test', '/evidence/'].
 *
 * Case counts nowhere. Rules are applied from top to bottom to the old and to the present alike, PATTERNS first, then
 * LABELS, then WORDS: half a renaming fails nothing, and the longer phrase goes above the shorter. A rule that changes
 * nothing in the baseline fails the test.
 *
 * `UPDATE=1 npx vitest run tests/facts` makes the present build the baseline. That is for a change of `content/` that is
 * meant; whoever does it empties these lists, and gives up the comparison with the older commit.
 */
export type Rule<Old, New> = readonly [old: Old, now: New, addresses?: string];

export const LABELS: Rule<string, string>[] = [
  ['Limited', 'Limitation', '/documents/07-'],
  ['Expensive', 'Cost', '/documents/07-'],
];

export const WORDS: Rule<string, string>[] = [
  ['--accent', '--sb-accent', '/guide/'],
  ['--text', '--sb-text', '/guide/'],
];

export const PATTERNS: Rule<RegExp, string>[] = [
  [/Constraint: what's possible(.*)/u, 'Technical constraint: possible$1', '/requirements/'],
  [/Constraint: what has limitations(.*)/u, 'Technical constraint: limitation$1', '/requirements/'],
  [/Constraint: what affects design(.*)/u, 'Technical constraint: design$1', '/requirements/'],
  [/Constraint: what's expensive(.*)/u, 'Technical constraint: cost$1', '/requirements/'],
];

export const COLUMNS: Rule<string[], string[]>[] = [];

export const MOVED: (readonly [old: string, now: string])[] = [];

export const GONE: (readonly [address: string, fact: string, why: string])[] = [];
