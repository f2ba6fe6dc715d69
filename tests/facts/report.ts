import type { Cell, Fact } from './fact.ts';
import { lineOf, type Loss } from './losses.ts';

const SHOWN = 40;

const wordsOf = (text: string): Set<string> => new Set(text.match(/[\p{L}\p{N}]+/gu));

/** How alike two texts are: 1 with the same words, 0 with none in common. */
function likeness(a: Set<string>, text: string): number {
  const b = wordsOf(text);
  const common = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}

/** The fact of the page that is most like the one that is missing. */
function closestFact(sought: Fact, facts: Fact[]): Fact | undefined {
  const words = wordsOf(lineOf(sought));
  const scored = facts
    .filter(({ kind }) => (kind === 'link') === (sought.kind === 'link'))
    .map((fact) => ({ fact, score: likeness(words, lineOf(fact)) }))
    .sort((a, b) => b.score - a.score);
  return scored[0] && scored[0].score > 0 ? scored[0].fact : undefined;
}

const quote = (text: string): string => `'${text.replaceAll("'", "\\'")}'`;

/** How many words two texts have in common from their beginning. */
function commonStart(a: string[], b: string[]): number {
  const end = a.findIndex((word, at) => word !== b[at]);
  return end === -1 ? a.length : end;
}

/** The rule for words in one place of a text that others stand for now. Another number is no renaming. */
function wordsRule(old: string, now: string): string | undefined {
  const [before, after] = [old.split(' '), now.split(' ')];
  const start = commonStart(before, after);
  const rest = [before.slice(start), after.slice(start)] as const;
  const end = commonStart(rest[0].toReversed(), rest[1].toReversed());
  const [words = '', others = ''] = rest.map((part) =>
    part
      .slice(0, part.length - end)
      .join(' ')
      .replace(/[,.;:]$/u, ''),
  );
  const isRenaming =
    /\p{L}/u.test(words) && /\p{L}/u.test(others) && !/\p{N}/u.test(words + others);
  if (!isRenaming || (start + end === 0 && before.length > 4)) return undefined;
  return `WORDS: [${quote(words)}, ${quote(others)}],`;
}

/** The line of `renamed-words.ts` that would explain a loss: the text under another head, or other words under its own. */
function ruleFor(missing: Cell[], closest: Cell[]): string | undefined {
  const [rule] = missing.flatMap((cell) => {
    const moved = closest.find(({ head, text }) => text === cell.text && head !== cell.head);
    if (moved) return [`LABELS: [${quote(cell.head)}, ${quote(moved.head)}],`];
    const other = closest.find(({ head }) => head === cell.head);
    return (other && wordsRule(cell.text, other.text)) ?? [];
  });
  return rule;
}

interface Explained {
  loss: Loss;
  closest: string;
  /** What losses of the same cause have in common. */
  cause: string;
  rule?: string | undefined;
}

function explain(loss: Loss): Explained {
  const { missing, sought, present } = loss;
  if (missing.kind === 'row' && sought.kind === 'row') {
    const row = present.closestRow(sought.cells);
    const rule = ruleFor(missing.cells, row);
    const nearest =
      row.length > 0 ? { kind: 'row' as const, cells: row } : closestFact(sought, present.facts);
    const closest = nearest ? lineOf(nearest) : 'nothing like it';
    return { loss, closest, rule, cause: rule ?? lineOf(missing) };
  }
  const nearest = closestFact(sought, present.facts);
  const closest = nearest ? lineOf(nearest) : 'nothing like it';
  const rule = nearest && wordsRule(lineOf(sought), closest);
  return { loss, closest, rule, cause: rule ?? lineOf(missing) };
}

function paragraph([first, ...others]: Explained[]): string {
  if (!first) return '';
  const { loss, closest, rule } = first;
  const where = `${loss.address} (${loss.form === 'html' ? 'page' : 'Markdown'})`;
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  const lines = [
    `${where}${more}`,
    `  ${loss.fact.kind.padEnd(8)} ${lineOf(loss.fact)}`,
    ...(loss.missing.kind === 'row' ? [`  missing  ${lineOf(loss.missing)}`] : []),
    `  closest  ${closest}`,
    ...(rule === undefined ? [] : [`  renamed? ${rule}`]),
  ];
  return lines.join('\n');
}

/** What is lost, those of one cause together, the most frequent cause first. Its first line sums it up. */
export function reportOf(losses: Loss[]): string {
  const causes = Map.groupBy(losses.map(explain), ({ cause }) => cause);
  const paragraphs = [...causes.values()]
    .sort((a, b) => b.length - a.length)
    .slice(0, SHOWN)
    .map(paragraph);
  const left = causes.size - paragraphs.length;
  return [
    `${losses.length} facts of the example are lost or renamed, for ${causes.size} ${causes.size === 1 ? 'cause' : 'causes'} (how to say so: tests/facts/renamed-words.ts)`,
    ...paragraphs,
    ...(left > 0 ? [`… and ${left} more causes`] : []),
  ].join('\n\n');
}
