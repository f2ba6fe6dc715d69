import { describe, expect, test } from 'vitest';
import {
  describeConditions,
  describeTargets,
} from '../../../plugins/specbook/model/performance/describe-requirement.ts';
import {
  describeRequired,
  describeTarget,
} from '../../../plugins/specbook/model/performance/requirement-words.ts';
import type { Requirement } from '../../../plugins/specbook/model/item.ts';
import type { Spec } from '../../../plugins/specbook/model/spec.ts';
import { requirementOf, shopOf } from './shop.ts';

async function requirement(yaml: string): Promise<{ spec: Spec; it: Requirement }> {
  const { spec } = await shopOf(
    { order: 'fields: { id: { type: uuid, key: primary } }\n' },
    { 'performance/all.yaml': `R-1: { ${yaml} }\n` },
  );
  return { spec, it: requirementOf(spec, 'R-1') };
}

/** Numbers and units are joined by a narrow blank that does not break. */
const plain = (text: string): string => text.replace(/\u202f/gu, ' ');

describe('targets in words', () => {
  test.each([
    [
      'kind: response-time, targets: { p95: 250 ms, errors: 0.1 %, max: 5 s }',
      ['p95 at most 250 ms', 'slowest at most 5 s', 'errors at most 0.1 %'],
    ],
    [
      'kind: throughput, targets: { sustained: 400 rps, concurrentUsers: 3000 }',
      ['sustained at least 400 rps', 'at least 3000 concurrent users'],
    ],
    [
      'kind: data-volume, targets: { storage: 400 GB, records: 6M }',
      ['holds at least 400 GB', 'holds at least 6M rows'],
    ],
    [
      'kind: availability, targets: { availability: 99.9 %, recoveryTime: 15 min, recoveryPoint: 0 s }',
      ['available at least 99.9 % of the time', 'back after at most 15 min', 'no data lost'],
    ],
    [
      'kind: scalability, metric: orders per day, now: 12k, growth: 6 %/month, trigger: 60k, action: Split.',
      ['to act at 60k orders per day'],
    ],
  ])('%s', async (yaml, words) => {
    const { it } = await requirement(yaml);
    expect(describeTargets(it.data).map((target) => plain(describeTarget({}, target)))).toEqual(
      words,
    );
  });
});

describe('conditions in words', () => {
  test('name load, environment and rows', async () => {
    const { spec, it } = await requirement(
      'kind: response-time, targets: { p95: 1 s }, under: { load: 200 rps, environment: staging, volume: { order: 1M } }',
    );
    expect(describeConditions(it).map((one) => plain(describeRequired(spec, one)))).toEqual([
      'under 200 rps',
      'in the environment staging',
      'with at least 1M rows of Order',
    ]);
  });
});
