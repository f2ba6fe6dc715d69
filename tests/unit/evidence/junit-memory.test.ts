/** A JUnit report holds what every test printed: only its tests are kept, however long it is. */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const MEGABYTE = 1024 * 1024;
const isNightly = process.env.SPECBOOK_NIGHTLY === '1';
const LOG = '2026-11-22 10:00:00 INFO request handled in 12 ms &amp; answered\n'.repeat(40);
const TRACE = 'at org.shop.Till.sell(Till.java:31)\n'.repeat(20);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'specbook-junit-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function formatTest(at: number): string {
  const said = at % 50 === 0 ? `<failure message="no answer ${at}">${TRACE}</failure>` : '';
  return `<testcase classname="shop.Till" name="sells ${at}" time="0.01">${said}<system-out>${LOG}</system-out></testcase>\n`;
}

/** Writes a report of so many tests, and reads it in a process whose heap is limited. */
function readTests(count: number, heapMb: number): number {
  const path = join(folder, `${count}.xml`);
  const file = openSync(path, 'w');
  writeSync(file, '<testsuites><testsuite name="shop">\n');
  for (let at = 0; at < count; at += 500)
    writeSync(file, Array.from({ length: 500 }, (_, more) => formatTest(at + more)).join(''));
  // A single text of a suite may be the longest of all.
  writeSync(file, `<system-err><![CDATA[${LOG.repeat(count / 10)}]]></system-err>`);
  writeSync(file, '</testsuite></testsuites>\n');
  closeSync(file);
  const script = join(import.meta.dirname, '../../support/read-results.ts');
  const limit = `--max-old-space-size=${heapMb}`;
  const printed = execFileSync(process.execPath, [limit, script, 'junit', path], {
    encoding: 'utf8',
  });
  const { tests, problems } = JSON.parse(printed) as Record<string, unknown>;
  expect({ tests, problems }).toEqual({ tests: count, problems: [] });
  return statSync(path).size;
}

test('a report of 24 MB is read within a heap of 48 MB', { timeout: 120_000 }, () => {
  expect(readTests(10_000, 48)).toBeGreaterThan(24 * MEGABYTE);
});

test.runIf(isNightly)('300 MB are read within a heap of 256 MB', { timeout: 300_000 }, () => {
  expect(readTests(110_000, 256)).toBeGreaterThan(300 * MEGABYTE);
});
