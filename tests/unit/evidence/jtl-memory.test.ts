/** A JTL has a row for each sample: what is read of it must fit into memory, however long it is. */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const MEGABYTE = 1024 * 1024;
const isNightly = process.env.SPECBOOK_NIGHTLY === '1';
const START = {
  csv: 'timeStamp,elapsed,label,responseCode,responseMessage,threadName,success,bytes,URL,Latency\n',
  xml: '<?xml version="1.0" encoding="UTF-8"?>\n<testResults version="1.2">\n',
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'specbook-jtl-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function formatRow(format: 'csv' | 'xml', row: number): string {
  const [start, elapsed] = [1_700_000_000_000 + row, (row * 7919) % 1000];
  const [label, thread] = [`GET /${row % 20}`, `users 1-${row % 50}`];
  return format === 'csv'
    ? `${start},${elapsed},${label},200,OK,${thread},true,512,https://shop.test/tickets?page=${row},12\n`
    : `<httpSample t="${elapsed}" ts="${start}" s="true" lb="${label}" rc="200" rm="OK" tn="${thread}" by="512"/>\n`;
}

/** Writes a file of so many rows, and reads it in a process of its own. */
function readRows(format: 'csv' | 'xml', rows: number): { peak: number; size: number } {
  const path = join(folder, `${rows}.${format}`);
  const file = openSync(path, 'w');
  writeSync(file, START[format]);
  for (let row = 0; row < rows; row += 1000) {
    const part = Array.from({ length: 1000 }, (_, at) => formatRow(format, row + at));
    writeSync(file, part.join(''));
  }
  if (format === 'xml') writeSync(file, '</testResults>\n');
  closeSync(file);
  const script = join(import.meta.dirname, '../../support/read-results.ts');
  const printed = execFileSync(process.execPath, [script, 'jmeter', path], { encoding: 'utf8' });
  const { total, problems, peakBytes } = JSON.parse(printed) as Record<string, unknown>;
  expect({ total, problems }).toEqual({ total: rows, problems: [] });
  return { peak: Number(peakBytes), size: statSync(path).size };
}

describe.each(['csv', 'xml'] as const)('a JTL in %s', (format) => {
  test('of 200,000 rows takes little more memory than one of 1,000', { timeout: 120_000 }, () => {
    const [few, many] = [readRows(format, 1000), readRows(format, 200_000)];
    // As one string and a table of cells it took ten times its size.
    expect(many.peak - few.peak).toBeLessThan(5 * many.size);
  });

  test.runIf(isNightly)('of a million rows takes under 300 MB', { timeout: 300_000 }, () => {
    expect(readRows(format, 1_000_000).peak).toBeLessThan(300 * MEGABYTE);
  });
});
