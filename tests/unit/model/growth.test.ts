import { describe, expect, test } from 'vitest';
import { addMs, isBefore, msBetween } from '../../../plugins/specbook/model/days.ts';
import {
  grow,
  scalingOutlook,
  timeToReach,
} from '../../../plugins/specbook/model/performance/growth.ts';
import { parseGrowth, type Growth } from '../../../plugins/specbook/schema/quantity.ts';
import { PERIOD_MS } from '../../../plugins/specbook/schema/units.ts';
import { requirementOf, shopOf } from './shop.ts';
import fc from '../../support/fast-check.ts';

function growth(text: string): Growth {
  const parsed = parseGrowth(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.value;
}

const anyGrowth = fc
  .record({
    mode: fc.constantFrom('compound' as const, 'linear' as const),
    share: fc.double({ min: 0.001, max: 0.5, noNaN: true }),
    per: fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'year' as const),
  })
  .map(({ mode, share, per }): Growth => ({
    mode,
    amount: mode === 'compound' ? share : share * 1000,
    per,
    text: '',
  }));

describe('growth', () => {
  test('compounds by the period and adds by the period', () => {
    expect(grow(1000, growth('10 %/month'), 2 * PERIOD_MS.month)).toBeCloseTo(1210, 6);
    expect(grow(1000, growth('+50/month'), 2 * PERIOD_MS.month)).toBe(1100);
    expect(grow(1000, growth('0 %/year'), PERIOD_MS.year)).toBe(1000);
  });

  test('a year of months is a year', () => {
    expect(grow(100, growth('+12/year'), PERIOD_MS.year)).toBeCloseTo(
      grow(100, growth('+1/month'), 12 * PERIOD_MS.month),
      9,
    );
  });

  test('never makes less of more time', () => {
    fc.assert(
      fc.property(anyGrowth, fc.nat(1e9), fc.nat(1e11), fc.nat(1e11), (rate, value, a, b) => {
        expect(grow(value, rate, Math.max(a, b))).toBeGreaterThanOrEqual(
          grow(value, rate, Math.min(a, b)),
        );
      }),
    );
  });

  test('reaches a mark after the time that is computed for it', () => {
    fc.assert(
      fc.property(
        anyGrowth,
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 0, max: 1e6 }),
        (rate, value, more) => {
          const wait = timeToReach(value, rate, value + more);
          expect(wait).toBeDefined();
          const reached = grow(value, rate, wait ?? NaN);
          expect(Math.abs(reached - (value + more))).toBeLessThanOrEqual(1e-6 * (value + more));
        },
      ),
    );
  });

  test('that stands still never reaches a mark above, and is past one below', () => {
    expect(timeToReach(10, growth('0 %/year'), 20)).toBeUndefined();
    expect(timeToReach(30, growth('0 %/year'), 20)).toBe(0);
  });

  test('downwards reaches a mark below', () => {
    expect(timeToReach(100, growth('-10/month'), 50)).toBeCloseTo(5 * PERIOD_MS.month, 3);
    expect(timeToReach(100, growth('-50 %/month'), 25)).toBeCloseTo(2 * PERIOD_MS.month, 3);
  });
});

describe('days', () => {
  test('count without time zones', () => {
    expect(addMs('2026-02-27', 2 * PERIOD_MS.day)).toBe('2026-03-01');
    expect(addMs('2026-03-29', PERIOD_MS.day)).toBe('2026-03-30');
    expect(isBefore('2026-11-22', '2026-11-22')).toBe(false);
    expect(isBefore('2026-11-21', '2026-11-22')).toBe(true);
  });

  test('that have begun count whole', () => {
    expect(addMs('2026-11-01', 1)).toBe('2026-11-02');
  });

  test('that only arithmetic has begun do not count', () => {
    const wait = timeToReach(100, growth('20 %/week'), 144) ?? NaN;
    expect(wait).toBeGreaterThan(2 * PERIOD_MS.week);
    expect(addMs('2026-11-01', wait)).toBe('2026-11-15');
  });

  test('beyond four digits of a year do not exist', () => {
    expect(addMs('9999-12-31', PERIOD_MS.day)).toBeUndefined();
    expect(addMs('0000-01-01', -PERIOD_MS.day)).toBeUndefined();
    expect(addMs('2026-01-01', Infinity)).toBeUndefined();
    expect(() => msBetween('soon', '2026-01-01')).toThrow(RangeError);
  });

  test('added and taken away again are the same day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), (days) => {
        const there = addMs('2026-11-22', days * PERIOD_MS.day) ?? '';
        expect(msBetween('2026-11-22', there)).toBe(days * PERIOD_MS.day);
        expect(addMs(there, -days * PERIOD_MS.day)).toBe('2026-11-22');
      }),
    );
  });
});

describe('a scalability requirement', () => {
  const outlookOf = async (facts: string): Promise<ReturnType<typeof scalingOutlook>> => {
    const { spec } = await shopOf(
      {},
      {
        'performance/scale.yaml': `SC-1:\n  kind: scalability\n  metric: orders per day\n  action: Split it.\n  ${facts}\n`,
      },
    );
    return scalingOutlook(spec, requirementOf(spec, 'SC-1'));
  };

  test('tells when the trigger is reached and when to begin', async () => {
    expect(
      await outlookOf('now: 10k\n  growth: +1k/month\n  trigger: 22k\n  leadTime: 5 weeks'),
    ).toMatchObject({
      asOf: '2026-11-01',
      reachedOn: '2027-11-02',
      beginBy: '2027-09-28',
      state: 'on-track',
    });
  });

  test('begins the day before when the action takes a part of a day', async () => {
    const outlook = await outlookOf(
      'now: 10k\n  growth: +1k/day\n  trigger: 40k\n  leadTime: 12 h',
    );
    expect(outlook).toMatchObject({ reachedOn: '2026-12-01', beginBy: '2026-11-30' });
  });

  test('is within its lead time, then reached', async () => {
    const facts = 'now: 10k\n  growth: +1k/day\n  trigger: 40k';
    expect((await outlookOf(`${facts}\n  leadTime: 2 weeks`))?.state).toBe('due');
    expect((await outlookOf(facts))?.state).toBe('on-track');
    expect((await outlookOf(facts.replace('40k', '20k')))?.state).toBe('reached');
  });

  test('that never comes has no day', async () => {
    const outlook = await outlookOf('now: 10k\n  growth: 0 %/year\n  trigger: 20k');
    expect(outlook).toMatchObject({ state: 'on-track' });
    expect(outlook?.reachedOn).toBeUndefined();
  });

  test('of a size grows in its own unit', async () => {
    expect((await outlookOf('now: 10 GB\n  growth: +1/month\n  trigger: 22 GB'))?.reachedOn).toBe(
      '2027-11-02',
    );
  });

  test('whose value and trigger do not compare has no outlook', async () => {
    expect(await outlookOf('now: 10 GB\n  growth: +1/month\n  trigger: 22k')).toBeUndefined();
  });
});
