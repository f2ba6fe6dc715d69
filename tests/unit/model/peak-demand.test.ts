import { describe, expect, it } from 'vitest';
import {
  peakDemand,
  type PeakDemand,
} from '../../../plugins/specbook/model/performance/peak-demand.ts';
import { SPEC_YAML, specOf } from '../../support/spec-of.ts';

async function demand(performance: string, constraints: string): Promise<PeakDemand | undefined> {
  const { spec } = await specOf({
    'spec.yaml': `${SPEC_YAML}services: { maps: Maps, shop: Shop }\n`,
    'performance/all.yaml': performance,
    'constraints/all.yaml': constraints,
  });
  const [constraint] = spec.constraints;
  return constraint && peakDemand(spec, constraint);
}

const LIMIT = 'CON-1: { kind: limitation, title: Fifty, service: maps, limit: 50 rps }\n';

describe('a limited rate', () => {
  it('bears a peak that is just as high', async () => {
    const found = await demand(
      'TP-1: { kind: throughput, service: maps, targets: { sustained: 10 rps, peak: 3000 rpm } }\n',
      LIMIT,
    );
    expect(found).toMatchObject({ demand: 50, use: 1, holds: true });
    expect(found?.peak).toMatchObject({ part: 'peak', through: 'service' });
  });

  it('does not bear a higher one', async () => {
    const found = await demand(
      'TP-1: { kind: throughput, service: maps, targets: { sustained: 51 rps } }\n',
      LIMIT,
    );
    expect(found).toMatchObject({ holds: false });
  });

  it('meets all loads of its service together', async () => {
    const found = await demand(
      'RT-1: { kind: response-time, service: maps, targets: { p95: 1 s }, under: { load: 30 rps } }\nRT-2: { kind: response-time, service: maps, targets: { p95: 1 s }, under: { load: 25 rps } }\n',
      LIMIT,
    );
    expect(found).toMatchObject({ together: 55, demand: 55, holds: false });
  });

  it('is met by requirements of other services only where one names the other in a key', async () => {
    const found = await demand(
      'TP-1: { kind: throughput, service: shop, targets: { peak: 60 rps }, rationale: "See [[CON-1]]." }\nTP-2: { kind: throughput, service: shop, targets: { peak: 90 rps } }\n',
      LIMIT,
    );
    expect(found?.demands.map(({ item, through }) => [item.id, through])).toEqual([
      ['TP-1', 'reference'],
    ]);
    expect(found?.holds).toBe(false);
  });

  it('counts the expected use of a cost as an average', async () => {
    const found = await demand(
      'X: { kind: throughput, service: shop, targets: { peak: 1 rps } }\n',
      `${LIMIT}CON-2: { kind: cost, title: Calls, service: maps, cost: { per: call, price: 1 EUR, expected: 60/second } }\n`,
    );
    expect(found?.peak).toMatchObject({ part: 'expected' });
    expect(found?.holds).toBe(false);
  });

  it('is not known of a limit of another dimension, and without demand nothing is said', async () => {
    expect(
      await demand('{}\n', 'CON-1: { kind: limitation, title: Big, service: maps, limit: 5 MB }\n'),
    ).toBeUndefined();
    const alone = await demand('{}\n', LIMIT);
    expect(alone).toMatchObject({ demands: [], holds: true });
    expect(alone).not.toHaveProperty('use');
  });
});

describe('an average', () => {
  const cost = (expected: string): string =>
    `COST-1: { kind: cost, title: Estimates, service: maps, cost: { per: estimate, price: 0.005 EUR, expected: ${expected} } }\n`;
  const limit = (value: string): string =>
    `CON-1: { kind: limitation, title: L, service: maps, limit: ${value} }\n`;

  it('of a month has no share of a limit per second', async () => {
    const found = await demand('', LIMIT + cost('300k/month'));
    expect(found).toMatchObject({ holds: true });
    expect(found?.use).toBeUndefined();
    expect(found?.demands).toMatchObject([{ part: 'expected', isMean: true }]);
  });

  it('of a month has one of a limit per month', async () => {
    expect((await demand('', limit('500k/month') + cost('300k/month')))?.use).toBeCloseTo(0.6);
  });

  it('above the limit is beyond it whatever the peak is', async () => {
    expect(await demand('', limit('1 rps') + cost('30M/month'))).toMatchObject({ holds: false });
  });
});
