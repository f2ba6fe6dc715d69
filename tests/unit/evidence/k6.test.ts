import { describe, expect, test } from 'vitest';
import { faultOf, fixture, measured, parse, values, wholes } from './reading.ts';

const exported = measured('k6', 'k6/summary-export.json');
const handled = measured('k6', 'k6/handle-summary.json');
const machine = measured('k6', 'k6/machine-readable.json');

describe('a summary of k6', () => {
  test('is read in each of its three shapes', () => {
    expect(values(exported, 'http_req_duration')).toEqual({
      mean: '13.7318 ms',
      min: '1.55794 ms',
      p50: '13.6605 ms',
      max: '25.939 ms',
      p90: '22.5616 ms',
      p95: '24.2038 ms',
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
    });
  });

  test('keeps every digit that was measured, and shows six', () => {
    expect(exported.series.get('http_req_duration')?.values.get('p95')).toEqual({
      dimension: 'duration',
      value: 24.2037959,
      unit: 'ms',
      base: 24.2037959,
      text: '24.2038 ms',
    });
  });

  test('holds no percentile that summaryTrendStats did not ask for', () => {
    const series = exported.series.get('http_req_duration');
    expect(series?.values.has('p99')).toBe(false);
    expect(handled.series.get('http_req_duration')?.values.has('p90')).toBe(false);
  });

  test('gives rates as shares, counters with their rate, and gauges', () => {
    expect(values(exported, 'http_req_failed')).toEqual({ ratio: '1.11111 %', count: '180' });
    expect(exported.series.get('http_req_failed')?.values.get('ratio')?.base).toBeCloseTo(2 / 180);
    expect(values(exported, 'http_reqs')).toEqual({ count: '180', rate: '212.298 rps' });
    expect(values(exported, 'iterations')).toEqual({ count: '90', rate: '106.149/second' });
    expect(values(exported, 'data_sent')).toEqual({ count: '15660 B' });
    expect(values(machine, 'http_req_failed')).toEqual({ ratio: '0.826446 %', count: '1210' });
    expect(values(machine, 'vus')).toEqual({ value: '3', min: '1', max: '20' });
  });

  test('without rates of counters has them by the duration of the run, as k6 computes them', () => {
    expect(values(machine, 'http_reqs')).toEqual({ count: '1210', rate: '20 rps' });
    expect(machine).toMatchObject({ toolVersion: '2.2.0', duration: 60_500 });
    expect(handled.duration).toBeCloseTo(840.546752);
  });

  test('measures nothing where no request carried the tags of a threshold, though k6 writes zeros and passes it', () => {
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

  test('has flags that mean the opposite in two of its shapes, and are told alike', () => {
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

  test('sums up the whole run in metrics of k6 without tags, not in those of the script', () => {
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

  test('tells the unit of a metric of the script only where the shape does', () => {
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

  test('has its checks as series, in groups or not', () => {
    const name = 'checks{check:AC-ORD-001 status is 200}';
    expect(values(exported, name)).toEqual({ ratio: '97.7778 %', count: '90' });
    expect(values(handled, name)).toEqual({ ratio: '97.7778 %', count: '90' });
    expect(values(machine, 'checks{check:status is 200}')).toEqual({
      ratio: '99.1736 %',
      count: '1210',
    });
    expect(values(machine, 'checks_failed')).toEqual({ ratio: '0.826446 %', count: '1210' });
  });

  test('reads a metric called __proto__ as any other', () => {
    const result = parse(
      'k6',
      '{"metrics":{"__proto__":{"count":3,"rate":1.5},"http_reqs":{"count":4,"rate":2}}}',
    );
    expect([...result.series.keys()]).toEqual(['__proto__', 'http_reqs']);
  });
});

describe('a file that is no summary of k6', () => {
  test('is refused with file, key and place', () => {
    const text =
      '{\n  "metrics": {\n    "http_req_duration": { "avg": 12, "p(95)": "24 ms" }\n  }\n}';
    expect(faultOf('k6', text, 'k6-summary.json')).toEqual({
      message: 'k6-summary.json: metrics.http_req_duration.p(95) is text, expected a number in ms',
      hint: 'give the file as the tool wrote it',
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
    ['{"metrics":{"http_reqs":{"sum":3}}}', 'metrics.http_reqs is no metric of k6: it has sum'],
    ['{"metrics":{"http_reqs":{}}}', 'metrics.http_reqs is no metric of k6: it has no values'],
    ['{"metrics":{"http_reqs":7}}', 'metrics.http_reqs is the number 7, expected an object'],
    [
      '{"metrics":{"vus":{"value":1,"thresholds":{"value<3":{"ok":true}}}}}',
      'metrics.vus.thresholds.value<3 is an object, expected true or false',
    ],
    [
      '{"metrics":{"a":{"type":"trend","contains":"time","values":{"avg":1}},"b":{"avg":2}}}',
      'metrics.b.type is missing, expected text',
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
    ['{"metrics":[]}', 'the file is no summary of k6: it has neither metrics nor results.metrics'],
    [
      '{"results":{"metrics":[{"name":"a","type":"gauge","values":{"value":1}},{"name":"a","type":"gauge","values":{"value":1}}]}}',
      'results.metrics[1].name is "a" a second time',
    ],
    ['[]', 'the file is no summary of k6: it has neither metrics nor results.metrics'],
  ])('is refused: %s', (text, message) => {
    expect(faultOf('k6', text).message).toBe(`result: ${message}`);
  });

  test('is refused as the stream of --out json, with the way to a summary', () => {
    expect(faultOf('k6', fixture('k6/stream.json'))).toMatchObject({
      message:
        'result: the file is the stream of single points that --out json writes, not a summary',
      hint: expect.stringContaining('--summary-export') as string,
    });
  });

  test('is refused where it was cut, is empty, or is no JSON', () => {
    const text = fixture('k6/summary-export.json');
    expect(faultOf('k6', text.slice(0, 300))).toMatchObject({
      message: 'result: the file ends in the middle of its JSON',
      hint: 'it was cut short: copy the whole file, or run the tool again',
      line: expect.any(Number) as number,
    });
    expect(faultOf('k6', ' \n').message).toBe('result: the file is empty');
    expect(faultOf('k6', `${text} done`).message).toMatch(
      /^result: the file is no JSON at line \d+/u,
    );
    expect(faultOf('k6', '{"metrics":{"vus":{"value":NaN}}}')).toMatchObject({
      message: 'result: "NaN" is no number in JSON',
      line: 1,
      column: 28,
    });
    expect(faultOf('k6', '\0{\0').message).toBe('result: the file is no text in UTF-8');
  });
});
