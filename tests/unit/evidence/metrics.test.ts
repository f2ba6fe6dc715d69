import { describe, expect, test } from 'vitest';
import { diagnosticOf, fixture, measured, parse, values, wholes } from './reading.ts';

describe('CSV', () => {
  test('has columns in any order, and units as in a specification', () => {
    const result = measured('csv', 'csv/measured.csv');
    expect(values(result, 'calendar')).toEqual({
      p95: '212.5 ms',
      p50: '80 ms',
      rate: '205 rps',
      ratio: '0.2 %',
    });
    expect(result.series.get('orders, with lines')?.values.get('value')).toMatchObject({
      dimension: 'size',
      base: 84.2e9,
    });
    expect(result.series.get('orders')?.values.get('count')?.base).toBe(6_100_000);
    expect(wholes(result)).toEqual(['all']);
  });

  test('distinguishes units: seconds are not milliseconds', () => {
    const text = 'series,statistic,value,unit\na,p95,0.25,s\na,p99,600000,us\n';
    const { series } = parse('csv', text);
    expect(series.get('a')?.values.get('p95')?.base).toBe(250);
    expect(series.get('a')?.values.get('p99')?.base).toBe(600);
  });

  const header = 'series,statistic,value,unit\n';
  test.each([
    [
      'series,statistic,unit,value\na,p95,ms,12',
      'the last line has no line break',
      'end it with a line break',
    ],
    [`${header}a,p95,1\n`, 'Invalid Record Length: expect 4, got 3 on line 2', 'as many columns'],
    [`${header}a,p95,1,parsecs\n`, 'a: "parsecs" is not a unit accepted here', 'accepted units'],
    [`${header}a,p95,,ms\n`, 'a: "ms" is not a number with a unit', 'write for example 250 ms'],
    [`${header}a,p95,-1,ms\n`, 'a: -1 ms is negative', 'write a value of zero or more'],
    [`${header}a,p95,NaN,ms\n`, 'a: "NaN ms" is not a number with a unit', 'write for example'],
    [`${header}a,ratio,0.2,\n`, 'a: "0.2" has no unit', 'accepted units: %'],
    [`${header}a,rate,5,ms\n`, 'a: "ms" is not a unit accepted here', 'rps'],
    [`${header}a,95,1,ms\n`, '"95" is not a statistic', 'write one of p50'],
    [`${header}a,p101,1,ms\n`, '"p101" is not a statistic', 'write one of p50'],
    [`${header}a,p95,1,ms\na,p95,2,ms\n`, 'duplicate p95 of a', 'remove one of the two'],
    [`${header},p95,1,ms\n`, 'series is empty', 'write the name of the series'],
    ['series,statistics,value,unit\n', 'unknown column "statistics"', 'write statistic'],
    [
      'series;statistic;value;unit\n',
      'unknown column "series;statistic;value;unit"',
      'start the file with',
    ],
    ['series,statistic,value\n', 'missing column unit', 'start the file with'],
    [
      'series,statistic,value,unit,whole\na,rate,5,rps,perhaps\n',
      '"perhaps" is not a value of whole',
      'write yes or no, or leave it empty',
    ],
    [`${header}"a,p95,1,ms\n`, 'Quote Not Closed', 'double the quotes'],
  ])('a parse error: %s', (text, message, hint) => {
    const diagnostic = diagnosticOf('csv', text);
    expect(diagnostic.message).toContain(`result: ${message}`);
    expect(diagnostic.hint).toContain(hint);
    expect(diagnostic.line).toBeGreaterThan(0);
  });

  test('treats a series named __proto__ like any other', () => {
    expect([...parse('csv', `${header}__proto__,p95,1,ms\n`).series.keys()]).toEqual(['__proto__']);
  });
});

