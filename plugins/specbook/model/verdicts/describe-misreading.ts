/** What a series is instead of the quantity that it is mapped to, for people. */
import { stringsOf, type Localized } from '../../i18n/index.ts';
import type { Misreading } from './measurement.ts';

/**
 * The end of a sentence that begins with the series.
 *
 * @example describeMisreading(spec, { code: 'share-of-successes' }) // 'is a share of successes'
 */
export function describeMisreading(of: Localized, misreading: Misreading): string {
  const { misreading: t } = stringsOf(of).reasons;
  return misreading.code === 'counts-failures'
    ? t['counts-failures']({ total: misreading.total, failures: misreading.failures })
    : t[misreading.code];
}
