import { describe, expect, test } from 'vitest';
import { diagnosticOf, fixture, measured, parse, values, wholes } from './reading.ts';

describe('Locust', () => {
  const csv = measured('locust', 'locust/run_stats.csv');
  const json = measured('locust', 'locust/stats.json');

  test('has a series for each method and name, and the total of the run', () => {
    expect([...csv.series.keys()]).toEqual([
      'GET /tickets',
      'POST /tickets/[id]',
      'WSS login',
      'Aggregated',
    ]);
    expect(wholes(csv)).toEqual(['Aggregated']);
    expect(values(csv, 'GET /tickets')).toMatchObject({
      p50: '98 ms',
      p95: '410 ms',
      p99: '980 ms',
      'p99.9': '980 ms',
      'p99.99': '2000 ms',
      mean: '100.029 ms',
      min: '12.25 ms',
      max: '2034.5 ms',
      count: '1200',
      ratio: '1 %',
      rate: '20.1681 rps',
      goodput: '19.9664 rps',
    });
    expect(values(csv, 'WSS login')).toEqual({ count: '0' });
  });

  test('has the same values in CSV and JSON', () => {
    for (const [name, { values: all }] of json.series) {
      for (const [statistic, { base }] of all) {
        const other = csv.series.get(name)?.values.get(statistic)?.base;
        expect(other, `${name} ${statistic}`).toBeCloseTo(base, 9);
      }
    }
    expect([...json.series.keys()]).toEqual(['GET /tickets', 'POST /tickets/[id]', 'Aggregated']);
    expect(json).toMatchObject({ at: '2026-11-25T02:00:00.250Z', duration: 59_500 });
  });

  test('is refused while it runs, and in other files that Locust writes', () => {
    const rows = fixture('locust/run_stats.csv').split('\r\n');
    expect(diagnosticOf('locust', `${rows.slice(0, 3).join('\r\n')}\r\n`).message).toBe(
      'result: the last row is not Aggregated',
    );
    const failures = 'Method,Name,Error,Occurrences\r\nGET,/a,boom,1\r\n';
    expect(diagnosticOf('locust', failures)).toMatchObject({
      message:
        'result: missing column Type, Request Count, Failure Count, Average Response Time, Min Response Time, Max Response Time, Requests/s',
      hint: 'use the file whose name ends in _stats.csv, which locust --csv writes',
    });
    const invalid = fixture('locust/run_stats.csv').replace('GET,/tickets,1200', 'GET,/tickets,-1');
    expect(diagnosticOf('locust', invalid)).toMatchObject({
      message: 'result: Request Count is "-1", expected a number',
      line: 2,
    });
  });
});

describe('Artillery', () => {
  const result = measured('artillery', 'artillery/report.json');

  test('has durations in ms, and plain numbers for custom metrics', () => {
    expect(values(result, 'http.response_time')).toEqual({
      min: '4 ms',
      max: '2034 ms',
      mean: '98.2 ms',
      p50: '82.3 ms',
      p75: '106.7 ms',
      p90: '198.4 ms',
      p95: '295.9 ms',
      p99: '963.1 ms',
      'p99.9': '1978.7 ms',
      count: '1180',
      rate: '20 rps',
    });
    expect(values(result, 'tickets.per_page')).toMatchObject({ p95: '45.2', count: '800' });
    expect(result).toMatchObject({ at: '2026-11-25T02:00:00.250Z', duration: 60_000 });
  });

  test('counts as failed what has no answer, an error status or a failed match', () => {
    // 1200 sent, 20 without an answer, 30 with status 503, 10 with a failed match.
    expect(values(result, 'http.requests')).toEqual({
      count: '1200',
      rate: '20 rps',
      goodput: '19 rps',
      ratio: '5 %',
    });
  });

  test('has rate and errors of an endpoint, and totals that are no part of the system', () => {
    expect(values(result, 'plugins.metrics-by-endpoint.response_time./login')).toMatchObject({
      p95: '441.5 ms',
      ratio: '10 %',
      rate: '6.66667 rps',
      goodput: '6 rps',
    });
    expect(wholes(result)).toEqual([
      'http.requests',
      'http.response_time',
      'http.response_time.2xx',
      'vusers.session_length',
    ]);
  });

  test.each([
    [
      '{"aggregate":{"rps":{"mean":2}}}',
      'the file is not a report of Artillery 2: aggregate.counters or firstMetricAt is missing',
    ],
    [
      '{"aggregate":{"counters":{"http.requests":"1"},"firstMetricAt":1}}',
      'aggregate.counters.http.requests is a string, expected a number',
    ],
  ])('a parse error: %s', (text, message) => {
    expect(diagnosticOf('artillery', text).message).toBe(`result: ${message}`);
  });
});

describe('oha', () => {
  test('counts statuses from 400 on as failures, and not what the deadline aborted', () => {
    const result = measured('oha', 'oha/report.json');
    expect(values(result, 'requests')).toEqual({
      p50: '19.21 ms',
      p75: '26.11 ms',
      p90: '45.12 ms',
      p95: '81.27 ms',
      p99: '210.11 ms',
      'p99.9': '398.12 ms',
      'p99.99': '412.85 ms',
      mean: '24.52 ms',
      min: '2.13 ms',
      max: '412.85 ms',
      count: '995',
      rate: '99.979 rps',
      goodput: '97.4795 rps',
      ratio: '2.5 %',
    });
    expect(result.duration).toBeCloseTo(10_002.1);
  });

  test('measures no duration where nothing answered', () => {
    const text = JSON.stringify({
      summary: { total: 1, slowest: null, average: null },
      latencyPercentiles: { p95: null },
      statusCodeDistribution: {},
      errorDistribution: { 'connection refused': 4 },
    });
    expect(values(parse('oha', text), 'requests')).toEqual({ count: '0', ratio: '100 %' });
    expect(diagnosticOf('oha', '{"summary":{}}').message).toBe(
      'result: the file is not a report of oha: summary or latencyPercentiles is missing',
    );
  });
});

