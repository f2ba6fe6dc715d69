import { describe, expect, it } from 'vitest';
import {
  userLoad,
  type UserLoad,
} from '../../../plugins/specbook/model/performance/littles-law.ts';
import { specOf } from '../../support/spec-of.ts';
import { requirementOf } from './shop.ts';
import fc, { runs } from '../../support/fast-check.ts';

const ANSWER =
  'RT-1: { kind: response-time, category: shop, targets: { mean: 1 s, p50: 800 ms }, under: { load: 30 rps } }\n';

async function load(throughput: string, others = ANSWER): Promise<UserLoad | undefined> {
  const { spec } = await specOf({
    'performance/all.yaml': `${others}TP-1: { kind: throughput, category: shop, ${throughput} }\n`,
  });
  return userLoad(spec, requirementOf(spec, 'TP-1'));
}

describe('users, rate and pause', () => {
  // Lazowska et al., Quantitative System Performance, section 3.3: 64 users, a pause of 30 s, 2 requests a second: answers of 2 s.
  it('give the answer time of the textbook', async () => {
    const found = await load(
      'targets: { sustained: 2 rps, concurrentUsers: 64 }, thinkTime: 30 s',
      '',
    );
    expect(found?.impliedAnswerMs).toBe(2000);
    expect(found?.agrees).toBe(true);
  });

  it('agree with the answer that the category promises', async () => {
    const found = await load(
      'targets: { sustained: 10 rps, peak: 99 rps, concurrentUsers: 80 }, thinkTime: 7 s',
    );
    expect(found).toMatchObject({ usersOfRate: 80, rateOfUsers: 10, difference: 0, agrees: true });
    expect(found?.answer?.targets.map(({ part }) => part)).toEqual(['mean']);
  });

  it('may differ by a tenth, and not by more', async () => {
    const agrees = async (users: number): Promise<boolean | undefined> =>
      (await load(`targets: { sustained: 10 rps, concurrentUsers: ${users} }, thinkTime: 7 s`))
        ?.agrees;
    expect(await agrees(72)).toBe(true);
    expect(await agrees(88)).toBe(true);
    expect(await agrees(71)).toBe(false);
    expect(await agrees(90)).toBe(false);
  });

  it('weigh answers by their loads, and take the median where no mean is stated', async () => {
    const found = await load(
      'targets: { sustained: 10 rps }, thinkTime: 1 s',
      `${ANSWER}RT-2: { kind: response-time, category: shop, targets: { p50: 200 ms }, under: { load: 10 rps } }\n`,
    );
    expect(found?.answer?.ms).toBeCloseTo((1000 * 30 + 200 * 10) / 40, 9);
    expect(found?.answer?.targets.map(({ part }) => part)).toEqual(['mean', 'p50']);
  });

  it('without a stated answer disagree only where nobody would wait so long', async () => {
    const agrees = async (users: number): Promise<boolean | undefined> =>
      (await load(`targets: { sustained: 10 rps, concurrentUsers: ${users} }, thinkTime: 7 s`, ''))
        ?.agrees;
    expect(await agrees(70)).toBe(true);
    expect(await agrees(170)).toBe(true);
    expect(await agrees(200)).toBe(false);
    expect(await agrees(60)).toBe(false);
  });

  it('say nothing without a pause', async () => {
    expect(await load('targets: { sustained: 10 rps, concurrentUsers: 9 }')).toBeUndefined();
  });

  it('come out the same in any unit, and more users never make fewer requests', async () => {
    const perMinute = await load(
      'targets: { sustained: 600 rpm, concurrentUsers: 80 }, thinkTime: 7000 ms',
    );
    const perSecond = await load(
      'targets: { sustained: 10 rps, concurrentUsers: 80 }, thinkTime: 7 s',
    );
    expect(perMinute?.usersOfRate).toBeCloseTo(perSecond?.usersOfRate ?? NaN, 9);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1e5 }),
        fc.integer({ min: 0, max: 1e5 }),
        async (users, more) => {
          const rate = async (count: number): Promise<number> =>
            (await load(`targets: { concurrentUsers: ${count} }, thinkTime: 3 s`))?.rateOfUsers ??
            NaN;
          expect(await rate(users + more)).toBeGreaterThanOrEqual(await rate(users));
        },
      ),
      { numRuns: runs(20) },
    );
  });
});
