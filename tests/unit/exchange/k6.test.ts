import { describe, expect, it } from 'vitest';
import { exportK6 } from '../../../plugins/specbook/exchange/export/k6/k6.ts';
import { k6, measuredSpec } from '../model/measured.ts';
import { importText, omissionText, REQUIREMENTS } from './gates.ts';
import { readFolder, SHOP } from '../../support/specs.ts';

type Thresholds = Record<string, string[]>;
interface Scenario {
  executor: string;
  rate: number;
  timeUnit: string;
  preAllocatedVUs: number;
  exec: string;
  tags: Record<string, string>;
}

/** The grammar of metrics/thresholds_parser.go of k6, and which aggregations a type of metric has. */
const EXPRESSION =
  /^(?:count|rate|value|avg|min|max|med|p\(\d+(?:\.\d+)?\))\s*(?:<=|>=|===|==|!=|<|>)\s*\d+(?:\.\d+)?$/u;
const AGGREGATIONS: Record<string, RegExp> = {
  http_req_duration: /^(?:avg|min|max|med|p\()/u,
  http_req_failed: /^rate/u,
  http_reqs: /^(?:count|rate)/u,
};

async function moduleOf(
  performance: string,
  runs: Parameters<typeof measuredSpec>[1] = {},
): Promise<{
  thresholds: Thresholds;
  all: Record<string, unknown>;
  text: string;
  omitted: string;
}> {
  const { spec } = await measuredSpec({ 'performance/all.yaml': performance }, runs);
  const exported = exportK6(spec);
  const all = await importText(exported.text);
  const thresholds = all.thresholds as Thresholds;
  return { thresholds, all, text: exported.text, omitted: omissionText(exported) };
}

describe('specbook export k6', () => {
  it('states targets in ms, ratios and rates per second, on metrics filtered by tags', async () => {
    const { thresholds } = await moduleOf(REQUIREMENTS);
    expect(thresholds).toEqual({
      'http_req_duration{requirement:PERF-RT-001}': [
        'med<=80',
        'p(95)<=250',
        'p(97.5)<=400',
        'p(99.9)<=1000',
        'avg<=100',
        'max<=5000',
      ],
      'http_req_failed{requirement:PERF-RT-001}': ['rate<=0.001'],
      'http_reqs{requirement:PERF-RT-001}': ['rate>=190'],
      'http_reqs{service:booking,expected_response:true}': ['rate>=400'],
      'http_req_failed{service:booking}': ['rate<=0.005'],
      'http_reqs{category:records,expected_response:true}': ['rate>=1.5'],
    });
  });

  it('requests every percentile that a target needs in the summary', async () => {
    const { all } = await moduleOf(REQUIREMENTS);
    const stats = ['min', 'avg', 'max', 'med', 'p(95)', 'p(97.5)', 'p(99.9)'];
    expect(all.summaryTrendStats).toEqual(stats);
    expect(all.options).toEqual({ thresholds: all.thresholds, summaryTrendStats: stats });
  });

  it('uses the metrics that the latest run maps', async () => {
    const run = (name: string): string =>
      `results:\n  - { file: k6.json, tool: k6, maps: { PERF-RT-001: { latency: "http_req_duration{name:${name}}", load: 205 rps } } }\n`;
    const result = (name: string): string =>
      k6({ [`http_req_duration{name:${name}}`]: { 'p(95)': 100 } });
    const { thresholds, all } = await moduleOf(REQUIREMENTS, {
      older: { at: '2026-11-01T02:00:00Z', yaml: run('Old'), files: { 'k6.json': result('Old') } },
      newer: { at: '2026-11-19T02:00:00Z', yaml: run('Day'), files: { 'k6.json': result('Day') } },
    });
    expect(Object.keys(thresholds).slice(0, 3)).toEqual([
      'http_req_duration{name:Day}',
      'http_req_failed{name:Day}',
      'http_reqs{name:Day}',
    ]);
    const tags = all.tags as Record<string, unknown>;
    expect(tags['PERF-RT-001']).toEqual({ category: 'calendar', service: 'booking', name: 'Day' });
  });

  it('does not use totals of the whole run for requirements on single operations', async () => {
    const yaml =
      'results:\n  - { file: k6.json, tool: k6, maps: { PERF-RT-001: { latency: http_req_duration }, PERF-TP-001: { sustained: http_reqs } } }\n';
    const text = k6({ http_req_duration: { 'p(95)': 9 }, http_reqs: { count: 1, rate: 1 } });
    const { thresholds } = await moduleOf(REQUIREMENTS, {
      one: { yaml, files: { 'k6.json': text } },
    });
    expect(Object.keys(thresholds)).toContain('http_req_duration{requirement:PERF-RT-001}');
    expect(thresholds['http_reqs{service:booking,expected_response:true}']).toEqual(['rate>=400']);
    expect(thresholds['http_reqs{expected_response:true}']).toBeUndefined();
  });

  it('uses them where the run says that it covered nothing else', async () => {
    const yaml =
      'of: { system: booking }\nresults:\n  - { file: k6.json, tool: k6, maps: { PERF-TP-001: { sustained: http_reqs } } }\n';
    const { thresholds } = await moduleOf(REQUIREMENTS, {
      one: { yaml, files: { 'k6.json': k6({ http_reqs: { count: 1, rate: 1 } }) } },
    });
    expect(thresholds['http_reqs{expected_response:true}']).toEqual(['rate>=400']);
  });

  it('counts only requests that did not fail as throughput, and all of them as load', async () => {
    const yaml =
      'results:\n  - { file: k6.json, tool: k6, maps: { TP-1: { sustained: "http_reqs{name:Day,expected_response:true}" } } }\n';
    const { thresholds, all } = await moduleOf(
      'TP-1: { kind: throughput, endpoints: [GET /day], targets: { sustained: 40 rps, errors: 1 % }, under: { load: 50 rps } }\n',
      { one: { yaml, files: { 'k6.json': k6({ http_reqs: { count: 1, rate: 1 } }) } } },
    );
    expect(thresholds).toEqual({
      'http_reqs{name:Day,expected_response:true}': ['rate>=40'],
      'http_req_failed{name:Day}': ['rate<=0.01'],
      'http_reqs{name:Day}': ['rate>=47.5'],
    });
    expect(all.tags).toEqual({ 'TP-1': { name: 'Day' } });
  });

  it('takes no mapped total of expected responses for one of single operations', async () => {
    const yaml =
      'results:\n  - { file: k6.json, tool: k6, maps: { PERF-RT-001: { latency: "http_req_duration{expected_response:true}" } } }\n';
    const { thresholds } = await moduleOf(REQUIREMENTS, {
      one: { yaml, files: { 'k6.json': k6({ http_req_duration: { 'p(95)': 9 } }) } },
    });
    expect(Object.keys(thresholds)).toContain('http_req_duration{requirement:PERF-RT-001}');
    expect(Object.keys(thresholds).filter((name) => name.includes('expected'))).toEqual([
      'http_reqs{service:booking,expected_response:true}',
      'http_reqs{category:records,expected_response:true}',
    ]);
  });

  it('gates on no number of users, which k6 cannot do, and says when it gates on nothing', async () => {
    const { thresholds, omitted, text } = await moduleOf(
      'TP-1: { kind: throughput, targets: { concurrentUsers: 3000 } }\n',
    );
    expect(thresholds).toEqual({});
    expect(omitted).toContain('k6 has no threshold on the largest number of active users');
    expect(text).toContain('// This file checks nothing');
  });

  it('states the load as a scenario, in integers, with enough virtual users', async () => {
    const { all } = await moduleOf(REQUIREMENTS);
    const scenarios = all.scenarios as Record<string, Scenario>;
    expect(scenarios['PERF-RT-001']).toMatchObject({
      executor: 'constant-arrival-rate',
      rate: 200,
      timeUnit: '1s',
      preAllocatedVUs: 1000,
      exec: 'PERF_RT_001',
      tags: { requirement: 'PERF-RT-001', category: 'calendar', service: 'booking' },
    });
    expect(scenarios['PERF-TP-001']).toMatchObject({ rate: 420, preAllocatedVUs: 3000 });
    expect(scenarios['PERF-TP-002']).toMatchObject({ rate: 5670, timeUnit: '1h' });
  });

  it('lists omissions with their reason, and in the file too', async () => {
    const { omitted, text } = await moduleOf(REQUIREMENTS);
    for (const line of [
      '- PERF-TP-001: peak at least 1200 rps',
      '- PERF-TP-002: at least 20 concurrent users',
      '- PERF-DV-001: holds at least 6 GB; holds at least 8M rows',
      '- PERF-AV-001: available at least 99.9 % of the time',
      '- PERF-AV-001: back after at most 15 min; no data lost',
      '- PERF-SC-001: to act at 9000 visits a day',
      '- PERF-RT-001: in the environment staging; with at least 1M rows of Appointment',
      'it is deprecated:\n- PERF-RT-009: p95 at most 1 s',
    ]) {
      expect(omitted).toContain(line);
    }
    for (const line of omitted.split('\n')) {
      expect(text.replace(/[\u00a0\u202f]/gu, ' ')).toContain(`// ${line}\n`);
    }
  });

  it('exports only the thresholds of a subset to a script that tests a subset', async () => {
    const { all } = await moduleOf(REQUIREMENTS);
    const only = all.only as (...ids: string[]) => Record<string, object>;
    const { thresholds, scenarios, summaryTrendStats } = only('PERF-TP-002');
    expect(Object.keys(thresholds!)).toEqual([
      'http_reqs{category:records,expected_response:true}',
    ]);
    expect(Object.keys(scenarios!)).toEqual(['PERF-TP-002']);
    expect(summaryTrendStats).toEqual(all.summaryTrendStats);
    expect(() => only('PERF-TP-9')).toThrow(
      'Unknown requirement PERF-TP-9. Known: PERF-RT-001, PERF-TP-001, PERF-TP-002.',
    );
  });

  it('starts no scenario for a requirement without a load, and checks something always', async () => {
    const { all } = await moduleOf(
      'A-1: { kind: response-time, endpoints: [GET /a], targets: { p95: 1 s } }\nA-2: { kind: response-time, endpoints: [GET /b], targets: { p95: 1 s }, under: { load: 5 rps } }\n',
    );
    const only = all.only as (...ids: string[]) => Record<string, object>;
    expect(only('A-1')).not.toHaveProperty('scenarios');
    expect(Object.keys(only('A-1', 'A-2').scenarios!)).toEqual(['A-2']);
    expect(() => only()).toThrow('Name at least one requirement');
  });

  it('names both requirements that share an endpoint', async () => {
    const one = '{ kind: response-time, endpoints: [GET /a], targets: { p95: 1 s } }';
    const { omitted } = await moduleOf(`A-1: ${one}\nA-2: ${one}\n`);
    expect(omitted).toContain('A-1 covers it too');
    expect(omitted).toContain('- A-2: GET /a');
  });

  it('escapes hostile names in strings and comments', async () => {
    const performance = [
      '__proto__:',
      '  kind: response-time',
      String.raw`  title: "*/ ');\u2028throw new Error('run'); // \u2067"`,
      '  endpoints: [GET /a]',
      '  targets: { p95: 1 s }',
      '  under: { load: 5 rps }',
      '9-delete: { kind: response-time, endpoints: [GET /b], targets: { p95: 1 s }, under: { load: 5 rps } }',
      'delete: { kind: response-time, endpoints: [GET /c], targets: { p95: 1 s }, under: { load: 5 rps } }',
      'options: { kind: response-time, endpoints: [GET /d], targets: { p95: 1 s }, under: { load: 5 rps } }',
    ].join('\n');
    const { all, thresholds, text } = await moduleOf(performance);
    expect(Object.keys(thresholds)).toContain('http_req_duration{requirement:__proto__}');
    const scenarios = all.scenarios as Record<string, Scenario>;
    expect(Object.keys(scenarios).sort()).toEqual(['9-delete', '__proto__', 'delete', 'options']);
    const names = Object.values(scenarios).map(({ exec }) => exec);
    expect(new Set(names).size).toBe(4);
    const script = names.map((name) => `export function ${name}() {}`).join('\n');
    await expect(importText(`${text}\n${script}`)).resolves.toHaveProperty('_delete');
  });

  it('ignores a mapped name that k6 would reject, and falls back to tags', async () => {
    const series = `http_req_duration{name:a,b}`;
    const yaml = `results:\n  - { file: k6.json, tool: k6, maps: { PERF-RT-001: { latency: "${series}" } } }\n`;
    const { thresholds } = await moduleOf(REQUIREMENTS, {
      one: { yaml, files: { 'k6.json': k6({ [series]: { 'p(95)': 9 } }) } },
    });
    expect(Object.keys(thresholds)[0]).toBe('http_req_duration{requirement:PERF-RT-001}');
  });

  it('exports a whole specification with expressions valid for the type of each metric', async () => {
    const spec = await readFolder(SHOP);
    const exported = exportK6(spec);
    const { thresholds } = (await importText(exported.text)) as { thresholds: Thresholds };
    const stated = Object.entries(thresholds);
    expect(stated.length).toBeGreaterThan(5);
    for (const [metric, expressions] of stated) {
      expect(metric).toMatch(
        /^[A-Za-z_]\w{1,127}(?:\{[^{},:]+:[^{},]+(?:,[^{},:]+:[^{},]+)*\})?$/u,
      );
      for (const expression of expressions) {
        expect(expression).toMatch(EXPRESSION);
        const fits = AGGREGATIONS[metric.split('{', 1)[0] ?? ''];
        if (fits) expect(expression).toMatch(fits);
      }
    }
  });
});
