import { cleanText } from './clean-text.ts';

/** Why a result file could not be parsed. */
export interface ParseDiagnostic {
  /** File, key and what is wrong with it: `k6.json: metrics.vus.value is text, expected a number`. */
  message: string;
  /** How to fix it. */
  hint: string;
  /** The file is whole, but nothing ran. */
  isEmpty?: true;
  /** The key path inside the file: `metrics.vus.value`. */
  key?: string;
  /** One-based; absent when unknown. */
  line?: number;
  /** One-based, in UTF-16 code units; absent when unknown. */
  column?: number;
}

/** Messages quote untrusted files; 500 characters are enough to find the location. */
function clip(text: string): string {
  const clean = cleanText(text);
  return clean.length > 500 ? `${clean.slice(0, 499)}…` : clean;
}

/** Aborts parsing. `readResult` catches it and returns its diagnostic; it never leaves this folder. */
export class ParseError extends Error {
  readonly diagnostic: ParseDiagnostic;

  constructor(fault: ParseDiagnostic) {
    super(fault.message);
    this.diagnostic = { ...fault, message: clip(fault.message), hint: clip(fault.hint) };
  }
}

/** One-based line and column of an offset. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, Math.max(0, offset));
  const lines = before.split(/\r\n|\r|\n/u);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
