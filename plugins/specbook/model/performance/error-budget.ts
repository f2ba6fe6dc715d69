/**
 * How quickly an error budget is used up. Source: Beyer et al., The Site Reliability Workbook (O'Reilly 2018), chapter 5
 * (Alerting on SLOs), with its tables of burn rates.
 */
import type { AvailabilityBudget } from './availability.ts';

/** The error budget of a requirement after a measurement. */
export interface BudgetUse {
  /** What may fail: `1 - target`. */
  allowed: number;
  /** What did fail: `1 - measured`. */
  failed: number;
  /**
   * How many times quicker than allowed the budget is used up: `failed / allowed`. At 1 it lasts exactly to the end of
   * the window; infinite where nothing may fail and something did.
   */
  burnRate: number;
  /** The share of the window's whole budget that the measured time used: `burnRate × over / window`. */
  used: number;
  /** Downtime of the measured time, in ms: `failed × over`. */
  downMs: number;
  /** Downtime that is left in the window, in ms; negative when more was used than there was. */
  leftMs: number;
  /** After how long at this rate a full budget is gone, in ms: `window / burnRate`; absent when nothing failed. */
  exhaustedAfterMs?: number;
}

/**
 * The burn of an error budget.
 *
 * @param measured the share of the time, or of the requests, that was good
 * @param overMs how long was measured; the whole window when absent
 * @example burnOf({ target: 0.999, windowMs: 30 * DAY, … }, 0.99).burnRate // 10: gone in 3 days
 */
export function burnOf(
  { target, windowMs }: Pick<AvailabilityBudget, 'target' | 'windowMs'>,
  measured: number,
  overMs: number = windowMs,
): BudgetUse {
  // Shares are written with few digits: without rounding 1 - 0.999 is a little more than 0.001.
  const exact = (value: number): number => Number(Math.max(0, value).toPrecision(12));
  const allowed = exact(1 - target);
  const failed = exact(1 - measured);
  const burnRate = failed === 0 ? 0 : failed / allowed;
  const downMs = failed * overMs;
  return {
    allowed,
    failed,
    burnRate,
    used: burnRate === 0 ? 0 : (burnRate * overMs) / windowMs,
    downMs,
    leftMs: allowed * windowMs - downMs,
    ...(failed > 0 && { exhaustedAfterMs: windowMs / burnRate }),
  };
}