describe('the Prometheus text format', () => {
  const result = measured('prometheus', 'prometheus/metrics.prom');

  test('takes the unit of a metric from its name', () => {
    expect(values(result, 'process_resident_memory_bytes')).toEqual({ value: '48033792 B' });
    expect(values(result, 'process_cpu_seconds_total')).toEqual({ count: '70 ms' });
    expect(values(result, 'go_goroutines')).toEqual({ value: '31' });
    // A timestamp, not a duration of fifty years.
    expect(values(result, 'process_start_time_seconds')).toEqual({ value: '1795610000' });
  });

  test('has quantiles of a summary as percentiles, and its mean', () => {
    expect(values(result, 'go_gc_duration_seconds')).toMatchObject({
      p50: '0.095551 ms',
      p75: '2.50875 ms',
      mean: '0.682432 ms',
      count: '4',
    });
  });

  test('has no percentile for a summary without observations', () => {
    expect(fixture('prometheus/metrics.prom')).toContain('slice="inner_eval",quantile="0.9"} NaN');
    expect(values(result, 'prometheus_engine_query_duration_seconds{slice="inner_eval"}')).toEqual({
      count: '0',
    });
  });

  test('does not interpolate percentiles of a histogram, but has the exact ratio of each bucket', () => {
    const name = 'prometheus_http_request_duration_seconds{handler="/metrics"}';
    expect(Object.keys(values(result, name))).toEqual(['count', 'mean']);
    const bucket = 'prometheus_http_request_duration_seconds_bucket{handler="/metrics",le="0.1"}';
    expect(values(result, bucket)).toMatchObject({ ratio: '100 %' });
  });

  test('has a total of the whole run in a metric without labels other than job and instance', () => {
    const text = 'a 1\nb{job="x",instance="y"} 1\nc{handler="/"} 1\n';
    expect(wholes(parse('prometheus', text))).toEqual(['a', 'b{job="x",instance="y"}']);
  });

  test('parses timestamps, exemplars, escapes, and the final line of OpenMetrics', () => {
    const text = [
      '# TYPE requests counter',
      '# UNIT http_wait_seconds seconds',
      'requests_total{path="C:\\\\x\\"y\\n",} 7 1763172000000 # {trace_id="a"} 0.5',
      'requests_created 1763172000',
      'http_wait_seconds  1.5e-1',
      '# EOF',
      '',
    ].join('\n');
    const read = parse('prometheus', text);
    expect(values(read, 'requests_total{path="C:\\\\x\\"y\\n"}')).toEqual({ count: '7' });
    expect(values(read, 'http_wait_seconds')).toEqual({ value: '150 ms' });
  });

  test.each([
    [
      'a{b="c} 1\n',
      'line 1 is not a Prometheus sample: malformed labels, expected label="value", label="value"',
    ],
    [
      'a 1\na{b="c" d="e"} 1\n',
      'line 2 is not a Prometheus sample: malformed labels, expected label="value", label="value"',
    ],
    ['a{b="c",b="d"} 1\n', 'line 1 is not a Prometheus sample: duplicate label b'],
    ['a one\n', 'line 1 is not a Prometheus sample: no number after the metric'],
    ['1\n', 'line 1 is not a Prometheus sample: it does not start with a metric name'],
    ['a 1\na 2\n', 'duplicate sample a'],
    ['a 1\nb', 'line 2 is not a Prometheus sample: no number after the metric'],
    ['# TYPE a summary\na{quantile="0.5"} -1\n', 'a is negative'],
    ['# TYPE a summary\na{quantile="95"} 1\n', 'the quantile is not between 0 and 1'],
  ])('a parse error: %s', (text, message) => {
    expect(diagnosticOf('prometheus', text).message).toBe(`result: ${message}`);
  });
});

describe('a file that ends without a line break', () => {
  test.each([
    ['csv', 'series,statistic,value,unit\na,p95,1,ms', 'a'],
    ['prometheus', 'a 1\nb 2', 'b'],
    ['jmeter', 'timeStamp,elapsed,label,success\n1,2,a,true', 'a'],
  ])('is read: %s', (tool, text, series) => {
    expect(parse(tool, text).series.has(series)).toBe(true);
  });
});

describe('names of Prometheus 3', () => {
  test.each([
    ['{"http.server.duration", code="200"} 5\n', '{"http.server.duration",code="200"}'],
    [
      '{"http.server.duration","status.code"="200"} 5\n',
      '{"http.server.duration","status.code"="200"}',
    ],
    ['# TYPE "my.total" counter\n{"my.total"} 5\n', '{"my.total"}'],
  ])('are in any letters: %s', (text, name) => {
    const { series } = parse('prometheus', text);
    expect([...series.keys()]).toEqual([name]);
    expect([...(series.get(name)?.values.values() ?? [])].map(({ base }) => base)).toEqual([5]);
  });

  test.each(['{code="200"} 5\n', 'a{"b", c="d"} 5\n', '{"a" "b"} 5\n'])(
    'a parse error: %s',
    (text) => {
      expect(diagnosticOf('prometheus', text).message).toContain('not a Prometheus sample');
    },
  );
});

