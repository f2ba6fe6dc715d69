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
  const present = { seconds: 12, cpuSeconds: 11, peakMb: 1000 };
  const old = { seconds: 20, cpuSeconds: 20, peakMb: 1600 };
  const bare = { seconds: 4, cpuSeconds: 5, peakMb: 400 };

  test('the package as it is is divided by the older one, and by the bare site', () => {
    expect(ratiosOf({ new: present, old, bare })).toEqual({
      cpuNewToOld: 0.55,
      peakNewToOld: 0.63,
      secondsNewToBare: 3,
      secondsOldToBare: 5,
      cpuNewToBare: 2.2,
    });
  });

  test('a side that was not built has no ratio', () => {
    expect(ratiosOf({ new: present, bare })).toEqual({ secondsNewToBare: 3, cpuNewToBare: 2.2 });
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
