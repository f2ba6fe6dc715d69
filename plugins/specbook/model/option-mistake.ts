/** A mistake in the options of a project. */
export interface OptionMistake {
  /** Where it stands in them. @example ['checks', 'over-buget'] */
  path: readonly (string | number)[];
  /** What is wrong, and what to write instead. */
  message: string;
}