describe('hey', () => {
  const text = fixture('hey/summary.txt');

  test('has the durations of responses, and the failures by status and error', () => {
    expect(values(parse('hey', text), 'requests')).toEqual({
      p50: '19.2 ms',
      p75: '26.1 ms',
      p90: '45.1 ms',
      p95: '81.3 ms',
      p99: '210.1 ms',
      mean: '24.5 ms',
      min: '2.1 ms',
      max: '412 ms',
      count: '1000',
      rate: '99.5074 rps',
      goodput: '96.0591 rps',
      ratio: '3.46535 %',
    });
  });

  test('is refused where a part is missing that would hide failures', () => {
    const withoutErrors = text.slice(0, text.indexOf('Error distribution'));
    expect(diagnosticOf('hey', withoutErrors).message).toBe(
      'result: the file is not a whole summary of hey: it counts fewer requests than Requests/sec',
    );
    const withoutStatus = text.replace('  [503]\t25 responses\n', '');
    expect(diagnosticOf('hey', withoutStatus).message).toBe(
      'result: the file is not a whole summary of hey: the responses by status are not as many as in the histogram',
    );
    expect(diagnosticOf('hey', text.replace('[10]', '[1')).message).toBe(
      'result: the file is not a whole summary of hey: "[1 Get "http://127.0.0.1:8080/tickets": " is no count',
    );
    expect(diagnosticOf('hey', 'Hello').message).toBe(
      'result: the file is not a whole summary of hey: Total is missing',
    );
  });

  test('of a rate without errors, as older versions write it, is read', () => {
    const older = text.replace('99.5074', '98.5222').replaceAll('% in', '%% in');
    expect(values(parse('hey', older), 'requests')).toMatchObject({
      p95: '81.3 ms',
      ratio: '3.46535 %',
    });
  });

  test('without any response is an error rate of 100 %', () => {
    const none = '\nError distribution:\n  [7]\tdial tcp: connection refused\n\n';
    expect(values(parse('hey', none), 'requests')).toEqual({ count: '0', ratio: '100 %' });
  });

  test('holds no share of failures in its CSV, which leaves out requests without a response', () => {
    const result = measured('hey', 'hey/responses.csv');
    expect(values(result, 'requests')).toEqual({
      p50: '39.5 ms',
      p75: '54.75 ms',
      p90: '63.9 ms',
      p95: '66.95 ms',
      'p97.5': '68.475 ms',
      p99: '69 ms',
      'p99.9': '69 ms',
      'p99.99': '69 ms',
      mean: '39.5 ms',
      min: '10 ms',
      max: '69 ms',
      count: '60',
      rate: '19.8741 rps',
      goodput: '18.8804 rps',
    });
    expect(diagnosticOf('hey', 'response-time,DNS\n0.1,0.1\n').hint).toBe(
      'write it with hey -o csv, of version 0.1.2 or later',
    );
    const invalid = fixture('hey/responses.csv').replace(',503,', ',5x3,');
    expect(diagnosticOf('hey', invalid)).toMatchObject({
      message: 'result: status-code is "5x3", expected a number',
      line: 21,
    });
  });
});

describe('wrk', () => {
  const text = fixture('wrk/latency.txt');

  test('writes units from us to h', () => {
    const result = measured('wrk', 'wrk/latency.txt');
    expect(values(result, 'requests')).toEqual({
      p50: '0.95 ms',
      p75: '4.91 ms',
      p90: '17 ms',
      p99: '1050 ms',
      mean: '12.41 ms',
      max: '1920 ms',
      count: '240060',
      rate: '7999.67 rps',
      goodput: '7919.36 rps',
      ratio: '1.00387 %',
    });
    expect(result.duration).toBe(30_010);
  });

  test('measures no latency where some responses came after the timeout, which it leaves out', () => {
    const late = text.replace('timeout 0', 'timeout 60');
    expect(values(parse('wrk', late), 'requests')).toEqual({
      count: '240060',
      rate: '7999.67 rps',
      goodput: '7917.36 rps',
      ratio: '1.02887 %',
    });
  });

  test('has the percentiles that a done function writes, in us', () => {
    expect(values(measured('wrk', 'wrk/done.json'), 'requests')).toEqual({
      p50: '0.95 ms',
      p90: '17 ms',
      p95: '31 ms',
      p99: '1050 ms',
      'p99.9': '1800 ms',
      mean: '12.4105 ms',
      min: '0.31 ms',
      max: '1920 ms',
      count: '240060',
      rate: '7999.33 rps',
      goodput: '7919.36 rps',
      ratio: '0.99975 %',
    });
  });

  test.each([
    [
      'Running 30s test @ http://a\n',
      'the file is not a whole result of wrk: the number of requests is missing',
    ],
    [
      text.slice(0, text.indexOf('Transfer/sec')),
      'the file is not a whole result of wrk: the line Transfer/sec is missing',
    ],
    ['{"summary":{}}', 'the file is not a result of wrk: summary or latency is missing'],
    [
      '{"summary":{"requests":1,"duration":1,"errors":{}},"latency":{"p99":1}}',
      'summary.errors.connect is missing, expected a number',
    ],
  ])('a parse error: %s', (whole, message) => {
    expect(diagnosticOf('wrk', whole).message).toBe(`result: ${message}`);
  });
});
