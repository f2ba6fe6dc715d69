import { ClockError, today } from '../history/clock.ts';
import type { Effects } from './effects.ts';
import { UsageError } from './usage-error.ts';

/**
 * Today, YYYY-MM-DD: the day given, else that of `SOURCE_DATE_EPOCH`, else that of the clock.
 *
 * @throws UsageError if the day is invalid
 */
export function readNow(stated: string | undefined, env: Effects['env']): string {
  try {
    return today(stated, { env, date: () => new Date() });
  } catch (error) {
    if (!(error instanceof ClockError)) throw error;
    throw new UsageError(
      `Invalid date: ${error.message}.`,
      'Without --now and SOURCE_DATE_EPOCH, today is used.',
    );
  }
}
