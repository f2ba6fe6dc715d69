import { describe, expect, test } from 'vitest';
import { diagnosticOf, fixture, measured, parse, values, wholes } from './reading.ts';

describe('a JMeter JTL', () => {
  const result = measured('jmeter', 'jmeter/samples.jtl');

  test('is aggregated by label, with percentiles as in the report of JMeter', () => {
    expect([...result.series.keys()]).toEqual(['Calendar', 'List orders, all', 'Rooms', 'Total']);
    expect(values(result, 'Calendar')).toMatchObject({
      p50: '16.5 ms',
      p95: '49.25 ms',
      p99: '52 ms',
      mean: '17.3667 ms',
      min: '4 ms',
      max: '52 ms',
      count: '30',
      rate: '39.3185 rps',
    });
    expect(wholes(result)).toEqual(['Total']);
  });

  test('has the percentiles that statistics.json of the same run has', () => {
    const head = 'timeStamp,elapsed,label,responseCode,success\n';
    const rows = Array.from(
      { length: 20 },
      (_, at) => `${1_700_000_000_000 + at * 1000},${at === 10 ? 1000 : 50},a,200,true\n`,
    );
    const statistics = {
      sampleCount: 20,
      errorCount: 0,
      meanResTime: 97.5,
      medianResTime: 50,
      minResTime: 50,
      maxResTime: 1000,
      // As JMeter writes them of these samples.
      pct1ResTime: 50,
      pct2ResTime: 952.5,
      pct3ResTime: 1000,
      throughput: 1,
    };
    const percentiles = ({ p50, p90, p95, p99, mean }: Record<string, string>) => [
      [p50, p90, p95, p99],
      mean,
    ];
    const ofSamples = values(parse('jmeter', head + rows.join('')), 'Total');
    const ofReport = parse('jmeter-statistics', JSON.stringify({ Total: statistics }));
    expect(percentiles(ofSamples)).toEqual(percentiles(values(ofReport, 'Total')));
    expect(ofSamples.p95).toBe('952.5 ms');
  });

  test('counts a failed assertion as an error, even with status 200', () => {
    expect(fixture('jmeter/samples.jtl')).toContain(',Rooms,200,OK,Desk 1-1,text,false,');
    expect(values(result, 'Rooms').ratio).toBe('100 %');
    expect(values(result, 'Calendar').ratio).toBe('0 %');
    expect(result.series.get('Total')?.values.get('ratio')?.base).toBeCloseTo(1 / 3);
  });

  test('has rates over the duration of the run, so that the rates of the labels add up', () => {
    const rate = (name: string): number => result.series.get(name)!.values.get('rate')!.base;
    expect(result).toMatchObject({ at: '2026-11-25T12:43:17.938Z', duration: 763 });
    expect(rate('Total')).toBeCloseTo(90 / 0.763);
    expect(rate('Calendar') + rate('List orders, all') + rate('Rooms')).toBeCloseTo(rate('Total'));
  });

  test('is parsed by its header, with any column order and delimiter', () => {
    const other = measured('jmeter', 'jmeter/other-columns.jtl');
    expect(values(other, 'Calendar')).toMatchObject({ count: '2', ratio: '50 %', rate: '1 rps' });
    // The transaction repeats the samples inside it.
    expect(values(other, 'Booking')).toMatchObject({ count: '1', max: '500 ms' });
    expect(values(other, 'Total')).toMatchObject({ count: '4', max: '300 ms' });
  });

  const header = 'timeStamp,elapsed,label,success\n';
  test.each([
    ['1,2,a,true\n', 'missing column timeStamp, elapsed, label, success'],
    [`${header}1,2,a,true\n1,2,a,tr`, 'success is "tr", expected true or false'],
    [`${header}1,2,a\n`, 'Invalid Record Length: expect 4, got 3 on line 2'],
    [`${header}1,-2,a,true\n`, 'elapsed is "-2", expected whole milliseconds'],
    [`${header}1,NaN,a,true\n`, 'elapsed is "NaN", expected whole milliseconds'],
    [
      `${header}2026/11/15 02:00:00,2,a,true\n`,
      'timeStamp is "2026/11/15 02:00:00", expected whole milliseconds',
    ],
    [`${header}1,2,a,200\n`, 'success is "200", expected true or false'],
    [`${header}1,2,Total,true\n`, 'the label Total is reserved for the total of all samples'],
    [
      'timeStamp,elapsed,label,success,SampleCount\n1,2,a,true,5\n',
      'SampleCount is "5": the row aggregates several samples',
    ],
    ['timeStamp,elapsed,label,success,label\n', 'duplicate column "label"'],
    ['<?xml version="1.0"?><testResults/>', 'the file contains no series and no tests'],
    [header, 'the file contains no series and no tests'],
  ])('a parse error: %s', (text, message) => {
    expect(diagnosticOf('jmeter', text).message).toBe(`result: ${message}`);
  });

  test('reports the line of an invalid cell', () => {
    expect(diagnosticOf('jmeter', `${header}1,2,a,true\n1,x,a,true\n`)).toMatchObject({
      key: 'elapsed',
      line: 3,
    });
  });
});

