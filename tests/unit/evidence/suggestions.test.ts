import { describe, expect, test } from 'vitest';
import { readResult, suggestSeries } from '../../../plugins/specbook/evidence/index.ts';
import { RESULT_TOOLS } from '../../../plugins/specbook/schema/run.ts';
import { measured, parse } from './reading.ts';

describe('unmapped series', () => {
  test('are suggested with the quantities they could provide, parts before totals', () => {
    const unmapped = suggestSeries(measured('k6', 'k6/summary-export.json'), [
      'http_reqs{name:Calendar}',
    ]);
    const quantities = new Map(unmapped.map((one) => [one.series, one.quantities]));
    expect(quantities.get('http_req_duration{name:Calendar}')).toEqual(['latency']);
    expect(quantities.get('http_req_failed')).toEqual(['errors']);
    expect(quantities.get('checks')).toEqual(['availability']);
    expect(quantities.get('http_reqs')).toEqual(['load', 'sustained', 'peak']);
    expect(quantities.has('http_reqs{name:Calendar}')).toBe(false);
    // Nothing was measured there.
    expect(quantities.has('http_req_duration{name:Never}')).toBe(false);
    const names = [...quantities.keys()];
    expect(names.indexOf('http_req_duration{name:Calendar}')).toBeLessThan(
      names.indexOf('http_req_duration'),
    );
  });

  test('can be users, records, sizes or recovery times', () => {
    const text =
      'series,statistic,value,unit\nvus,max,30,\nrows,value,6M,\ndisk,value,80,GB\nrestore,value,12,min\n';
    const unmapped = suggestSeries(parse('csv', text), []);
    expect(unmapped).toEqual([
      { series: 'vus', quantities: ['concurrentUsers'] },
      { series: 'rows', quantities: ['concurrentUsers', 'records'] },
      { series: 'disk', quantities: ['storage'] },
      { series: 'restore', quantities: ['recoveryTime', 'recoveryPoint'] },
    ]);
  });
});

test('every tool that a run may state has a reader', () => {
  for (const tool of RESULT_TOOLS) {
    const read = readResult(tool, 'x', '');
    expect(read).toMatchObject({ diagnostic: { message: 'x: the file is empty' } });
  }
  expect(readResult('siege', 'x', '')).toMatchObject({
    diagnostic: { message: 'x: unknown tool "siege"' },
  });
});
