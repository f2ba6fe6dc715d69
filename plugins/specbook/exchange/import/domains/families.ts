/** Tables whose names begin with the same word. */
import type { Table } from '../catalogue.ts';
import { stemOf, wordsOf } from './name-words.ts';

/** Tables of one beginning. */
export interface Family {
  /** What their names begin with, as they write it. */
  name: string;
  tables: Table[];
}

/** A larger family is divided by the second word. */
const LARGE = 40;
/** So many tables with one beginning make a family of their own. */
export const LEAST_TABLES = 3;
/** A word that so many names begin with divides nothing. */
const MOST = 0.6;

/** A table, and the words of its name that tell tables apart. */
interface Named {
  table: Table;
  words: string[];
}

function stems({ words }: Named): string[] {
  return words.map(stemOf);
}

function withoutFirst({ table, words }: Named): Named {
  return { table, words: words.slice(1) };
}

function byFirst(named: readonly Named[]): Map<string, Named[]> {
  return Map.groupBy(named, (one) => stems(one)[0] ?? '');
}

/** Without words such as `tbl` that most names begin with. */
function withoutCommon(named: readonly Named[]): Named[] {
  const most = [...byFirst(named).values()].find((group) => group.length > named.length * MOST);
  if (!most || most.every(({ words }) => words.length < 2)) return [...named];
  const first = new Set(most);
  return withoutCommon(
    named.map((one) => (first.has(one) && one.words.length > 1 ? withoutFirst(one) : one)),
  );
}

/** Adjectives of other words: `local_user` and `local_site` have little in common. */
const ADJECTIVES = new Set(
  'archived cached custom deleted external global internal local new old private public remote temp temporary tmp'
    .split(' ')
    .map(stemOf),
);

/** The first word, and the second too where the first says little. */
function beginningOf(named: Named): string {
  const [first = '', second] = stems(named);
  return ADJECTIVES.has(first) && second !== undefined ? `${first}_${second}` : first;
}

/** Without words that only modify what other tables are named after: `current_nodes` stands beside `nodes`. */
function withoutModifiers(named: readonly Named[]): Named[] {
  const names = new Set(named.map((one) => stems(one).join('_')));
  const isSubject = (words: readonly string[]) =>
    words.some((_, index) => names.has(words.slice(0, index + 1).join('_')));
  return [...byFirst(named)].flatMap(([first, group]) => {
    const modified = group.filter((one) => isSubject(stems(one).slice(1)));
    const isModifier = !names.has(first) && modified.length === group.length;
    const hasTables = group.some(({ table }) => table.kind === 'table');
    if (!isModifier || !hasTables) return group;
    return group.map(withoutFirst);
  });
}

/** A word for one of several, in the usual cases. */
function singular(name: string): string {
  if (/(?:series|news|ss|us|is)$/u.test(name)) return name;
  return name
    .replace(/ies$/u, 'y')
    .replace(/(?<=ss|x|ch|sh)es$/u, '')
    .replace(/s$/u, '');
}

/** The words that all have in front, as those write it that have more. */
function sharedBeginning(named: readonly Named[]): string {
  const all = named.map(stems);
  const [first = []] = all;
  const differs = first.findIndex((word, index) => all.some((words) => words[index] !== word));
  const shared = differs === -1 ? first.length : differs;
  const longer = named.filter(({ words }) => words.length > shared);
  const [shortest] = (longer.length > 0 ? longer : named)
    .map(({ words }) => words.slice(0, shared).join('_').toLowerCase())
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  if (shortest === undefined) return '';
  const isTable = named.some(({ words }) => words.length === shared);
  return isTable ? singular(shortest) : shortest;
}

/** Takes the largest groups of one second word out of a large family. */
function divided(named: readonly Named[]): Named[][] {
  const groups = [...Map.groupBy(named, (one) => stems(one)[1] ?? '').values()].sort(
    (a, b) => b.length - a.length,
  );
  const [largest] = groups;
  if (named.length <= LARGE || !largest || largest.length < LEAST_TABLES) return [[...named]];
  if (groups.length === 1) return [[...named]];
  const rest = named.filter((one) => !largest.includes(one));
  return [largest, ...divided(rest)];
}

/** Every table is in one family; many a family has a single table. */
export function familiesOf(tables: readonly Table[]): Family[] {
  const named = tables.map((table) => ({ table, words: wordsOf(table.name) }));
  const groups = [
    ...Map.groupBy(withoutModifiers(withoutCommon(named)), beginningOf).values(),
  ].flatMap(divided);
  return groups.map((group) => ({
    name: sharedBeginning(group),
    tables: group.map(({ table }) => table),
  }));
}
