/** Two texts as a unified diff, as `git diff` writes it. */

/** Lines around a change. */
const CONTEXT = 3;
/** Beyond so many cells of the table, a change is shown as a whole. */
const MAX_CELLS = 4_000_000;

interface DiffLine {
  sign: ' ' | '-' | '+';
  text: string;
}

function linesOf(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** The longest common lines of what lies between the first and the last difference. */
function middle(before: readonly string[], after: readonly string[]): DiffLine[] {
  const remove = (text: string): DiffLine => ({ sign: '-', text });
  const add = (text: string): DiffLine => ({ sign: '+', text });
  if (before.length * after.length > MAX_CELLS) return [...before.map(remove), ...after.map(add)];
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1)
    for (let column = after.length - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  const lines: DiffLine[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    const [one, other] = [before[row], after[column]];
    if (one !== undefined && one === other) {
      lines.push({ sign: ' ', text: one });
      row += 1;
      column += 1;
    } else if (
      one !== undefined &&
      (other === undefined || at(row + 1, column) >= at(row, column + 1))
    ) {
      lines.push(remove(one));
      row += 1;
    } else {
      lines.push(add(other ?? ''));
      column += 1;
    }
  }
  return lines;
}

function compare(before: readonly string[], after: readonly string[]): DiffLine[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const same = (text: string): DiffLine => ({ sign: ' ', text });
  return [
    ...before.slice(0, start).map(same),
    ...middle(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...before.slice(before.length - end).map(same),
  ];
}

function hunks(lines: readonly DiffLine[]): string[] {
  const changed = lines.flatMap(({ sign }, index) => (sign === ' ' ? [] : [index]));
  const ranges: [number, number][] = [];
  for (const index of changed) {
    const last = ranges.at(-1);
    if (last && index - CONTEXT <= last[1] + 1)
      last[1] = Math.min(lines.length, index + CONTEXT + 1);
    else ranges.push([Math.max(0, index - CONTEXT), Math.min(lines.length, index + CONTEXT + 1)]);
  }
  return ranges.flatMap(([start, end]) => {
    const part = lines.slice(start, end);
    const number = (sign: '-' | '+', to: number, from = 0) =>
      lines.slice(from, to).filter((line) => line.sign === ' ' || line.sign === sign).length;
    const [left, right] = [number('-', end, start), number('+', end, start)];
    const head = `@@ -${number('-', start) + Number(left > 0)},${left} +${number('+', start) + Number(right > 0)},${right} @@`;
    return [head, ...part.map(({ sign, text }) => sign + text)];
  });
}

/**
 * A unified diff of one file.
 *
 * @param before undefined for a new file
 */
export function lineDiff(path: string, before: string | undefined, after: string): string {
  const lines = compare(linesOf(before ?? ''), linesOf(after));
  return [
    `--- ${before === undefined ? '/dev/null' : `a/${path}`}`,
    `+++ b/${path}`,
    ...hunks(lines),
  ].join('\n');
}