describe('JMeter statistics.json', () => {
  test('has the percentiles 90, 95 and 99', () => {
    const result = measured('jmeter-statistics', 'jmeter-statistics/statistics.json');
    expect(values(result, 'Calendar')).toEqual({
      p50: '77 ms',
      p90: '214 ms',
      p95: '281 ms',
      p99: '562.99 ms',
      mean: '102.6 ms',
      min: '12 ms',
      max: '2872 ms',
      count: '1200',
      ratio: '0.25 %',
      rate: '20 rps',
    });
    expect(wholes(result)).toEqual(['Total']);
  });

  test('is a parse error if they do not increase, since then they are not the defaults', () => {
    const text = fixture('jmeter-statistics/statistics.json').replace('281.0', '200.0');
    expect(diagnosticOf('jmeter-statistics', text)).toMatchObject({
      message:
        'result: Calendar.pct2ResTime is not between pct1ResTime and pct3ResTime, so they are not the percentiles 90, 95 and 99',
      line: 12,
    });
  });

  test.each([
    [
      '{"a":{"sampleCount":1,"errorCount":2}}',
      'a.errorCount is the number 2, expected a number, 1 or less',
    ],
    [
      '{"a":{"sampleCount":1,"errorCount":0,"pct1ResTime":"1"}}',
      'a.pct1ResTime is a string, expected a number in ms',
    ],
    ['[]', 'the file is a list, expected an object'],
  ])('a parse error: %s', (text, message) => {
    expect(diagnosticOf('jmeter-statistics', text).message).toBe(`result: ${message}`);
  });
});

describe('autocannon', () => {
  test('measures no p95, since it writes none', () => {
    const result = measured('autocannon', 'autocannon/one.json');
    const [name] = [...result.series.keys()];
    expect(name).toBe('http://127.0.0.1:4600/calendar');
    expect(values(result, name!)).toMatchObject({
      p50: '13 ms',
      p90: '23 ms',
      'p97.5': '24 ms',
      p99: '26 ms',
      'p99.9': '56 ms',
      rate: '286.34 rps',
      ratio: '0 %',
    });
    expect(result.series.get(name!)?.values.has('p95')).toBe(false);
    expect(result).toMatchObject({ at: '2026-11-25T12:40:05.658Z', duration: 3010 });
  });

  test('counts error statuses and failed connections as errors, one series per line', () => {
    const result = measured('autocannon', 'autocannon/three.ndjson');
    expect([...result.series.keys()]).toEqual(['Calendar', 'Orders', 'Nobody']);
    expect(values(result, 'Orders')).toMatchObject({ count: '258', ratio: '3.10078 %' });
    expect(values(result, 'Nobody')).toEqual({ count: '0', ratio: '100 %' });
    expect(result.duration).toBeUndefined();
  });

  test('is parsed when pretty-printed', () => {
    const text = JSON.stringify(JSON.parse(fixture('autocannon/one.json')), null, 2);
    expect(parse('autocannon', text).series.size).toBe(1);
  });

  test('reports a parse error with its line', () => {
    const [first = '', second = ''] = fixture('autocannon/three.ndjson').split('\n');
    expect(diagnosticOf('autocannon', `${first}\n${first}`)).toMatchObject({
      message: 'result: the file is a duplicate result of Calendar',
      line: 2,
    });
    expect(diagnosticOf('autocannon', `${first}\n${second.slice(0, 90)}`)).toMatchObject({
      message: 'result: unexpected end of JSON',
      line: 2,
    });
    expect(diagnosticOf('autocannon', '{"url":"x"}').message).toBe(
      'result: the file is not an autocannon result: latency or requests is missing',
    );
    expect(diagnosticOf('autocannon', first.replace('"p99":', '"p99":null,"x":')).message).toBe(
      'result: latency.p99 is null, expected a number in ms',
    );
  });
});

