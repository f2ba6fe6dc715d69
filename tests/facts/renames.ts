import type { Cell, Fact } from './fact.ts';
import { sentencePattern, titleOf, wordsPattern } from './patterns.ts';
import { withoutStamps } from './volatile.ts';
import { withoutStates } from './without-states.ts';
import type { Rule } from './renamed-words.ts';

/** The lists of `renamed-words.ts`. */
export interface RenameLists {
  LABELS: Rule<string, string>[];
  WORDS: Rule<string, string>[];
  PATTERNS: Rule<RegExp, string>[];
  COLUMNS: Rule<string[], string[]>[];
}

/** Brings a fact of one page into the words that old and present are compared in. */
export type Rename = (fact: Fact) => Fact;

/** The rules that hold at an address. */
function at<Old, New>(rules: Rule<Old, New>[], address: string): Rule<Old, New>[] {
  return rules.filter(([, , start]) => start === undefined || address.startsWith(start));
}

/** Renames of the texts at an address; what was renamed once is remembered, for most texts stand on many pages. */
function textRename(lists: RenameLists, address: string): (text: string) => string {
  const labels = at(lists.LABELS, address).map(([old, now]) => [
    old.toLowerCase(),
    now.toLowerCase(),
  ]);
  const words = at(lists.WORDS, address).map(([old, now]) => ({
    start: old.toLowerCase(),
    pattern: wordsPattern(old),
    now: now.toLowerCase(),
  }));
  const patterns = at(lists.PATTERNS, address).map(([old, now]) => ({
    pattern: sentencePattern(old),
    now: now.toLowerCase(),
  }));
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    let result = withoutStates(text).toLowerCase();
    for (const { pattern, now } of patterns) result = result.replace(pattern, now).toLowerCase();
    const { number, title } = titleOf(result);
    let label = title;
    for (const [old, now] of labels) if (label === old) label = now ?? label;
    result = `${number}${label}`;
    for (const { start, pattern, now } of words)
      if (result.includes(start)) result = result.replace(pattern, now);
    known.set(text, result);
    return result;
  };
}

/** A row in which columns that were divided or joined since stand as one. */
function joinColumns(cells: Cell[], rules: { old: string[]; now: string[] }[]): Cell[] {
  let joined = cells;
  for (const { old, now } of rules) {
    const named = (heads: string[]): Cell[] =>
      heads.flatMap((name) => joined.filter(({ head }) => head === name));
    const [before, after] = [named(old), named(now)];
    const parts = before.length > after.length ? before : after;
    if (parts.length === 0) continue;
    const text = parts.map((part) => part.text).join(' ');
    const others = joined.filter((cell) => !parts.includes(cell));
    joined = [...others, { head: now.join(' + '), text }];
  }
  return joined;
}

/** The renames of the rules that hold at an address. */
export function renamesOf(lists: RenameLists): (address: string) => Rename {
  const starts = [lists.LABELS, lists.WORDS, lists.PATTERNS, lists.COLUMNS].flatMap((rules) =>
    rules.flatMap(([, , start]) => start ?? []),
  );
  const known = new Map<string, Rename>();
  return (address) => {
    const key = JSON.stringify(starts.map((start) => address.startsWith(start)));
    const rename = known.get(key) ?? renameAt(lists, address);
    known.set(key, rename);
    return rename;
  };
}

function renameAt(lists: RenameLists, address: string): Rename {
  const text = textRename(lists, address);
  const columns = at(lists.COLUMNS, address).map(([old, now]) => ({
    old: old.map(text),
    now: now.map(text),
  }));
  const isNamed = (head: string, name: string): boolean => head === text(name);
  return (fact) => {
    if (fact.kind !== 'row') return { ...fact, text: text(fact.text) };
    const cells = fact.cells.map((cell) => ({ head: text(cell.head), text: text(cell.text) }));
    return withoutStamps({ kind: 'row', cells: joinColumns(cells, columns) }, isNamed);
  };
}