describe('the response of a Prometheus query', () => {
  test('has statistic and unit of an expression in two labels', () => {
    const result = measured('prometheus', 'prometheus/vector-stated.json');
    expect(values(result, '{handler="/metrics"}')).toEqual({ p95: '0.095 s', rate: '0.8986 rps' });
  });

  test('is a plain number without these labels', () => {
    expect(
      values(measured('prometheus', 'prometheus/vector.json'), '{handler="/metrics"}'),
    ).toEqual({ value: '0.095' });
    expect(values(measured('prometheus', 'prometheus/scalar.json'), 'scalar')).toEqual({
      value: '1',
    });
  });

  test('takes the unit of a metric from its name', () => {
    const name =
      'prometheus_http_requests_total{code="200",handler="/metrics",instance="127.0.0.1:4690",job="prometheus"}';
    expect(values(measured('prometheus', 'prometheus/counter.json'), name)).toEqual({ count: '5' });
  });

  test('measures nothing if the value is NaN', () => {
    const text =
      '{"status":"success","data":{"resultType":"vector","result":[{"metric":{"a":"b"},"value":[1,"NaN"]}]}}';
    expect(values(parse('prometheus', text), '{a="b"}')).toEqual({});
  });

  const vector = (element: string): string =>
    `{"status":"success","data":{"resultType":"vector","result":[${element}]}}`;
  test.each([
    [fixture('prometheus/matrix.json'), 'data.resultType is matrix, expected vector or scalar'],
    [fixture('prometheus/string.json'), 'data.resultType is string, expected vector or scalar'],
    [
      fixture('prometheus/error.json'),
      'status is error: invalid parameter "query": 1:10: parse error: unclosed left parenthesis',
    ],
    [vector('{"metric":{},"histogram":[1,{}]}'), 'data.result[0] has no value'],
    [
      vector('{"metric":{},"value":[1,2]}'),
      'data.result[0].value[1] is the number 2, expected a string',
    ],
    [vector('{"metric":{},"value":[1,"x"]}'), 'data.result[0].value[1] is not a number'],
    [
      vector('{"metric":{"statistic":"95"},"value":[1,"2"]}'),
      'data.result[0].metric.statistic is "95", which is not a statistic',
    ],
    [
      vector('{"metric":{"unit":"ells"},"value":[1,"2"]}'),
      'data.result[0].metric.unit does not fit: "ells" is not a unit accepted here',
    ],
    [
      vector('{"metric":{"a":"b"},"value":[1,"2"]},{"metric":{"a":"b"},"value":[1,"3"]}'),
      'data.result[1].metric is a duplicate of {a="b"}',
    ],
  ])('a parse error: %s', (text, message) => {
    expect(diagnosticOf('prometheus', text).message).toBe(`result: ${message}`);
  });
});

describe('Lighthouse', () => {
  test('has audits in their stated unit, and scores', () => {
    const result = measured('lighthouse', 'lighthouse/report.json');
    expect(values(result, 'first-contentful-paint')).toEqual({
      value: '659.795 ms',
      mean: '659.795 ms',
      min: '659.795 ms',
      max: '659.795 ms',
      count: '1',
    });
    expect(values(result, 'total-byte-weight').value).toBe('523 B');
    expect(values(result, 'cumulative-layout-shift').value).toBe('0');
    expect(values(result, 'categories:accessibility').value).toBe('0.94');
    expect(result.series.has('document-title')).toBe(false);
    expect(result).toMatchObject({ toolVersion: '13.5.0', at: '2026-11-25T12:43:54.331Z' });
  });

  test.each([
    ['[]', 'the file is a list, expected one report'],
    [
      '{"audits":{}}',
      'the file is not a Lighthouse report: lighthouseVersion or audits is missing',
    ],
    [
      '{"lighthouseVersion":"1","audits":{},"runtimeError":{"code":"NO_FCP"}}',
      'runtimeError is NO_FCP: nothing was measured',
    ],
    [
      '{"lighthouseVersion":"1","audits":{"a":{"numericValue":1}}}',
      'audits.a.numericUnit is missing, expected a string',
    ],
    [
      '{"lighthouseVersion":"1","audits":{"a":{"numericValue":1,"numericUnit":"ell"}}}',
      'audits.a.numericUnit is "ell", expected millisecond, second, byte, element, unitless',
    ],
    [
      '{"lighthouseVersion":"1","audits":{"a":{"numericValue":-1,"numericUnit":"millisecond"}}}',
      'audits.a.numericValue is the number -1, expected a number in milliseconds, zero or more',
    ],
    [
      '{"lighthouseVersion":"1","audits":{},"categories":{"seo":{"score":94}}}',
      'categories.seo.score is the number 94, expected a number, 1 or less',
    ],
  ])('a parse error: %s', (text, message) => {
    expect(diagnosticOf('lighthouse', text).message).toBe(`result: ${message}`);
  });
});

