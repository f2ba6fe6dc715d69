import { describe, expect, it } from 'vitest';
import { roundTicks } from '../../../plugins/specbook/charts/scale.ts';
import { MAX_POINTS, summarise } from '../../../plugins/specbook/charts/summarise.ts';
import type { TrendPoint } from '../../../plugins/specbook/charts/index.ts';
import fc from '../../support/fast-check.ts';

const day = (at: number): string => new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10);
const points = (count: number, every = 3): TrendPoint[] =>
  Array.from({ length: count }, (_, at) => ({ day: day(at * every), value: at, verdict: 'met' }));

describe('a long history', () => {
  it('of few runs stays as it is, oldest first', () => {
    expect(summarise(points(MAX_POINTS).toReversed())).toEqual(points(MAX_POINTS));
  });

  it('keeps the newest twelve runs, and tells older ones by month with their range', () => {
    const found = summarise(points(80));
    expect(found.slice(-12)).toEqual(points(80).slice(-12));
    expect(found[0]).toEqual({
      day: '2020-01-01',
      value: 5,
      range: [0, 10],
      runs: 11,
      verdict: 'met',
    });
  });

  it('takes the worst verdict of a month', () => {
    const all = points(80).map((point, at) =>
      at === 2 ? { ...point, verdict: 'missed' as const } : point,
    );
    expect(summarise(all)[0]?.verdict).toBe('missed');
  });

  it('never has more than its points, loses no run and no extreme', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 60 }),
        (count, every) => {
          const found = summarise(points(count, every));
          expect(found.length).toBeLessThanOrEqual(MAX_POINTS);
          expect(found.reduce((sum, { runs = 1 }) => sum + runs, 0)).toBe(count);
          expect(Math.min(...found.map(({ value, range }) => range?.[0] ?? value))).toBe(0);
          expect(Math.max(...found.map(({ value, range }) => range?.[1] ?? value))).toBe(count - 1);
        },
      ),
    );
  });
});

describe('round values of an axis', () => {
  it.each([
    [0, 316, [0, 100, 200, 300]],
    [0, 1, [0, 0.5, 1]],
    [0.9985, 0.9996, [0.9985, 0.999, 0.9995]],
    [5, 5, [5]],
  ])('from %d to %d are few', (low, high, ticks) => {
    expect(roundTicks(low, high)).toEqual(ticks);
  });

  it('stay within, and are at most five', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e12, noNaN: true }),
        fc.double({ min: 1e-6, max: 1e12, noNaN: true }),
        (low, span) => {
          const ticks = roundTicks(low, low + span);
          expect(ticks.length).toBeLessThanOrEqual(5);
          for (const tick of ticks) {
            expect(tick).toBeGreaterThanOrEqual(low - span * 1e-6 - Math.abs(low) * 1e-9);
            expect(tick).toBeLessThanOrEqual((low + span) * (1 + 1e-9) + span * 1e-6);
          }
        },
      ),
    );
  });
});
