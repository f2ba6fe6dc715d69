/** Why a result file is not read. */
export interface Fault {
  /** File, key and what is wrong with it: `k6.json: metrics.vus.value is text, expected a number`. */
  message: string;
  /** What to do instead. */
  hint: string;
  /** The place inside the file as the message names it: `metrics.vus.value`. */
  key?: string;
  /** From 1, where it is known. */
  line?: number;
  /** From 1, in UTF-16 units, where it is known. */
  column?: number;
}

/** A file may hold anything, and a message quotes it: 500 characters are enough to know the place. */
function clip(text: string): string {
  return text.length > 500 ? `${text.slice(0, 499)}…` : text;
}

/** Ends the reading of a file: `readResult` turns it into its fault, and nobody else sees it. */
export class Refusal extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.message);
    this.fault = { ...fault, message: clip(fault.message), hint: clip(fault.hint) };
  }
}

/** Line and column, both from 1, of an offset in a text. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, Math.max(0, offset));
  const lines = before.split(/\r\n|\r|\n/u);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
