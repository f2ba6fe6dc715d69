/** Maps offsets to lines. */
export interface LineIndex {
  /** One-based line and column of an offset. */
  at(offset: number): { line: number; column: number };
  /** The text of a one-based line, without its line break; undefined past the end. */
  lineText(line: number): string | undefined;
}

/** Indexes the lines of a text. Lines end with LF, CR LF or CR. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/gu)) starts.push(match.index + match[0].length);
  return {
    /** One-based line and column of an offset. */
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
