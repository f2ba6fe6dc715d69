import { describe, expect, it } from 'vitest';
import { failed, k6, measuredSpec, requirementWords, verdictOf, type TestRun } from './measured.ts';

const DAY_VIEW = [
  'PERF-RT-002:',
  '  kind: response-time',
  '  title: Day view',
  '  endpoints: ["GET /calendar"]',
  '  targets: { p95: 250 ms }',
  '  under: { load: 200 rps, environment: production-like, volume: { appointment: 1M } }',
  '  validFor: 30 days',
  '',
].join('\n');

const LATENCY = 'http_req_duration{name:Calendar}';

/** A trend with a p95, which is all that the day view asks for. */
const trend = (p95: number): Readonly<Record<string, number>> => ({ 'p(95)': p95, avg: 1 });

/** A run of the day view, with one or more of its circumstances other than asked for. */
function dayViewRun({
  p95 = 200,
  rate = 200,
  load = '"http_reqs{name:Calendar}"',
  environment = 'environment: production-like\n',
  rows = 'volume: { appointment: 1M }\n',
  series = LATENCY,
  values = trend(p95),
  at = '2026-11-20T02:00:00Z',
} = {}): TestRun {
  const map = `latency: "${series}"${load === '' ? '' : `, load: ${load}`}`;
  return {
    at,
    yaml: `${environment}${rows}results:\n  - file: k6.json\n    tool: k6\n    maps:\n      PERF-RT-002: { ${map} }\n`,
    files: {
      'k6.json': k6({
        [series]: values,
        'http_reqs{name:Calendar}': { count: 1000, rate },
        http_reqs: { count: 9000, rate },
      }),
    },
  };
}

type Circumstances = Parameters<typeof dayViewRun>[0];

async function judged(
  ...runs: Circumstances[]
): Promise<{ verdict: string; why: string; problems: string[] }> {
  const named = Object.fromEntries(runs.map((run, at) => [`run-${at}`, dayViewRun(run)]));
  const { spec, problems } = await measuredSpec({ 'performance/calendar.yaml': DAY_VIEW }, named);
  return { ...requirementWords(spec, 'PERF-RT-002'), problems };
}

describe('the verdict of a target under its conditions', () => {
  it.each<[string, Circumstances, string, string]>([
    [
      'the same load and a value within the target',
      {},
      'met',
      'measured 200 ms, target at most 250 ms',
    ],
    ['exactly the target', { p95: 250 }, 'met', 'measured 250 ms'],
    [
      'the same load and a value beyond the target',
      { p95: 251 },
      'missed',
      'measured 251 ms, target at most 250 ms',
    ],
    ['5 % more load, which is the same', { p95: 251, rate: 210 }, 'missed', 'measured 251 ms'],
    ['5 % less load, which is the same', { rate: 190 }, 'met', 'measured 200 ms'],
    ['a heavier load that still meets', { rate: 300 }, 'met', 'measured 200 ms'],
    [
      'a heavier load that misses',
      { p95: 400, rate: 300 },
      'wrong-conditions',
      'the load was heavier: 300 rps instead of 200 rps',
    ],
    [
      'a lighter load that meets',
      { rate: 100 },
      'wrong-conditions',
      'the load was lighter: 100 rps instead of 200 rps',
    ],
    [
      'a lighter load that misses all the same',
      { p95: 400, rate: 100 },
      'missed',
      'measured 400 ms',
    ],
    [
      'a load that nobody states',
      { load: '' },
      'wrong-conditions',
      'load not stated, wanted 200 rps',
    ],
    ['a load stated beside the map', { load: '205 rps' }, 'met', 'measured 200 ms'],
    [
      'the load of the whole run for one operation',
      { load: 'http_reqs' },
      'wrong-conditions',
      'scope everything in the run (http_reqs), wanted GET /calendar',
    ],
    [
      'the total over a whole run for one operation',
      { series: 'http_req_duration' },
      'wrong-conditions',
      'scope everything in the run (http_req_duration)',
    ],
    [
      'another environment',
      { environment: 'environment: staging\n' },
      'wrong-conditions',
      'environment staging, wanted production-like',
    ],
    [
      'an environment that nobody states',
      { environment: '' },
      'wrong-conditions',
      'environment not stated, wanted production-like',
    ],
    [
      'fewer rows',
      { rows: 'volume: { appointment: 999k }\n' },
      'wrong-conditions',
      'rows of Appointment 999k, wanted at least 1M',
    ],
    ['more rows', { rows: 'volume: { appointment: 3M }\n' }, 'met', 'measured 200 ms'],
    [
      'rows that nobody states',
      { rows: '' },
      'wrong-conditions',
      'rows of Appointment not stated, wanted at least 1M',
    ],
    [
      'a percentile that the tool did not write',
      { values: { 'p(90)': 10, avg: 1 } },
      'not-measured',
      'k6.json holds no p95 of http_req_duration{name:Calendar}',
    ],
    [
      'a result older than it may be',
      { at: '2026-10-22T02:00:00Z' },
      'stale',
      'measured on 2026-10-22, and a result is valid for 30 days',
    ],
    [
      'a result exactly as old as it may be',
      { at: '2026-10-23T23:00:00Z' },
      'met',
      'measured 200 ms',
    ],
    [
      'a run that begins after today',
      { at: '2026-11-23T00:00:00Z' },
      'not-measured',
      'no run measures it',
    ],
  ])('with %s', async (_, circumstances, verdict, why) => {
    const found = await judged(circumstances);
    expect(found.problems.filter((problem) => !problem.includes(' future-date: '))).toEqual([]);
    expect(found.verdict).toBe(verdict);
    expect(found.why).toContain(why);
  });

  it('is not measured without any run, and says which target', async () => {
    expect(await judged()).toMatchObject({
      verdict: 'not-measured',
      why: 'no run measures it',
    });
  });
});

