import { describe, expect, test } from 'vitest';
import { faultOf, fixture, measured, parse, values, wholes } from './reading.ts';

describe('CSV', () => {
  test('has its columns in any order, and units as a specification writes them', () => {
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

  test('keeps units apart: seconds are not milliseconds', () => {
    const text = 'series,statistic,value,unit\na,p95,0.25,s\na,p99,600000,us\n';
    const { series } = parse('csv', text);
    expect(series.get('a')?.values.get('p95')?.base).toBe(250);
    expect(series.get('a')?.values.get('p99')?.base).toBe(600);
  });

  const header = 'series,statistic,value,unit\n';
  test.each([
    [`${header}a,p95,1,ms`, 'the last line does not end', 'end it with a line break'],
    [`${header}a,p95,1\n`, 'Invalid Record Length: expect 4, got 3 on line 2', 'as many columns'],
    [`${header}a,p95,1,parsecs\n`, 'a: "parsecs" is not a unit accepted here', 'accepted units'],
    [`${header}a,p95,,ms\n`, 'a: "ms" is not a number with a unit', 'write for example 250 ms'],
    [`${header}a,p95,-1,ms\n`, 'a: -1 ms is below zero', 'run it again'],
    [`${header}a,p95,NaN,ms\n`, 'a: "NaN ms" is not a number with a unit', 'write for example'],
    [`${header}a,ratio,0.2,\n`, 'a: "0.2" has no unit', 'accepted units: %'],
    [`${header}a,rate,5,ms\n`, 'a: "ms" is not a unit accepted here', 'rps'],
    [`${header}a,95,1,ms\n`, '"95" is no statistic', 'write one of p50'],
    [`${header}a,p101,1,ms\n`, '"p101" is no statistic', 'write one of p50'],
    [`${header}a,p95,1,ms\na,p95,2,ms\n`, 'p95 of a stands twice', 'leave one of them out'],
    [`${header},p95,1,ms\n`, 'series is empty', 'name the series'],
    ['series,statistics,value,unit\n', 'there is no column "statistics"', 'write statistic'],
    [
      'series;statistic;value;unit\n',
      'there is no column "series;statistic;value;unit"',
      'begin with the line',
    ],
    ['series,statistic,value\n', 'the first line names no column unit', 'begin with the line'],
    [
      'series,statistic,value,unit,whole\na,rate,5,rps,perhaps\n',
      'whole is "perhaps"',
      'write yes, no or nothing',
    ],
    [`${header}"a,p95,1,ms\n`, 'Quote Not Closed', 'quotes are doubled'],
  ])('is refused: %s', (text, message, hint) => {
    const fault = faultOf('csv', text);
    expect(fault.message).toContain(`result: ${message}`);
    expect(fault.hint).toContain(hint);
    expect(fault.line).toBeGreaterThan(0);
  });

  test('reads a series called __proto__ as any other', () => {
    expect([...parse('csv', `${header}__proto__,p95,1,ms\n`).series.keys()]).toEqual(['__proto__']);
  });
});

describe('the text of Prometheus', () => {
  const result = measured('prometheus', 'prometheus/metrics.prom');

  test('has the unit of a metric at the end of its name', () => {
    expect(values(result, 'process_resident_memory_bytes')).toEqual({ value: '48033792 B' });
    expect(values(result, 'process_cpu_seconds_total')).toEqual({ count: '70 ms' });
    expect(values(result, 'go_goroutines')).toEqual({ value: '31' });
    // A moment, not a duration of fifty years.
    expect(values(result, 'process_start_time_seconds')).toEqual({ value: '1795610000' });
  });

  test('gives quantiles of a summary as percentiles, and its mean', () => {
    expect(values(result, 'go_gc_duration_seconds')).toMatchObject({
      p50: '0.095551 ms',
      p75: '2.50875 ms',
      mean: '0.682432 ms',
      count: '4',
    });
  });

  test('has no percentile where a summary saw nothing', () => {
    expect(fixture('prometheus/metrics.prom')).toContain('slice="inner_eval",quantile="0.9"} NaN');
    expect(values(result, 'prometheus_engine_query_duration_seconds{slice="inner_eval"}')).toEqual({
      count: '0',
    });
  });

  test('guesses no percentile of a histogram, and gives the exact share below each bound', () => {
    const name = 'prometheus_http_request_duration_seconds{handler="/metrics"}';
    expect(Object.keys(values(result, name))).toEqual(['count', 'mean']);
    const bucket = 'prometheus_http_request_duration_seconds_bucket{handler="/metrics",le="0.1"}';
    expect(values(result, bucket)).toMatchObject({ ratio: '100 %' });
  });

  test('sums up the whole run where it has no label but those of Prometheus', () => {
    const text = 'a 1\nb{job="x",instance="y"} 1\nc{handler="/"} 1\n';
    expect(wholes(parse('prometheus', text))).toEqual(['a', 'b{job="x",instance="y"}']);
  });

  test('reads moments, exemplars, escapes, and the last line of OpenMetrics', () => {
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
      'line 1 is no sample of Prometheus: its labels are not label="value", label="value"',
    ],
    [
      'a 1\na{b="c" d="e"} 1\n',
      'line 2 is no sample of Prometheus: its labels are not label="value", label="value"',
    ],
    ['a{b="c",b="d"} 1\n', 'line 1 is no sample of Prometheus: the label b stands twice'],
    ['a one\n', 'line 1 is no sample of Prometheus: it has no number behind the metric'],
    ['1\n', 'line 1 is no sample of Prometheus: it does not begin with the name of a metric'],
    ['a 1\na 2\n', 'a stands twice'],
    ['a 1\nb 2', 'the last line does not end'],
    ['# TYPE a summary\na{quantile="0.5"} -1\n', 'a is below zero'],
    ['# TYPE a summary\na{quantile="95"} 1\n', 'a quantile is not between 0 and 1'],
  ])('is refused: %s', (text, message) => {
    expect(faultOf('prometheus', text).message).toBe(`result: ${message}`);
  });
});

describe('the answer of a Prometheus server', () => {
  test('says by two labels what an expression is', () => {
    const result = measured('prometheus', 'prometheus/vector-stated.json');
    expect(values(result, '{handler="/metrics"}')).toEqual({ p95: '0.095 s', rate: '0.8986 rps' });
  });

  test('is a plain number without them, whatever it was made of', () => {
    expect(
      values(measured('prometheus', 'prometheus/vector.json'), '{handler="/metrics"}'),
    ).toEqual({ value: '0.095' });
    expect(values(measured('prometheus', 'prometheus/scalar.json'), 'scalar')).toEqual({
      value: '1',
    });
  });

  test('has the unit at the end of its name where it is a metric', () => {
    const name =
      'prometheus_http_requests_total{code="200",handler="/metrics",instance="127.0.0.1:4690",job="prometheus"}';
    expect(values(measured('prometheus', 'prometheus/counter.json'), name)).toEqual({ count: '5' });
  });

  test('measures nothing where it says NaN', () => {
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
      'data.result[0].value[1] is the number 2, expected text',
    ],
    [vector('{"metric":{},"value":[1,"x"]}'), 'data.result[0].value[1] is no number'],
    [
      vector('{"metric":{"statistic":"95"},"value":[1,"2"]}'),
      'data.result[0].metric.statistic is "95", which is no statistic',
    ],
    [
      vector('{"metric":{"unit":"ells"},"value":[1,"2"]}'),
      'data.result[0].metric.unit does not fit: "ells" is not a unit accepted here',
    ],
    [
      vector('{"metric":{"a":"b"},"value":[1,"2"]},{"metric":{"a":"b"},"value":[1,"3"]}'),
      'data.result[1].metric is {a="b"} a second time',
    ],
  ])('is refused: %s', (text, message) => {
    expect(faultOf('prometheus', text).message).toBe(`result: ${message}`);
  });
});

