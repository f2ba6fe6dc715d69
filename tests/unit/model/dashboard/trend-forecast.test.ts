import { describe, expect, it } from 'vitest';
import { trendForecast } from '../../../../plugins/specbook/model/dashboard/trend-forecast.ts';
import { k6, measuredSpec, verdictOf, type TestRun } from '../measured.ts';

const REQUIREMENT = [
  'PERF-RT-002:',
  '  kind: response-time',
  '  endpoints: ["GET /calendar"]',
  '  targets: { p95: 250 ms }',
  '  under: { load: 200 rps, environment: production-like }',
  '',
].join('\n');

interface Measured {
  day: string;
  p95: number;
  rate?: number;
  environment?: string;
}

function runOf({ day, p95, rate = 200, environment = 'production-like' }: Measured): TestRun {
  return {
    at: `${day}T02:00:00Z`,
    yaml: `environment: ${environment}\nresults:\n  - file: k6.json\n    tool: k6\n    maps:\n      PERF-RT-002: { latency: "http_req_duration{name:Calendar}", load: "http_reqs{name:Calendar}" }\n`,
    files: {
      'k6.json': k6({
        'http_req_duration{name:Calendar}': { 'p(95)': p95, avg: 1 },
        'http_reqs{name:Calendar}': { count: 1000, rate },
      }),
    },
  };
}

async function forecastOf(...runs: Measured[]) {
  const named = Object.fromEntries(runs.map((run) => [`run-${run.day}`, runOf(run)]));
  const { spec } = await measuredSpec({ 'performance/calendar.yaml': REQUIREMENT }, named);
  const [target] = verdictOf(spec, 'PERF-RT-002').targets;
  if (!target) throw new Error('no target');
  return trendForecast(target, spec.now);
}

/** One run a week, 10 ms slower each time: 210, 220, 230 and 240 ms on 20 November. */
const SLOWER: readonly Measured[] = [
  { day: '2026-10-30', p95: 210 },
  { day: '2026-11-06', p95: 220 },
  { day: '2026-11-13', p95: 230 },
  { day: '2026-11-20', p95: 240 },
];

describe('the forecast of a percentile', () => {
  it('names the day on which a straight line crosses the target, and the runs it is drawn through', async () => {
    const forecast = await forecastOf(...SLOWER);
    expect(forecast).toMatchObject({
      crossesOn: '2026-11-27',
      runs: 4,
      from: '2026-10-30',
      to: '2026-11-20',
    });
    expect(forecast?.perDay).toBeCloseTo(10 / 7, 9);
  });

  it('is not turned by one outlier', async () => {
    const forecast = await forecastOf(...SLOWER, { day: '2026-11-16', p95: 249 });
    expect(forecast).toMatchObject({ runs: 5, crossesOn: '2026-11-27' });
  });

  it.each<[string, readonly Measured[]]>([
    ['with three runs', SLOWER.slice(1)],
    ['where values get better', SLOWER.map((run, at) => ({ ...run, p95: 240 - 10 * at }))],
    [
      'where values go up and down',
      SLOWER.map((run, at) => ({ ...run, p95: [240, 220, 235, 238][at] ?? 0 })),
    ],
    ['where all values are the same', SLOWER.map((run) => ({ ...run, p95: 240 }))],
    ['for a target that is breached already', [...SLOWER, { day: '2026-11-21', p95: 260 }]],
    [
      'for a day further ahead than the runs reach back',
      SLOWER.map((run, at) => ({ ...run, p95: 100 + at })),
    ],
    [
      'when fewer than four runs had the load of the requirement',
      SLOWER.map((run, at) => ({ ...run, rate: at === 0 ? 100 : 200 })),
    ],
    [
      'when fewer than four runs were in its environment',
      SLOWER.map((run, at) => ({ ...run, environment: at === 0 ? 'staging' : 'production-like' })),
    ],
  ])('says nothing %s', async (_, runs) => {
    expect(await forecastOf(...runs)).toBeUndefined();
  });

  it('takes the same run as comparable within 5 % of the load', async () => {
    const forecast = await forecastOf(...SLOWER.map((run) => ({ ...run, rate: 209 })));
    expect(forecast?.runs).toBe(4);
  });
});