describe('the run that decides', () => {
  it('is the newest one', async () => {
    const { verdict } = await judged({ p95: 900 }, { p95: 100, at: '2026-11-21T02:00:00Z' });
    expect(verdict).toBe('met');
  });

  it('is the newest one that can prove something; newer unfit ones are kept beside it', async () => {
    const { spec } = await measuredSpec(
      { 'performance/calendar.yaml': DAY_VIEW },
      {
        older: dayViewRun({ p95: 200, at: '2026-11-18T02:00:00Z' }),
        unfit: dayViewRun({ p95: 900, rate: 900, at: '2026-11-19T02:00:00Z' }),
      },
    );
    const [p95] = verdictOf(spec, 'PERF-RT-002').targets;
    expect(p95?.verdict).toBe('met');
    expect(p95?.decidedBy?.run.id).toBe('older');
    expect(p95?.unfit.map(({ run, outcome }) => [run.id, outcome])).toEqual([
      ['unfit', 'wrong-conditions'],
    ]);
  });

  it('may be an older one for a percentile that the newest run lacks', async () => {
    const twoTargets = DAY_VIEW.replace('{ p95: 250 ms }', '{ p95: 250 ms, p99: 600 ms }');
    const { spec } = await measuredSpec(
      { 'performance/calendar.yaml': twoTargets },
      {
        full: dayViewRun({
          values: { 'p(95)': 100, 'p(99)': 500, avg: 1 },
          at: '2026-11-01T02:00:00Z',
        }),
        partial: dayViewRun({ values: { 'p(95)': 120, avg: 1 } }),
      },
    );
    const { verdict, targets } = verdictOf(spec, 'PERF-RT-002');
    expect(verdict).toBe('met');
    expect(targets.map(({ target, decidedBy }) => [target.id, decidedBy?.run.id])).toEqual([
      ['p95', 'partial'],
      ['p99', 'full'],
    ]);
  });

  it('takes the worst of several result files of one run', async () => {
    const one = dayViewRun({ p95: 100 });
    const { spec } = await measuredSpec(
      { 'performance/calendar.yaml': DAY_VIEW },
      {
        both: {
          ...one,
          yaml: `${one.yaml}${one.yaml.slice(one.yaml.indexOf('  - file')).replace('k6.json', 'slow.json')}`,
          files: {
            ...one.files,
            ...{ 'slow.json': dayViewRun({ p95: 300 }).files?.['k6.json'] ?? '' },
          },
        },
      },
    );
    expect(verdictOf(spec, 'PERF-RT-002')).toMatchObject({ verdict: 'missed' });
  });

  it('never takes a flag of the tool for a verdict', async () => {
    const summary = JSON.stringify({
      metrics: {
        [LATENCY]: { avg: 1, 'p(95)': 200, thresholds: { 'p(95)<250': true } },
        'http_reqs{name:Calendar}': { count: 20, rate: 200 },
      },
      root_group: { groups: {}, checks: {} },
    });
    const run = dayViewRun();
    const { spec } = await measuredSpec(
      { 'performance/calendar.yaml': DAY_VIEW },
      { run: { ...run, files: { 'k6.json': summary } } },
    );
    const verdict = verdictOf(spec, 'PERF-RT-002');
    expect(verdict.verdict).toBe('met');
    expect(verdict.targets[0]?.decidedBy?.flags).toEqual([
      { series: LATENCY, expression: 'p(95)<250', passed: false },
    ]);
  });
});

