import { describe, expect, it } from 'vitest';
import type { Run } from '../../../plugins/specbook/model/item.ts';
import type { Spec } from '../../../plugins/specbook/model/spec.ts';
import {
  compareWithPrevious,
  criteriaOf,
  measurementsOf,
  previousRun,
} from '../../../plugins/specbook/model/verdicts/run-comparison.ts';
import { k6, measuredSpec, type TestRun } from './measured.ts';

const TEXTS = {
  'performance/calendar.yaml': [
    'PERF-RT-001:',
    '  kind: response-time',
    '  title: Day view',
    '  endpoints: ["GET /calendar"]',
    '  targets: { p50: 100 ms, p95: 250 ms }',
    '',
  ].join('\n'),
  'acceptance/calendar.yaml': [
    'area: Calendar',
    'criteria:',
    '  AC-CAL-001:',
    '    kind: functional',
    '    statement: The day is shown',
    '    priority: must',
    '    tests: [shows the day]',
    '',
  ].join('\n'),
};

interface Circumstances {
  day: string;
  p50?: number;
  p95?: number;
  passed?: boolean;
  environment?: string;
  system?: string;
}

function runOf({
  day,
  p50 = 80,
  p95 = 200,
  passed = true,
  environment = 'production-like',
  system = 'calendar',
}: Circumstances): TestRun {
  const failure = passed ? '' : '<failure message="not shown"/>';
  return {
    at: `${day}T02:00:00Z`,
    yaml: [
      `of: { system: ${system} }`,
      `environment: ${environment}`,
      'results:',
      '  - file: k6.json',
      '    tool: k6',
      '    maps: { PERF-RT-001: { latency: "http_req_duration{name:Calendar}" } }',
      '  - { file: junit.xml, tool: junit }',
      '',
    ].join('\n'),
    files: {
      'k6.json': k6({ 'http_req_duration{name:Calendar}': { med: p50, 'p(95)': p95, avg: 1 } }),
      'junit.xml': `<testsuites><testsuite name="calendar"><testcase name="shows the day">${failure}</testcase></testsuite></testsuites>`,
    },
  };
}

async function withRuns(...circumstances: Circumstances[]): Promise<{ spec: Spec; runs: Run[] }> {
  const runs = Object.fromEntries(circumstances.map((one) => [`run-${one.day}`, runOf(one)]));
  const { spec, problems } = await measuredSpec(TEXTS, runs);
  expect(problems).toEqual([]);
  return {
    spec,
    runs: circumstances.map(({ day }) => spec.runs.find(({ id }) => id === `run-${day}`)!),
  };
}

describe('the run before', () => {
  it('is the newest earlier one of the same system in the same environment', async () => {
    const { spec, runs } = await withRuns(
      { day: '2026-11-01' },
      { day: '2026-11-02' },
      { day: '2026-11-03', environment: 'staging' },
      { day: '2026-11-04', system: 'billing' },
      { day: '2026-11-05' },
    );
    expect(previousRun(spec, runs[4]!)).toBe(runs[1]);
    expect(previousRun(spec, runs[0]!)).toBeUndefined();
    expect(previousRun(spec, runs[2]!)).toBeUndefined();
  });
});

describe('what changed since the run before', () => {
  it('names results that changed, the worst first, and values that moved by a tenth', async () => {
    const { spec, runs } = await withRuns(
      { day: '2026-11-01', p50: 80, p95: 200 },
      { day: '2026-11-02', p50: 60, p95: 260, passed: false },
    );
    const found = compareWithPrevious(spec, runs[1]!)!;
    expect(
      found.measurements.map(({ now, before, moved }) => [
        ...[now.target.id, before.outcome, now.assessment.outcome, moved],
      ]),
    ).toEqual([
      ['p95', 'met', 'missed', 0.3],
      ['p50', 'met', 'met', -0.25],
    ]);
    expect(
      found.criteria.map(({ now, before }) => [now.criterion.id, before, now.verdict]),
    ).toEqual([['AC-CAL-001', 'met', 'missed']]);
  });

  it('is nothing where values vary by less', async () => {
    const { spec, runs } = await withRuns(
      { day: '2026-11-01', p95: 200 },
      { day: '2026-11-02', p95: 219 },
    );
    expect(compareWithPrevious(spec, runs[1]!)).toMatchObject({ measurements: [], criteria: [] });
  });
});

it('keeps what a run showed of a criterion when a newer run decides', async () => {
  const { spec, runs } = await withRuns(
    { day: '2026-11-01', passed: false },
    { day: '2026-11-02' },
  );
  expect(criteriaOf(spec, runs[0]!).map(({ verdict }) => verdict)).toEqual(['missed']);
  expect(measurementsOf(spec, runs[0]!).map(({ target }) => target.id)).toEqual(['p50', 'p95']);
});
