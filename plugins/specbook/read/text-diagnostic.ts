/** A diagnostic at an offset of a text, before its line and column are known. */
export interface TextDiagnostic {
  /** Offset into the text of the file, in UTF-16 code units. */
  offset: number;
  message: string;
  hint: string;
  rule: string;
  /** Offset of a related location. */
  related?: number;
}