describe('a target that has changed', () => {
  const former = async (
    p95: string,
    { at = '2026-11-01T00:00:00Z', shallow = false } = {},
  ): Promise<string> => {
    const { spec: before } = await measuredSpec(
      { 'performance/calendar.yaml': DAY_VIEW.replace('250 ms', p95) },
      {},
    );
    const data = verdictOf(before, 'PERF-RT-002').requirement.data;
    const history = {
      revisions: [],
      shallow,
      targets: new Map([['requirement:PERF-RT-002', [{ at, commit: 'abc', data }]] as const]),
    };
    const { spec } = await measuredSpec(
      { 'performance/calendar.yaml': DAY_VIEW },
      { run: dayViewRun() },
      { history },
    );
    const { verdict, why } = requirementWords(spec, 'PERF-RT-002');
    return `${verdict}: ${why}`;
  };

  it('makes results from before stale, and says what it was', async () => {
    expect(await former('300 ms')).toContain(
      'stale: p95: measured 200 ms, target at most 250 ms; measured on 2026-11-20, when the target was 300 ms',
    );
  });

  it('leaves results valid while the value is the same in other words', async () => {
    expect(await former('0.25 s')).toMatch(/^met/u);
  });

  it('leaves results valid that are newer than the change', async () => {
    expect(await former('300 ms', { at: '2026-11-21T00:00:00Z' })).toMatch(/^met/u);
  });

  it('is unknown in a shallow clone that ends after the run', async () => {
    expect(await former('300 ms', { at: '2026-11-21T00:00:00Z', shallow: true })).toMatch(/^met/u);
  });
});

describe('throughput', () => {
  const BOOKING = [
    'PERF-TP-001:',
    '  kind: throughput',
    '  targets: { sustained: 400 rps, concurrentUsers: 3000, errors: 0.5 % }',
    '',
  ].join('\n');
  const run = (rate: number, errors: number, users = 3000): TestRun => ({
    yaml: 'results:\n  - file: k6.json\n    tool: k6\n    maps:\n      PERF-TP-001: { sustained: http_reqs, concurrentUsers: vus, errors: http_req_failed }\n',
    files: {
      'k6.json': k6({
        http_reqs: { count: 1e6, rate },
        http_req_failed: failed(errors),
        vus: { value: users, min: users, max: users },
      }),
    },
  });
  const targets = async (one: TestRun): Promise<Record<string, string>> => {
    const { spec } = await measuredSpec({ 'performance/booking.yaml': BOOKING }, { one });
    return Object.fromEntries(
      verdictOf(spec, 'PERF-TP-001').targets.map(({ target, verdict }) => [target.id, verdict]),
    );
  };

  it('is met by as much or more, and the errors count while it is borne', async () => {
    expect(await targets(run(420, 0.001))).toEqual({
      sustained: 'met',
      concurrentUsers: 'met',
      errors: 'met',
    });
    expect(await targets(run(380, 0.02, 2999))).toEqual({
      sustained: 'missed',
      concurrentUsers: 'missed',
      errors: 'missed',
    });
  });

  it('does not take few errors at a low rate for a proof', async () => {
    expect(await targets(run(100, 0))).toMatchObject({
      sustained: 'missed',
      errors: 'wrong-conditions',
    });
  });
});

describe('a trigger of growth', () => {
  const growing = (trigger: string): string =>
    `PERF-SC-001:\n  kind: scalability\n  metric: rows\n  now: 100k\n  growth: +10k/month\n  trigger: ${trigger}\n  action: Partition.\n  leadTime: 60 days\n`;

  it.each([
    ['200k', 'on-track', 'on-track'],
    ['120k', 'due', 'due'],
    ['105k', 'reached', 'missed'],
  ])('at %s is %s', async (trigger, state, verdict) => {
    const { spec } = await measuredSpec({ 'performance/growth.yaml': growing(trigger) }, {});
    const found = verdictOf(spec, 'PERF-SC-001');
    expect(found.outlook?.state).toBe(state);
    expect(found.verdict).toBe(verdict);
  });
});
