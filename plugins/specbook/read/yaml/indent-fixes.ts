/** Ways to indent one line differently, near a line that has an error. */

/** A line, or a line with all that stands deeper below it, at another depth. */
export interface IndentFix {
  /** One-based line. */
  line: number;
  /** Leading spaces as written, and as they would be. */
  from: number;
  to: number;
  /** The whole text after the change. */
  text: string;
  /** Another line of the file has the same key at the depth `to`. */
  isUsual: boolean;
  /** The depth `to` is one step below that of the entry above, or none. */
  isStep: boolean;
  /** Lines between it and the error. */
  distance: number;
  /** How many other lines near by have the depth `to`: a depth that the file uses is more likely to be meant. */
  peers: number;
}

/** Lines above and below an error that are tried. */
const REACH_UP = 6;
const REACH_DOWN = 1;
/** Entries further up that are tried, of those that no line in between is less indented than. */
const OUTER = 8;
/** Lines whose depths are tried. */
const NEARBY = 12;
/** Usual spaces for each level: a depth that no line has yet is one step below a key. */
export const STEP = 2;

const ENTRY = /^ *(?:- |[^\s#].*:(?:\s|$))/u;

/** Number of leading spaces. */
export function indentOf(line: string): number {
  return /^ */u.exec(line)?.[0].length ?? 0;
}

const isBlank = (line: string): boolean => /^\s*(?:#.*)?$/u.test(line);

/** The lines that stand deeper than a line, directly below it. */
function childrenOf(lines: readonly string[], index: number): number {
  const depth = indentOf(lines[index] ?? '');
  let end = index + 1;
  for (let next = end; next < lines.length; next += 1) {
    const line = lines[next] ?? '';
    if (isBlank(line)) continue;
    if (indentOf(line) <= depth) break;
    end = next + 1;
  }
  return end - index - 1;
}

function indented(line: string, by: number): string {
  if (isBlank(line)) return line;
  return by > 0 ? ' '.repeat(by) + line : line.slice(Math.min(-by, indentOf(line)));
}

/** Entries that may be the odd one: those next to the error, those that contain it with their first child, and the first of the file. */
function linesToTry(lines: readonly string[], error: number, first: number): Set<number> {
  const found = new Set<number>();
  let depth = Infinity;
  let outer = 0;
  let below: number | undefined;
  for (let index = Math.min(error + REACH_DOWN, lines.length - 1); index >= first; index -= 1) {
    const line = lines[index] ?? '';
    if (!ENTRY.test(line)) continue;
    if (index >= error - REACH_UP) found.add(index);
    if (index <= error && indentOf(line) <= depth) {
      depth = indentOf(line);
      outer += 1;
      if (outer <= OUTER) found.add(index).add(below ?? index);
    }
    below = index;
  }
  // The first entry decides the depth of all that follow.
  return below === undefined ? found : found.add(below);
}

/** An entry by its depth and key. */
function entryAt(depth: number, line: string): string {
  return `${depth} ${/^(?:- +)*[^:]*/u.exec(line.trim())?.[0] ?? ''}`;
}

function countEntries(lines: readonly string[]): Set<string> {
  return new Set(
    lines.filter((line) => ENTRY.test(line)).map((line) => entryAt(indentOf(line), line)),
  );
}

/** Depth of the entry that a line would stand below. */
function parentDepth(lines: readonly string[], index: number, depth: number): number {
  const parent = lines
    .slice(0, index)
    .findLast((line) => ENTRY.test(line) && indentOf(line) < depth);
  return parent === undefined ? 0 : indentOf(parent);
}

/**
 * All ways to indent one entry differently, near an error.
 *
 * @param errorLine one-based
 * @param first one-based line at which the YAML starts: 2 in front matter
 * @example indentFixes('fields:\n   id: {}\n  at: {}\n', 3, 1).map(({ line, to }) => [line, to]) // [[2, 2], …]
 */
export function indentFixes(text: string, errorLine: number, first: number): IndentFix[] {
  const lines = text.split('\n');
  const error = errorLine - 1;
  const near = lines
    .slice(Math.max(first - 1, error - NEARBY), error + NEARBY)
    .filter((line) => ENTRY.test(line))
    .map(indentOf);
  const depths = new Set([0, ...near, ...near.map((depth) => depth + STEP)]);
  const usual = countEntries(lines);
  const fixes: IndentFix[] = [];
  for (const index of linesToTry(lines, error, first - 1)) {
    const line = lines[index] ?? '';
    const from = indentOf(line);
    const children = childrenOf(lines, index);
    for (const to of depths) {
      if (to === from) continue;
      for (const size of children > 0 ? [1, 1 + children] : [1]) {
        const moved = lines.slice(index, index + size).map((one) => indented(one, to - from));
        const changed = lines.toSpliced(index, size, ...moved).join('\n');
        const peers = near.filter((depth) => depth === to).length;
        fixes.push({
          ...{ line: index + 1, from, to, text: changed, peers },
          isUsual: usual.has(entryAt(to, line)),
          isStep: to === 0 || to - parentDepth(lines, index, to) === STEP,
          distance: Math.abs(index - error),
        });
      }
    }
  }
  return fixes;
}

/**
 * The entry that a line stands below.
 *
 * @param line one-based
 */
export function parentEntry(text: string, line: number): string | undefined {
  const lines = text.split('\n').slice(0, line);
  const depth = indentOf(lines.pop() ?? '');
  const parent = lines.findLast((one) => ENTRY.test(one) && indentOf(one) < depth);
  return /^\s*(?:- +)*(.*?):(?:\s|$)/u.exec(parent ?? '')?.[1];
}
