/** Invalid arguments, or an invalid environment for a command. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  /** How to fix the call. */
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}
