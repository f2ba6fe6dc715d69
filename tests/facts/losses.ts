import type { PageFacts, SiteFacts } from './example-facts.ts';
import type { Cell, Fact } from './fact.ts';
import { addressPattern } from './patterns.ts';
import { renamesOf, type Rename, type RenameLists } from './renames.ts';

/** What may have become of facts; the lists of `renamed-words.ts`. */
export interface Lists extends RenameLists {
  MOVED: (readonly [old: string, now: string])[];
  /** Links that lead to another page. */
  RELINKED: (readonly [text: string, old: string, now: string])[];
  GONE: (readonly [address: string, fact: string, why: string])[];
}

/** A fact that no page holds any more. */
export interface Loss {
  address: string;
  form: keyof PageFacts;
  /** As the baseline says it. */
  fact: Fact;
  /** What of it is missing, in the words of `Presence`. */
  missing: Fact;
  /** What the fact is in the words in which it was looked for. */
  sought: Fact;
  present: Presence;
}

/** The facts that are there now on one page, in renamed words. */
export interface Presence {
  facts: Fact[];
  rows: Cell[][];
  /** The closest row to one that was sought. */
  closestRow: (cells: Cell[]) => Cell[];
  holds: (fact: Fact) => boolean;
}

const keyOf = ({ head, text }: Cell): string => `${head}\n${text}`;

/** A fact as one line. */
export function lineOf(fact: Fact): string {
  if (fact.kind === 'link') return `${fact.text} -> ${fact.to}`;
  if (fact.kind !== 'row') return fact.text;
  return fact.cells.map(({ head, text }) => `${head}: ${text}`).join(' | ');
}

function presenceOf(facts: Fact[]): Presence {
  const rows = facts.flatMap((fact) => (fact.kind === 'row' ? [fact.cells] : []));
  const byCell = Map.groupBy(
    rows.flatMap((cells, at) => cells.map((cell) => ({ key: keyOf(cell), at }))),
    ({ key }) => key,
  );
  const links = Map.groupBy(
    facts.filter((fact) => fact.kind === 'link'),
    ({ to }) => to,
  );
  const blocks = facts.flatMap((fact) => {
    if (fact.kind === 'row') return fact.cells.map(({ text }) => text);
    return fact.kind === 'link' ? [] : [fact.text];
  });
  const whole = new Set(blocks);
  const running = ` ${blocks.join(' ')} `;
  const closestRow = (cells: Cell[]): Cell[] => {
    const hits = new Map<number, number>();
    for (const cell of cells)
      for (const { at } of byCell.get(keyOf(cell)) ?? []) hits.set(at, (hits.get(at) ?? 0) + 1);
    const [closest] = [...hits].sort(([, a], [, b]) => b - a);
    return closest ? (rows[closest[0]] ?? []) : [];
  };
  const holds = (fact: Fact): boolean => {
    if (fact.kind === 'row') return without(fact.cells, closestRow(fact.cells)).length === 0;
    if (fact.kind === 'heading') return whole.has(fact.text);
    if (fact.kind === 'text') return running.includes(` ${fact.text} `);
    return (links.get(fact.to) ?? []).some(({ text }) => ` ${text} `.includes(` ${fact.text} `));
  };
  return { facts, rows, closestRow, holds };
}

function without(cells: Cell[], others: Cell[]): Cell[] {
  const held = new Set(others.map(keyOf));
  return cells.filter((cell) => !held.has(keyOf(cell)));
}

/** The addresses whose pages hold what stood at an address: its own, and where it has moved. */
function addressesOf(address: string, moved: Lists['MOVED']): string[] {
  const targets = moved.flatMap(([old, now]) => {
    const match = addressPattern(old).exec(address);
    return match ? [now.replace('*', match[1] ?? '*')] : [];
  });
  return [address, ...targets];
}

/** A link where it leads now. */
function relinked(fact: Fact, rules: Lists['RELINKED']): Fact {
  if (fact.kind !== 'link') return fact;
  const rule = rules.find(
    ([text, old]) => fact.to === old && fact.text.toLowerCase() === text.toLowerCase(),
  );
  return rule ? { ...fact, to: rule[2] } : fact;
}

/** What is left out on purpose at an address, in lower case: the rules of one page, since each of its facts asks for them. */
function goneAt(address: string, gone: Lists['GONE']): ReadonlySet<string> {
  const here = gone.filter(([where]) => addressPattern(where).test(address));
  return new Set(here.map(([, what]) => what.toLowerCase()));
}

/** What of a fact is not left out on purpose, or nothing. */
function kept(fact: Fact, gone: ReadonlySet<string>, rename: Rename): Fact | undefined {
  const isGone = (line: string): boolean => gone.has(line.toLowerCase());
  if (isGone(lineOf(fact))) return undefined;
  if (fact.kind !== 'row') return rename(fact);
  const cells = fact.cells.filter((cell) => !isGone(lineOf({ kind: 'row', cells: [cell] })));
  return cells.length === 0 ? undefined : rename({ kind: 'row', cells });
}

/** Every fact of the old site that the present one does not hold at the same address, or where it has moved. */
export function lossesOf(old: SiteFacts, now: SiteFacts, lists: Lists): Loss[] {
  const renameAt = renamesOf(lists);
  return [...old].flatMap(([address, page]) => {
    const gone = goneAt(address, lists.GONE);
    return (['html', 'markdown'] as const).flatMap((form) => {
      const places = addressesOf(address, lists.MOVED);
      const there = places.flatMap((place) => now.get(place)?.[form].map(renameAt(place)) ?? []);
      const present = presenceOf(there);
      return page[form].flatMap((fact) => {
        const sought = kept(fact, gone, renameAt(address));
        if (!sought || present.holds(sought)) return [];
        if (present.holds(relinked(sought, lists.RELINKED))) return [];
        const missing: Fact =
          sought.kind === 'row'
            ? { kind: 'row', cells: without(sought.cells, present.closestRow(sought.cells)) }
            : sought;
        return [{ address, form, fact, missing, sought, present }];
      });
    });
  });
}
