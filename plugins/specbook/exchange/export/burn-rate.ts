/**
 * Multi-window, multi-burn-rate alerts on an error budget.
 *
 * Source: Beyer et al., The Site Reliability Workbook (O'Reilly 2018), chapter 5, "Multiwindow, Multi-Burn-Rate Alerts": 2 %
 * of the budget in an hour, 5 % in six hours, 10 % in a day, 10 % in three days. For a window of 30 days these are burn
 * rates of 14.4, 6, 3 and 1.
 */
import { PERIOD_MS } from '../../schema/units.ts';

/** One burn rate. The alert fires if the rate is exceeded in both windows. */
export interface BurnAlert {
  severity: 'page' | 'ticket';
  /** Long window in PromQL: `1h`. */
  long: string;
  /** A twelfth of the long window, so that the alert resolves soon after the burn stops. */
  short: string;
  /** Burn rate: 1 uses up the budget exactly at the end of its window. */
  rate: number;
}

const BURN_RATES = [
  { severity: 'page', share: 0.02, long: '1h', longMs: PERIOD_MS.hour, short: '5m' },
  { severity: 'page', share: 0.05, long: '6h', longMs: 6 * PERIOD_MS.hour, short: '30m' },
  { severity: 'ticket', share: 0.1, long: '1d', longMs: PERIOD_MS.day, short: '2h' },
  { severity: 'ticket', share: 0.1, long: '3d', longMs: 3 * PERIOD_MS.day, short: '6h' },
] as const;

/** Alerts of an objective, and the burn rates that give none. */
export interface BurnAlerts {
  alerts: readonly BurnAlert[];
  skipped: readonly { statement: string; reason: string }[];
}

/**
 * The alerts for an error budget: burn rate = share of the budget × window / long window.
 *
 * A burn rate below 1 is not an alert, since the budget lasts; the slowest alert of each severity has at least 1. One that
 * would need more than 100 % errors never fires.
 *
 * @param budget the ratio that may fail, e.g. 0.001
 * @example burnAlerts(0.001, 30 * PERIOD_MS.day).alerts.map(({ rate }) => rate) // [14.4, 6, 3, 1]
 */
export function burnAlerts(budget: number, windowMs: number): BurnAlerts {
  const alerts: BurnAlert[] = [];
  const skipped: { statement: string; reason: string }[] = [];
  const slowest = new Set<BurnAlert['severity']>();
  for (const { severity, share, long, longMs, short } of BURN_RATES) {
    const computed = Number(((share * windowMs) / longMs).toPrecision(12));
    // In a short window, a burn rate of 1 uses a larger share of the budget, and still all of it by the end of the window.
    const isSlowest = computed < 1 && longMs <= windowMs && !slowest.has(severity);
    if (computed <= 1) slowest.add(severity);
    const rate = isSlowest ? 1 : computed;
    const statement = `${severity} at burn rate ${rate} over ${long}`;
    if (rate < 1) {
      skipped.push({ statement, reason: 'the error budget lasts at this burn rate' });
    } else if (rate * budget >= 1) {
      skipped.push({ statement, reason: 'this burn rate needs more than 100 % errors' });
    } else {
      alerts.push({ severity, long, short, rate });
    }
  }
  return { alerts, skipped };
}
