import { beforeAll, describe, expect, it } from 'vitest';
import { blindSpots } from '../../../../plugins/specbook/model/dashboard/blind-spots.ts';
import { errorBudgets } from '../../../../plugins/specbook/model/dashboard/error-budgets.ts';
import { upcomingBreaches } from '../../../../plugins/specbook/model/dashboard/upcoming-breaches.ts';
import type { Spec } from '../../../../plugins/specbook/model/spec.ts';
import { measuredSpec } from '../measured.ts';

const REQUIREMENTS = `
PERF-AV-001:
  kind: availability
  title: Booking
  targets: { availability: 99.9 %, recoveryTime: 15 min }
  window: 30 days
PERF-AV-002:
  kind: availability
  title: Records
  targets: { availability: 99 % }
  window: 30 days
PERF-AV-003:
  kind: availability
  title: Never measured
  targets: { availability: 99.5 % }
PERF-SC-001:
  kind: scalability
  metric: rows
  now: 90
  growth: +10/month
  trigger: 100
  action: Partition.
  leadTime: 5 weeks
PERF-SC-002:
  kind: scalability
  metric: requests
  now: 10
  growth: +1/month
  trigger: 100
  action: Wait.
  leadTime: 5 weeks
PERF-TP-001:
  kind: throughput
  title: Expires soon
  targets: { peak: 10 rps }
  validFor: 20 days
`;

/** Booking was up 99.86 %, records 99.5 %: 140 % and 50 % of their error budgets. */
const RUN = {
  at: '2026-11-10T00:00:00Z',
  yaml: 'results:\n  - file: up.csv\n    tool: csv\n    maps:\n      PERF-AV-001: { availability: booking }\n      PERF-AV-002: { availability: records }\n      PERF-TP-001: { peak: peak }\n',
  files: {
    'up.csv':
      'series,statistic,value,unit\nbooking,value,99.86,%\nrecords,value,99.5,%\npeak,value,12,rps\n',
  },
};

let spec: Spec;
beforeAll(async () => {
  ({ spec } = await measuredSpec({ 'performance/all.yaml': REQUIREMENTS }, { november: RUN }));
});

describe('error budgets', () => {
  it('stand in the order of what they used, the one that nothing measured last', () => {
    const found = errorBudgets(spec);
    expect(found.map(({ requirement }) => requirement.id)).toEqual([
      'PERF-AV-001',
      'PERF-AV-002',
      'PERF-AV-003',
    ]);
    expect(found.map(({ measured }) => measured && Math.round(measured.use.used * 100))).toEqual([
      140,
      50,
      undefined,
    ]);
  });

  it('have the verdict of the availability alone, and what is left of the window in minutes', () => {
    const [booking] = errorBudgets(spec);
    // The recovery time was not measured.
    expect(booking?.verdict).toBe('missed');
    // 43.2 min are allowed, 60.48 min were used.
    expect((booking?.measured?.use.leftMs ?? 0) / 60_000).toBeCloseTo(-17.28, 6);
  });
});

describe('breaches to come', () => {
  it('are triggers inside their lead time, with their day', () => {
    expect(
      upcomingBreaches(spec).map(({ kind, requirement, on }) => [kind, requirement.id, on]),
    ).toEqual([['trigger', 'PERF-SC-001', '2026-12-02']]);
  });
});

describe('blind spots', () => {
  it('are what was never measured, and evidence that is too old within 30 days', () => {
    const { notMeasured, stale, expiring, operations } = blindSpots(spec);
    expect(notMeasured.map(({ id }) => id)).toEqual(['PERF-AV-003']);
    expect(stale).toEqual([]);
    // Measured on 10 November and valid for 20 days: too old on 1 December. Records: 60 days, 10 January.
    expect(expiring.map(({ requirement, on }) => [requirement.id, on])).toEqual([
      ['PERF-TP-001', '2026-12-01'],
    ]);
    expect(operations).toBeUndefined();
  });
});
