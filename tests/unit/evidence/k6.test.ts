import { describe, expect, test } from 'vitest';
import { diagnosticOf, fixture, measured, parse, values, wholes } from './reading.ts';

const exported = measured('k6', 'k6/summary-export.json');
const handled = measured('k6', 'k6/handle-summary.json');
const machine = measured('k6', 'k6/machine-readable.json');

describe('a k6 summary', () => {
  test('is parsed in all three formats', () => {
    expect(values(exported, 'http_req_duration')).toEqual({
      mean: '13.7318 ms',
      min: '1.55794 ms',
      p50: '13.6605 ms',
      max: '25.939 ms',
      p90: '22.5616 ms',
      p95: '24.2038 ms',
      count: '180',
    });
    expect(values(handled, 'http_req_duration{name:Calendar}')).toMatchObject({
      p95: '24.0481 ms',
      p99: '25.4833 ms',
      'p99.9': '25.5228 ms',
      count: '90',
    });
    expect(values(machine, 'http_req_duration')).toEqual({
      mean: '121.7 ms',
      min: '7.9 ms',
      p50: '84.2 ms',
      max: '4107.3 ms',
      p90: '262.4 ms',
      p95: '371.6 ms',
      count: '1210',
    });
  });

  test('keeps every measured digit and displays six', () => {
    expect(exported.series.get('http_req_duration')?.values.get('p95')).toEqual({
      dimension: 'duration',
      value: 24.2037959,
      unit: 'ms',
      base: 24.2037959,
      text: '24.2038 ms',
    });
  });

  test('contains only the percentiles of summaryTrendStats', () => {
    const series = exported.series.get('http_req_duration');
    expect(series?.values.has('p99')).toBe(false);
    expect(handled.series.get('http_req_duration')?.values.has('p90')).toBe(false);
  });

  test('has rates as ratios, counters with their rate, and gauges', () => {
    expect(values(exported, 'http_req_failed')).toEqual({ ratio: '1.11111 %', count: '180' });
    expect(exported.series.get('http_req_failed')?.values.get('ratio')?.base).toBeCloseTo(2 / 180);
    expect(values(exported, 'http_reqs')).toEqual({
      count: '180',
      rate: '212.298 rps',
      goodput: '209.939 rps',
    });
    expect(values(exported, 'iterations')).toEqual({ count: '90', rate: '106.149/second' });
    expect(values(exported, 'data_sent')).toEqual({ count: '15660 B' });
    expect(values(machine, 'http_req_failed')).toEqual({ ratio: '0.826446 %', count: '1210' });
    expect(values(machine, 'vus')).toEqual({ value: '3', min: '1', max: '20' });
  });

  test('computes missing counter rates from the duration of the run, as k6 does', () => {
    expect(values(machine, 'http_reqs')).toMatchObject({ count: '1210', rate: '20 rps' });
    expect(machine).toMatchObject({ toolVersion: '2.2.0', duration: 60_500 });
    expect(handled.duration).toBeCloseTo(840.546752);
  });

  test('measures nothing if no request has the tags of a threshold, although k6 writes zeros and passes it', () => {
    expect(exported.flags).toContainEqual({
      series: 'http_req_duration{name:Never}',
      expression: 'p(95)<250',
      passed: true,
    });
    for (const result of [exported, handled]) {
      expect(result.series.get('http_req_duration{name:Never}')?.values.has('p95')).toBe(false);
      expect(values(result, 'http_req_failed{name:Never}')).toEqual({ count: '0' });
      expect(values(result, 'http_reqs{name:Never}')).toEqual({ count: '0' });
    }
    expect(values(machine, 'http_req_duration{name:Slots}')).toEqual({});
    expect(values(machine, 'http_req_failed{name:Slots}')).toEqual({ count: '0' });
    expect(values(machine, 'http_reqs{name:Slots}')).toEqual({ count: '0' });
  });

  test('normalizes threshold flags, which have opposite meanings in two of the formats', () => {
    expect(fixture('k6/summary-export.json')).toMatch(/"p\(95\)<1": true/u);
    expect(fixture('k6/handle-summary.json')).toMatch(/"p\(95\)<1": \{\s*"ok": false/u);
    const failed = {
      series: 'http_req_duration{name:Calendar}',
      expression: 'p(95)<1',
      passed: false,
    };
    const passed = { series: 'http_req_duration', expression: 'p(95)<500', passed: true };
    for (const result of [exported, handled]) {
      expect(result.flags).toContainEqual(failed);
      expect(result.flags).toContainEqual(passed);
    }
    expect(machine.flags).toEqual([]);
  });

  test('has totals of the whole run in untagged built-in metrics, not in custom ones', () => {
    expect(wholes(exported)).toEqual(
      expect.arrayContaining([
        'http_req_duration',
        'http_reqs',
        'http_req_duration{expected_response:true}',
      ]),
    );
    expect(wholes(exported)).not.toContain('http_req_duration{name:Calendar}');
    expect(wholes(exported)).not.toContain('render_time');
  });

  test('has the unit of a custom metric only if the format states it', () => {
    expect(values(exported, 'render_time')).toMatchObject({ p95: '3.5' });
    expect(values(handled, 'render_time')).toMatchObject({ p95: '3.5 ms' });
    expect(values(machine, 'render_time')).toEqual({
      mean: '3.5 ms',
      min: '3.5 ms',
      p50: '3.5 ms',
      max: '3.5 ms',
    });
    expect(values(handled, 'page_items')).toMatchObject({ p95: '20' });
  });

  test('has checks as series, in groups or not', () => {
    const name = 'checks{check:AC-ORD-001 status is 200}';
    expect(values(exported, name)).toEqual({ ratio: '97.7778 %', count: '90' });
    expect(values(handled, name)).toEqual({ ratio: '97.7778 %', count: '90' });
    expect(values(machine, 'checks{check:status is 200}')).toEqual({
      ratio: '99.1736 %',
      count: '1210',
    });
    expect(values(machine, 'checks_failed')).toEqual({ ratio: '0.826446 %', count: '1210' });
  });

  test('treats a metric named __proto__ like any other', () => {
    const result = parse(
      'k6',
      '{"metrics":{"__proto__":{"count":3,"rate":1.5},"http_reqs":{"count":4,"rate":2}}}',
    );
    expect([...result.series.keys()]).toEqual(['__proto__', 'http_reqs']);
  });
});

describe('a file that is not a k6 summary', () => {
  test('is a parse error with file, key and location', () => {
    const text =
      '{\n  "metrics": {\n    "http_req_duration": { "avg": 12, "p(95)": "24 ms" }\n  }\n}';
    expect(diagnosticOf('k6', text, 'k6-summary.json')).toEqual({
      message:
        'k6-summary.json: metrics.http_req_duration.p(95) is a string, expected a number in ms',
      hint: 'use the file as the tool wrote it',
      key: 'metrics.http_req_duration.p(95)',
      line: 3,
      column: 48,
    });
  });

  test.each([
    [
      '{"metrics":{"http_req_duration":{"avg":-1,"p(95)":2}}}',
      'metrics.http_req_duration.avg is the number -1, expected a number in ms, zero or more',
    ],
    [
      '{"metrics":{"http_req_failed":{"value":1.5,"passes":3,"fails":0}}}',
      'metrics.http_req_failed.value is the number 1.5, expected a number, 1 or less',
    ],
    [
      '{"metrics":{"http_reqs":{"count":1e999,"rate":1}}}',
      'metrics.http_reqs.count is the number Infinity, expected a number',
    ],
    [
      '{"metrics":{"http_reqs":{"count":null,"rate":1}}}',
      'metrics.http_reqs.count is null, expected a number',
    ],
    ['{"metrics":{"http_reqs":{"sum":3}}}', 'metrics.http_reqs is not a k6 metric: it has sum'],
    ['{"metrics":{"http_reqs":{}}}', 'metrics.http_reqs is not a k6 metric: it has no values'],
    ['{"metrics":{"http_reqs":7}}', 'metrics.http_reqs is the number 7, expected an object'],
    [
      '{"metrics":{"vus":{"value":1,"thresholds":{"value<3":{"ok":true}}}}}',
      'metrics.vus.thresholds.value<3 is an object, expected true or false',
    ],
    [
      '{"metrics":{"a":{"type":"trend","contains":"time","values":{"avg":1}},"b":{"avg":2}}}',
      'metrics.b.type is missing, expected a string',
    ],
    [
      '{"metrics":{"a":{"type":"sum","values":{}}}}',
      'metrics.a.type is "sum", expected trend, rate, counter, gauge',
    ],
    [
      '{"metrics":{"a":{"type":"trend","contains":"feet","values":{}}}}',
      'metrics.a.contains is "feet", expected time, data, default',
    ],
    [
      '{"metrics":{"a":{"type":"rate","values":{"rate":0.1},"thresholds":{"rate<1":true}}}}',
      'metrics.a.thresholds.rate<1.ok is missing, expected true or false',
    ],
    ['{"metrics":{}}', 'metrics is empty: nothing was measured'],
    ['{"metrics":[]}', 'the file is not a k6 summary: it has neither metrics nor results.metrics'],
    [
      '{"results":{"metrics":[{"name":"a","type":"gauge","values":{"value":1}},{"name":"a","type":"gauge","values":{"value":1}}]}}',
      'results.metrics[1].name is a duplicate of "a"',
    ],
    ['[]', 'the file is not a k6 summary: it has neither metrics nor results.metrics'],
  ])('a parse error: %s', (text, message) => {
    expect(diagnosticOf('k6', text).message).toBe(`result: ${message}`);
  });

  test('is a parse error for the stream of --out json, and the hint explains how to write a summary', () => {
    expect(diagnosticOf('k6', fixture('k6/stream.json'))).toMatchObject({
      message:
        'result: the file is the stream of data points that --out json writes, not a summary',
      hint: expect.stringContaining('--summary-export') as string,
    });
  });

  test('is a parse error if truncated, empty, or not JSON', () => {
    const text = fixture('k6/summary-export.json');
    expect(diagnosticOf('k6', text.slice(0, 300))).toMatchObject({
      message: 'result: unexpected end of JSON',
      hint: 'the file is truncated: copy the complete file, or run the tool again',
      line: expect.any(Number) as number,
    });
    expect(diagnosticOf('k6', ' \n').message).toBe('result: the file is empty');
    expect(diagnosticOf('k6', `${text} done`).message).toMatch(
      /^result: invalid JSON at line \d+/u,
    );
    expect(diagnosticOf('k6', '{"metrics":{"vus":{"value":NaN}}}')).toMatchObject({
      message: 'result: "NaN" is not a JSON number',
      line: 1,
      column: 28,
    });
    expect(diagnosticOf('k6', '\0{\0').message).toBe('result: the file is not valid UTF-8');
  });
});