describe('vegeta', () => {
  test('writes nanoseconds', () => {
    const result = measured('vegeta', 'vegeta/report.json');
    expect(values(result, 'requests')).toEqual({
      p50: '2.85431 ms',
      p90: '3.22822 ms',
      p95: '3.47863 ms',
      p99: '3.53 ms',
      mean: '2.37119 ms',
      min: '1.94958 ms',
      max: '3.66051 ms',
      rate: '101.01 rps',
      count: '100',
      ratio: '2 %',
    });
    expect(values(result, 'throughput')).toEqual({ rate: '98.7761 rps' });
    expect(result).toMatchObject({ at: '2026-11-15T02:00:00.161912+01:00', duration: 990 });
  });

  test.each([
    ['{"requests":1,"success":1}', 'the file is not a vegeta report: latencies is missing'],
    [
      '{"latencies":{},"requests":1,"success":98}',
      'success is the number 98, expected a number, 1 or less',
    ],
    [
      '{"latencies":{"50th":"2ms"},"requests":1,"success":1}',
      'latencies.50th is a string, expected a number in nanoseconds',
    ],
  ])('a parse error: %s', (text, message) => {
    expect(diagnosticOf('vegeta', text).message).toBe(`result: ${message}`);
  });

  test.each([
    [0.9993, 0.0007],
    [0.9995, 0.0005],
    [0.9999, 0.0001],
    [2 / 3, 1 / 3],
  ])('converts the success ratio %d to exactly the error ratio %d', (success, failed) => {
    const time = { '50th': 1, '95th': 1, '99th': 1, mean: 1, max: 1 };
    const report = { latencies: time, requests: 30_000, success, rate: 1, throughput: 1 };
    const { series } = parse('vegeta', JSON.stringify(report));
    expect(series.get('requests')?.values.get('ratio')?.base).toBe(Number(failed.toPrecision(15)));
  });

  test('without requests measures nothing', () => {
    expect(
      values(parse('vegeta', '{"latencies":{},"requests":0,"success":0}'), 'requests'),
    ).toEqual({ count: '0' });
  });
});

describe('Gatling', () => {
  test('has one series for each request and group, named by path', () => {
    const result = measured('gatling', 'gatling/stats.json');
    expect([...result.series.keys()]).toEqual([
      'All Requests',
      'Calendar',
      'Booking',
      'Booking / Slots',
      'Booking / Hold',
    ]);
    expect(values(result, 'Booking / Slots')).toEqual({
      p50: '84 ms',
      p75: '160 ms',
      p95: '372 ms',
      p99: '813 ms',
      mean: '122 ms',
      min: '8 ms',
      max: '4107 ms',
      count: '1500',
      ratio: '2 %',
      rate: '15 rps',
    });
    expect(wholes(result)).toEqual(['All Requests']);
  });

  test('may write numbers as text, and a hyphen for a missing one', () => {
    const result = measured('gatling', 'gatling/global_stats.json');
    expect(values(result, 'All Requests')).toMatchObject({ p95: '372 ms', ratio: '1 %' });
    const text = fixture('gatling/global_stats.json').replace(
      /("percentiles4": \{\s*"total": )"813"/u,
      '$1"-"',
    );
    expect(values(parse('gatling', text), 'All Requests').p99).toBeUndefined();
  });

  test.each([
    [
      '{"type":"GROUP"}',
      'the file is not a Gatling statistics file: it has neither stats nor numberOfRequests',
    ],
    [
      '{"name":"a","numberOfRequests":{"total":1,"ko":2}}',
      'numberOfRequests.ko is greater than the total',
    ],
    [
      '{"name":"a","numberOfRequests":{"total":"one","ko":0}}',
      'numberOfRequests.total is a string, expected a number',
    ],
  ])('a parse error: %s', (text, message) => {
    expect(diagnosticOf('gatling', text).message).toBe(`result: ${message}`);
  });

  test('is a parse error if its percentiles do not increase, since then they are not the defaults', () => {
    const text = fixture('gatling/stats.json').replace('"total": 160', '"total": 60');
    expect(diagnosticOf('gatling', text).message).toBe(
      'result: stats.percentiles2 is less than percentiles1, so the four are not the percentiles 50, 75, 95 and 99',
    );
  });
});