describe('Lighthouse CI', () => {
  test('has the values of all runs, and its own assertion results only as flags', () => {
    const result = measured('lighthouse-ci', 'lighthouse-ci/assertion-results.json');
    expect(values(result, 'largest-contentful-paint{path:/}')).toEqual({
      p50: '639.284 ms',
      mean: '639.284 ms',
      min: '634.633 ms',
      max: '643.934 ms',
      count: '2',
    });
    expect(result.flags).toEqual([
      {
        series: 'first-contentful-paint{path:/}',
        expression: 'maxNumericValue <= 2000',
        passed: true,
      },
      {
        series: 'largest-contentful-paint{path:/}',
        expression: 'maxNumericValue <= 1',
        passed: false,
      },
      { series: 'categories:performance{path:/}', expression: 'minScore >= 0.9', passed: true },
    ]);
  });

  test('has the scores of each run in the manifest', () => {
    const result = measured('lighthouse-ci', 'lighthouse-ci/manifest.json');
    expect(values(result, 'categories:performance{path:/}')).toMatchObject({
      min: '1',
      count: '2',
    });
  });

  test('may be a list of reports, aggregated by page', () => {
    const report = fixture('lighthouse/report.json');
    const other = report.replaceAll(
      'http://127.0.0.1:4600/',
      'http://127.0.0.1:4600/calendar?week=1',
    );
    const result = parse('lighthouse-ci', `[${report},${report},${other}]`);
    expect(values(result, 'first-contentful-paint{path:/}').count).toBe('2');
    expect(values(result, 'first-contentful-paint{path:/calendar?week=1}').count).toBe('1');
  });

  test('distinguishes sizes of resources, and scores of audits from their values', () => {
    const assertion = (more: string): string =>
      `{"url":"http://x/","operator":"<=","expected":1,"passed":true,"values":[2048,null],${more}}`;
    const result = parse(
      'lighthouse-ci',
      `[${assertion('"name":"maxNumericValue","auditId":"resource-summary","auditProperty":["script","size"]')},` +
        `${assertion('"name":"maxNumericValue","auditId":"resource-summary","auditProperty":["script","count"]')},` +
        `${assertion('"name":"minScore","auditId":"speed-index"')},${assertion('"name":"maxNumericValue","auditId":"unknown"')}]`,
    );
    expect(values(result, 'resource-summary.script.size{path:/}')).toMatchObject({
      max: '2048 B',
      count: '1',
    });
    expect(values(result, 'resource-summary.script.count{path:/}')).toMatchObject({ max: '2048' });
    expect(values(result, 'speed-index.score{path:/}')).toMatchObject({ max: '2048' });
    expect(values(result, 'unknown{path:/}')).toMatchObject({ max: '2048' });
  });

  test.each([
    ['[]', 'the file is empty: nothing was measured'],
    ['{}', 'the file is not a file of Lighthouse CI'],
    ['[{"a":1}]', '[0] is not a Lighthouse report: lighthouseVersion or audits is missing'],
    [
      '[{"url":"http://a/","summary":{"seo":1}},{"url":"http://b/","summary":{"seo":1}}]',
      '[1].url is on b, but a has the path / too',
    ],
    [
      '[{"url":"http://a/","auditId":"a","name":"minScore","values":["1"]}]',
      '[0].values[0] is a string, expected a number',
    ],
  ])('a parse error: %s', (text, message) => {
    expect(diagnosticOf('lighthouse-ci', text).message).toBe(`result: ${message}`);
  });
});
