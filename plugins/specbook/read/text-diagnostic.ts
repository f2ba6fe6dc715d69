import type { ReaderRuleId } from '../model/reader-rules.ts';

/** A diagnostic at an offset of a text, before its line and column are known. */
export interface TextDiagnostic {
  /** Offset into the text of the file, in UTF-16 code units. */
  offset: number;
  message: string;
  hint: string;
  rule: ReaderRuleId;
  /** Offset of a related location. */
  related?: number;
}
