import { describe, expect, test } from 'vitest';
import {
  checkpointsOf,
  editRow,
  leastOf,
  ratioOf,
  ratiosOf,
  turns,
  type Side,
} from './comparison.ts';
import type { Measured } from './measured-build.ts';

describe('turns', () => {
  const three = turns<Side>(['new', 'old', 'bare'], 3);

  test('every side builds once in every run', () => {
    for (const run of three) expect(run.toSorted()).toEqual(['bare', 'new', 'old']);
  });

  test('every side goes first once in as many runs as there are sides', () => {
    expect(three.map(([first]) => first)).toEqual(['new', 'old', 'bare']);
  });

  test('the first run begins with the first side, whose pages the bare site counts', () => {
    expect(turns<Side>(['new', 'bare'], 1)).toEqual([['new', 'bare']]);
  });
});

test('of several builds the least time counts, each figure by itself, and the most memory', () => {
  expect(
    leastOf([
      { seconds: 9, cpuSeconds: 12, peakMb: 700 },
      { seconds: 8, cpuSeconds: 14, peakMb: 900 },
    ]),
  ).toEqual({ seconds: 8, cpuSeconds: 12, peakMb: 900 });
});

describe('ratios', () => {
  const measured = (cpuSeconds: number): Measured => ({
    seconds: cpuSeconds / 2,
    cpuSeconds,
    peakMb: 1000,
  });

  test('sides are compared within each run, and the median counts', () => {
    expect(
      ratiosOf({
        new: [11, 24, 12].map(measured),
        old: [20, 40, 30].map(measured),
        bare: [5, 6, 4].map(measured),
      }),
    ).toEqual({
      cpuNewToOld: 0.55,
      peakNewToOld: 1,
      secondsNewToBare: 3,
      secondsOldToBare: 6.67,
      cpuNewToBare: 3,
    });
  });

  test('load that slows a whole run down changes no ratio', () => {
    const quiet = ratiosOf({ new: [measured(10)], old: [measured(20)] });
    const loaded = ratiosOf({ new: [measured(19)], old: [measured(38)] });
    expect(loaded).toEqual(quiet);
  });

  test('a side that was not built has no ratio', () => {
    expect(ratiosOf({ new: [measured(12)], bare: [measured(4)] })).toEqual({
      secondsNewToBare: 3,
      cpuNewToBare: 3,
    });
    expect(ratioOf(undefined, 4)).toBeUndefined();
    expect(ratioOf(1, 3)).toBe(0.33);
  });
});

describe('a row of edits', () => {
  test('memory is read after a tenth, a half and all of them, each once', () => {
    expect(checkpointsOf(500)).toEqual([50, 250, 500]);
    expect(checkpointsOf(2)).toEqual([1, 2]);
  });

  test('the first ten edits stand beside the last ten, and the memory of its checkpoints', () => {
    const cpuSeconds = Array.from({ length: 40 }, (_, edit) => (edit < 20 ? 1 : 3));
    const rssMb = Array.from({ length: 40 }, (_, edit) => edit + 1);
    expect(editRow(cpuSeconds, rssMb)).toEqual({
      edits: 40,
      firstTenCpuSeconds: 1,
      lastTenCpuSeconds: 3,
      rssMbAfter: { 4: 4, 20: 20, 40: 40 },
    });
  });
});
