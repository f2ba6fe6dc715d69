const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** Sources of the clock. */
export interface ClockEffects {
  /** Environment variables. */
  env: Readonly<Record<string, string | undefined>>;
  /** System clock. */
  date: () => Date;
}

const machine: ClockEffects = { env: process.env, date: () => new Date() };

/** The given date is invalid; the message says what to write. */
export class ClockError extends Error {
  override name = 'ClockError';
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function isRealDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isFinite(date.getTime()) && dayOf(date) === text;
}

/**
 * Returns the current date, `YYYY-MM-DD` in UTC: the given one, else that of `SOURCE_DATE_EPOCH` (seconds since 1970, see
 * reproducible-builds.org), else that of the system clock.
 *
 * @throws ClockError if the date is invalid.
 * @example today('2026-11-22') // '2026-11-22'
 */
export function today(stated?: string, { env, date }: ClockEffects = machine): string {
  if (stated !== undefined) {
    if (isRealDay(stated)) return stated;
    throw new ClockError(`"${stated}" is not a date: write year-month-day, such as 2026-11-22`);
  }
  const epoch = env.SOURCE_DATE_EPOCH;
  if (epoch === undefined || epoch === '') return dayOf(date());
  const moment = new Date(Number(epoch) * 1000);
  // Years of more than four digits have another form, which the content format does not allow.
  if (/^\d+$/u.test(epoch) && moment.getTime() < Date.UTC(10_000, 0)) return dayOf(moment);
  throw new ClockError(
    `SOURCE_DATE_EPOCH is "${epoch}": set it to the seconds since 1970, such as 1795305600`,
  );
}
