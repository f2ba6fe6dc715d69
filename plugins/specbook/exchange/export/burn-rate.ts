/**
 * When the burn of an error budget is worth a person's time: alerts over two windows at several rates.
 *
 * Source: Beyer et al., The Site Reliability Workbook (O'Reilly 2018), chapter 5, "Multiwindow, Multi-Burn-Rate Alerts": 2 %
 * of the budget in an hour, 5 % in six hours, 10 % in a day, 10 % in three days. For a window of 30 days these are 14.4, 6,
 * 3 and 1 times the rate that uses the budget up just at its end.
 */
import { PERIOD_MS } from '../../schema/units.ts';

/** One rate at which an alert fires: in the long window, and still in the short one. */
export interface BurnAlert {
  severity: 'page' | 'ticket';
  /** In PromQL: `1h`. */
  long: string;
  /** A twelfth of it: the alert ends soon after the burning does. */
  short: string;
  /** How many times quicker than allowed the budget is used up. */
  rate: number;
}

const TABLE = [
  { severity: 'page', share: 0.02, long: '1h', longMs: PERIOD_MS.hour, short: '5m' },
  { severity: 'page', share: 0.05, long: '6h', longMs: 6 * PERIOD_MS.hour, short: '30m' },
  { severity: 'ticket', share: 0.1, long: '1d', longMs: PERIOD_MS.day, short: '2h' },
  { severity: 'ticket', share: 0.1, long: '3d', longMs: 3 * PERIOD_MS.day, short: '6h' },
] as const;

/** Alerts of an objective, and the rates that make none. */
export interface BurnAlerts {
  alerts: readonly BurnAlert[];
  /** Why a rate makes no alert, in words. */
  without: readonly { words: string; why: string }[];
}

/**
 * The alerts for an error budget: burn rate = share of the budget × window / long window.
 *
 * A rate below 1 is no alarm, since the budget lasts; one at which more than all requests would have to fail never fires.
 *
 * @param budget the share that may fail, e.g. 0.001
 * @example burnAlerts(0.001, 30 * PERIOD_MS.day).alerts.map(({ rate }) => rate) // [14.4, 6, 3, 1]
 */
export function burnAlerts(budget: number, windowMs: number): BurnAlerts {
  const alerts: BurnAlert[] = [];
  const without: { words: string; why: string }[] = [];
  for (const { severity, share, long, longMs, short } of TABLE) {
    const rate = Number(((share * windowMs) / longMs).toPrecision(12));
    const words = `${severity} at ${rate} times the budget over ${long}`;
    if (rate < 1) {
      without.push({ words, why: 'at that rate the error budget lasts to the end of its window' });
    } else if (rate * budget >= 1) {
      without.push({ words, why: 'so many times the error budget is more than all requests' });
    } else {
      alerts.push({ severity, long, short, rate });
    }
  }
  return { alerts, without };
}
