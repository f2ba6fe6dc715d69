import type { MeasuredFile } from '../model/verdicts/measurement.ts';

/** Parses a result file from its parts, so that a large one is never in memory as a whole. */
export interface ResultParser {
  /** Takes the next part; throws a parse error. */
  write(part: string): void;
  /** Takes the end of the file; throws a parse error. */
  end(): MeasuredFile;
}

/** The parser of a format that has no value before its end. */
export function parseWhole(
  file: string,
  read: (file: string, text: string) => MeasuredFile,
): ResultParser {
  const parts: string[] = [];
  return {
    write: (part) => {
      parts.push(part);
    },
    end: () => read(file, parts.join('')),
  };
}
