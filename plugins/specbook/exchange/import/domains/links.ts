/** How strongly tables are linked: a reference says the less, the more tables have it. */
import { nameKey, type Table } from '../catalogue.ts';
import { stemOf, wordsOf } from './name-words.ts';

/** A reference from one table to another. */
export interface Link {
  from: string;
  to: string;
  weight: number;
}

/** A column that only its name makes a reference counts less than a foreign key. */
const BY_NAME = 0.5;
/** What so many tables reference, such as a tenant, says nothing about one that references others too. */
const HUB = 0.2;
const LEAST_OF_HUB = 8;

/** Keys of tables by their names; undefined where several tables have one. */
type KeysByStem = ReadonlyMap<string, string | undefined>;

function keysByStem(tables: readonly Table[]): KeysByStem {
  const keys = new Map<string, string | undefined>();
  for (const table of tables) {
    const stem = wordsOf(table.name).map(stemOf).join('_');
    keys.set(stem, keys.has(stem) ? undefined : nameKey(table));
  }
  return keys;
}

/** Tables that the columns of a table point at. */
function byColumns({ columns }: Table, byStem: KeysByStem): string[] {
  return columns.flatMap(({ name }) => {
    const words = wordsOf(name);
    if (words.length < 2 || !/^(?:id|uuid)$/iu.test(words.at(-1) ?? '')) return [];
    return byStem.get(words.slice(0, -1).map(stemOf).join('_')) ?? [];
  });
}

/** Tables that the query of a view names. */
function byQuery({ query = '' }: Table, byStem: KeysByStem): string[] {
  const words = [...query.matchAll(/[\p{L}\p{N}_]+/gu)].map(([word]) => word);
  const found = words.flatMap((word) => byStem.get(wordsOf(word).map(stemOf).join('_')) ?? []);
  return [...new Set(found)];
}

/** Tables that a table points at, with weights. */
function targetsOf(table: Table, byStem: KeysByStem): Map<string, number> {
  const targets = new Map<string, number>();
  const add = (keys: readonly string[], weight: number) => {
    for (const key of keys) if (!targets.has(key)) targets.set(key, weight);
  };
  add(
    table.foreignKeys.map(({ to }) => nameKey(to)),
    1,
  );
  add(byColumns(table, byStem), BY_NAME);
  const read = byQuery(table, byStem);
  add(read, BY_NAME / read.length);
  targets.delete(nameKey(table));
  return targets;
}

/** The links among tables, each with the weight of what says so. */
export function linksOf(tables: readonly Table[]): Link[] {
  const byStem = keysByStem(tables);
  const known = new Set(tables.map(nameKey));
  return tables.flatMap((table) =>
    [...targetsOf(table, byStem)]
      .filter(([to]) => known.has(to))
      .map(([to, weight]) => ({ from: nameKey(table), to, weight })),
  );
}

/** Links that tell which tables belong together. */
export function tellingLinks(links: readonly Link[], tables: number): Link[] {
  const counts = new Map<string, number>();
  for (const { to } of links) counts.set(to, (counts.get(to) ?? 0) + 1);
  const countOf = ({ to }: Link) => counts.get(to) ?? 1;
  const isHub = (link: Link) => countOf(link) > Math.max(LEAST_OF_HUB, tables * HUB);
  const linked = new Set(links.filter((link) => !isHub(link)).map(({ from }) => from));
  return links
    .filter((link) => !isHub(link) || !linked.has(link.from))
    .map((link) => ({ ...link, weight: link.weight / Math.sqrt(countOf(link)) }));
}
