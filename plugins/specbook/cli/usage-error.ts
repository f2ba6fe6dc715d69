/** The command was typed wrong, or stands where it cannot work: said in a sentence, with what to type instead. */
export class UsageError extends Error {
  override readonly name = 'WrongUse';
  /** What to type instead. */
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}