describe('Lighthouse', () => {
  test('gives numbers of audits in the unit that they state, and scores', () => {
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
      'the file is no report of Lighthouse: it has no lighthouseVersion and audits',
    ],
    [
      '{"lighthouseVersion":"1","audits":{},"runtimeError":{"code":"NO_FCP"}}',
      'runtimeError says NO_FCP: nothing was measured',
    ],
    [
      '{"lighthouseVersion":"1","audits":{"a":{"numericValue":1}}}',
      'audits.a.numericUnit is missing, expected text',
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
  ])('is refused: %s', (text, message) => {
    expect(faultOf('lighthouse', text).message).toBe(`result: ${message}`);
  });
});

describe('Lighthouse CI', () => {
  test('gives the values of all runs, and its own judgement only as a flag', () => {
    const result = measured('lighthouse-ci', 'lighthouse-ci/assertion-results.json');
    expect(values(result, 'largest-contentful-paint{path:/}')).toEqual({
      p50: '634.633 ms',
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

  test('has the scores of each run in its manifest', () => {
    const result = measured('lighthouse-ci', 'lighthouse-ci/manifest.json');
    expect(values(result, 'categories:performance{path:/}')).toMatchObject({
      min: '1',
      count: '2',
    });
  });

  test('reads a list of reports, page by page', () => {
    const report = fixture('lighthouse/report.json');
    const other = report.replaceAll(
      'http://127.0.0.1:4600/',
      'http://127.0.0.1:4600/calendar?week=1',
    );
    const result = parse('lighthouse-ci', `[${report},${report},${other}]`);
    expect(values(result, 'first-contentful-paint{path:/}').count).toBe('2');
    expect(values(result, 'first-contentful-paint{path:/calendar?week=1}').count).toBe('1');
  });

  test('knows the size of resources, and scores of audits from their numbers', () => {
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
    ['{}', 'the file is no file of Lighthouse CI'],
    ['[{"a":1}]', '[0] is no report of Lighthouse: it has no lighthouseVersion and audits'],
    [
      '[{"url":"http://a/","summary":{"seo":1}},{"url":"http://b/","summary":{"seo":1}}]',
      '[1].url is of b, and a has the path / too',
    ],
    [
      '[{"url":"http://a/","auditId":"a","name":"minScore","values":["1"]}]',
      '[0].values[0] is text, expected a number',
    ],
  ])('is refused: %s', (text, message) => {
    expect(faultOf('lighthouse-ci', text).message).toBe(`result: ${message}`);
  });
});
