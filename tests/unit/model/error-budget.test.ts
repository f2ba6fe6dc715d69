import { describe, expect, it, test } from 'vitest';
import { downtime } from '../../../plugins/specbook/model/performance/availability.ts';
import { burnOf } from '../../../plugins/specbook/model/performance/error-budget.ts';
import { formatExactDuration, formatShare } from '../../../plugins/specbook/model/quantity.ts';
import { PERIOD_MS } from '../../../plugins/specbook/schema/units.ts';
import fc from '../../support/fast-check.ts';

const plain = (text: string): string => text.replaceAll('\u202f', ' ');
const MONTH = { target: 0.999, windowMs: 30 * PERIOD_MS.day };

describe('the table of downtimes', () => {
  // Site Reliability Engineering, appendix A (Availability Table): per year of 365 days, per 30 days, per day.
  test.each([
    [0.9, '36 days 12 h', '3 days', '2 h 24 min'],
    [0.95, '18 days 6 h', '1 day 12 h', '1 h 12 min'],
    [0.99, '3 days 15 h 36 min', '7 h 12 min', '14 min 24 s'],
    [0.995, '1 day 19 h 48 min', '3 h 36 min', '7 min 12 s'],
    [0.999, '8 h 45 min 36 s', '43 min 12 s', '1 min 26 s'],
    [0.9995, '4 h 22 min 48 s', '21 min 36 s', '43 s'],
    [0.9999, '52 min 34 s', '4 min 19 s', '8.64 s'],
    [0.99999, '5 min 15 s', '26 s', '864 ms'],
  ])('says of %d what is published', (availability, year, month, day) => {
    const said = (days: number): string =>
      plain(formatExactDuration(downtime(availability, days * PERIOD_MS.day)));
    expect([said(365), said(30), said(1)]).toEqual([year, month, day]);
  });

  it('fills up to the next larger unit instead of saying sixty of the smaller', () => {
    expect(plain(formatExactDuration(3_599_900))).toBe('1 h');
    expect(plain(formatExactDuration(86_399_900))).toBe('1 day');
  });
});

describe('a share', () => {
  test.each([
    [0.9995, '99.95 %'],
    [0.99999, '99.999 %'],
    [0.9999999, '99.99999 %'],
    [1, '100 %'],
    [0.5, '50 %'],
    [0, '0 %'],
    [1 - 1e-9, '99.9999999 %'],
    [1 - 1e-14, '99.99999999 %'],
  ])('of %d has as many digits as tell it from the whole', (share, text) => {
    expect(plain(formatShare(share))).toBe(text);
  });
});

describe('the burn of an error budget', () => {
  // Site Reliability Workbook, chapter 5, "Burn rates and time to complete budget exhaustion" of 99.9 % in 30 days.
  test.each([
    [0.001, 1, 30 * PERIOD_MS.day],
    [0.002, 2, 15 * PERIOD_MS.day],
    [0.01, 10, 3 * PERIOD_MS.day],
    [1, 1000, 43.2 * PERIOD_MS.minute],
  ])('at a share of errors of %d is %d', (errors, rate, exhausted) => {
    const burn = burnOf(MONTH, 1 - errors);
    expect(burn.burnRate).toBeCloseTo(rate, 6);
    expect(burn.exhaustedAfterMs).toBeCloseTo(exhausted, 0);
  });

  // The same chapter, "Recommended time windows and burn rates": budget used at a burn rate within a window of alerting.
  test.each([
    [14.4, PERIOD_MS.hour, 0.02],
    [6, 6 * PERIOD_MS.hour, 0.05],
    [1, 3 * PERIOD_MS.day, 0.1],
  ])('of %d uses the published share of it', (rate, over, used) => {
    expect(burnOf(MONTH, 1 - rate * 0.001, over).used).toBeCloseTo(used, 6);
  });

  it('leaves the whole budget where nothing failed, and has no end where nothing may', () => {
    expect(burnOf(MONTH, 1)).toMatchObject({ burnRate: 0, used: 0, downMs: 0 });
    expect(burnOf(MONTH, 1)).not.toHaveProperty('exhaustedAfterMs');
    expect(burnOf({ ...MONTH, target: 1 }, 0.99).burnRate).toBe(Infinity);
    expect(burnOf({ ...MONTH, target: 1 }, 1).burnRate).toBe(0);
  });

  it('is quicker the less was good, and does not depend on the unit of time', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.integer({ min: 1, max: 1e6 }), (a, b, factor) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(burnOf(MONTH, less).burnRate).toBeGreaterThanOrEqual(burnOf(MONTH, more).burnRate);
        const scaled = { ...MONTH, windowMs: MONTH.windowMs * factor };
        expect(burnOf(scaled, a, 1e6 * factor).used).toBeCloseTo(burnOf(MONTH, a, 1e6).used, 6);
      }),
    );
  });
});
