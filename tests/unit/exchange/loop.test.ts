/** The loop: a target becomes a load test threshold, and the result of the load test becomes the verdict on the target. */
import { describe, expect, it } from 'vitest';
import { exportK6 } from '../../../plugins/specbook/exchange/export/k6/k6.ts';
import type { Verdict } from '../../../plugins/specbook/model/verdicts/verdict.ts';
import { k6, measuredSpec, requirementWords } from '../model/measured.ts';
import { importText } from './gates.ts';

const DAY_VIEW = (targets: string): Record<string, string> => ({
  'performance/calendar.yaml': `PERF-RT-002:
  kind: response-time
  category: calendar
  endpoints: ["GET /clinics/{id}/calendar"]
  targets: { ${targets} }
  under: { load: 200 rps, environment: production-like }
`,
});

interface Gates {
  thresholds: Record<string, string[]>;
  summaryTrendStats: string[];
}

async function gatesOf(texts: Readonly<Record<string, string>>): Promise<Gates> {
  const { spec } = await measuredSpec(texts, {});
  return (await importText(exportK6(spec).text)) as unknown as Gates;
}

/** A summary as k6 writes it: only metrics with a threshold, only statistics of summaryTrendStats. */
function resultOf(
  { thresholds, summaryTrendStats }: Gates,
  measured: Record<string, number>,
): string {
  const trend = Object.fromEntries(
    summaryTrendStats.map((name) => [name, measured[name] ?? 1] as const),
  );
  const kinds: Record<string, Record<string, number>> = {
    http_req_duration: trend,
    http_req_failed: { rate: measured.failed ?? 0, passes: 0, fails: 120_000 },
    http_reqs: { count: 120_000, rate: measured.rate ?? 200 },
  };
  return k6(
    Object.fromEntries(
      Object.keys(thresholds).map((metric) => [metric, kinds[metric.split('{', 1)[0] ?? ''] ?? {}]),
    ),
  );
}

/** Whether the run would pass in k6. */
function passes({ thresholds }: Gates, result: string): boolean {
  const { metrics } = JSON.parse(result) as {
    metrics: Record<string, { values: Record<string, number> }>;
  };
  return Object.entries(thresholds).every(([metric, expressions]) =>
    expressions.every((expression) => {
      const [, statistic = '', operator, limit] = /^(.+?)(<=|>=)(.+)$/u.exec(expression) ?? [];
      const value = metrics[metric]?.values[statistic];
      expect(value, `${metric} has ${statistic}`).toBeDefined();
      return operator === '<=' ? value! <= Number(limit) : value! >= Number(limit);
    }),
  );
}

/** A run.yaml that maps the metrics of the thresholds. */
function runOf({ thresholds }: Gates): string {
  const quantities: Record<string, string> = {
    http_req_duration: 'latency',
    http_req_failed: 'errors',
    http_reqs: 'load',
  };
  const series = Object.keys(thresholds).map(
    (metric) => `        ${quantities[metric.split('{', 1)[0] ?? ''] ?? ''}: "${metric}"`,
  );
  return [
    'environment: production-like',
    'results:',
    '  - file: k6.json',
    '    tool: k6',
    '    maps:',
    '      PERF-RT-002:',
    ...series,
    '',
  ].join('\n');
}

interface Iteration {
  verdict: Verdict;
  why: string;
  passed: boolean;
  problems: string[];
}

/**
 * One lap of the loop.
 *
 * @param before the targets from which the thresholds are exported
 * @param after the targets at the time of the verdict
 */
async function iterate(
  before: string,
  measured: Record<string, number>,
  after = before,
): Promise<Iteration> {
  const gates = await gatesOf(DAY_VIEW(before));
  const result = resultOf(gates, measured);
  const { spec, problems } = await measuredSpec(DAY_VIEW(after), {
    nightly: { yaml: runOf(gates), files: { 'k6.json': result } },
  });
  return { ...requirementWords(spec, 'PERF-RT-002'), passed: passes(gates, result), problems };
}

const TARGETS = 'p50: 80 ms, p95: 250 ms, p99: 600 ms, errors: 0.1 %';
const FAST = { med: 60, 'p(95)': 240, 'p(99)': 550, failed: 0.0005, rate: 200 };

describe('the loop from a target to its verdict', () => {
  it('gives the verdict met to a run that passes its thresholds', async () => {
    const { verdict, passed, problems } = await iterate(TARGETS, FAST);
    expect(problems).toEqual([]);
    expect([verdict, passed]).toEqual(['met', true]);
  });

  it('changes the verdict when the target is tightened', async () => {
    const tightened = TARGETS.replace('p95: 250 ms', 'p95: 200 ms');
    expect((await iterate(TARGETS, FAST, tightened)).verdict).toBe('missed');
    expect(await iterate(tightened, FAST)).toMatchObject({ verdict: 'missed', passed: false });
  });

  it.each([
    ['p95', { 'p(95)': 251 }],
    ['p99', { 'p(99)': 601 }],
    ['p50', { med: 81 }],
    ['errors', { failed: 0.0011 }],
  ])('breaches %s alone, in the threshold and in the verdict', async (target, slower) => {
    const { verdict, passed, why } = await iterate(TARGETS, { ...FAST, ...slower });
    expect([verdict, passed]).toEqual(['missed', false]);
    expect(why).toMatch(new RegExp(`^${target}:`, 'u'));
  });

  it('includes the value of the target itself', async () => {
    const exact = { med: 80, 'p(95)': 250, 'p(99)': 600, failed: 0.001 };
    expect(await iterate(TARGETS, { ...FAST, ...exact })).toMatchObject({
      verdict: 'met',
      passed: true,
    });
  });

  it('does not pass a run under too little load', async () => {
    expect(await iterate(TARGETS, { ...FAST, rate: 150 })).toMatchObject({
      verdict: 'wrong-conditions',
      passed: false,
    });
    expect(await iterate(TARGETS, { ...FAST, rate: 192 })).toMatchObject({
      verdict: 'met',
      passed: true,
    });
  });

  it('is not measured if a target needs a percentile that the thresholds did not request', async () => {
    const { verdict, why } = await iterate(TARGETS, FAST, `${TARGETS}, p99.9: 1 s`);
    expect(verdict).toBe('not-measured');
    expect(why).toContain('p99.9');
  });
});
