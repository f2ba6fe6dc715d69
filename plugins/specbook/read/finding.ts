/** Something wrong at an offset of a text, before it is known where that text stands. */
export interface Finding {
  /** Offset into the text of the file, in UTF-16 units. */
  offset: number;
  message: string;
  hint: string;
  rule: string;
  /** Offset of another place that belongs to it. */
  related?: number;
}

/** Line and column of an offset, both from 1. */
export interface LineIndex {
  at(offset: number): { line: number; column: number };
  /** The text of a line, from 1, without its end; undefined past the end. */
  lineText(line: number): string | undefined;
}

/** Finds lines by binary search. A line ends with LF, CR LF or CR. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/gu)) starts.push(match.index + match[0].length);
  return {
    at(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    },
    lineText(line) {
      const start = starts[line - 1];
      return start === undefined
        ? undefined
        : text.slice(start, starts[line]).replace(/[\r\n]+$/u, '');
    },
  };
}
