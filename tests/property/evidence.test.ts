import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readResult, type ReadResult } from '../../plugins/specbook/evidence/index.ts';
import { RESULT_TOOLS } from '../../plugins/specbook/schema/run.ts';
import fc, { runs } from '../support/fast-check.ts';

const folder = join(import.meta.dirname, '../fixtures/evidence');

/** Every valid recorded result, with its tool. */
const fixtures = RESULT_TOOLS.flatMap((tool) =>
  readdirSync(join(folder, tool)).map((name) => ({
    tool,
    name: `${tool}/${name}`,
    text: readFileSync(join(folder, tool, name), 'utf8'),
  })),
).filter(({ tool, name, text }) => 'result' in readResult(tool, name, text));

/** Formats of independent lines: truncated at a line break, such a file is still valid. */
const LINES = /\.(?:prom|jtl|csv)$|three\.ndjson$/u;

/**
 * Where a file of lines may be cut without a parse error: between two rows, or inside the last cell of a row. Nothing tells
 * a row that lost the end of its last cell from a whole one, since whole files too end without a line break.
 */
function isUndetectableCut(name: string, text: string, length: number): boolean {
  const cut = text.slice(0, length);
  const last =
    cut
      .replace(/"[^"]*"/gu, '')
      .split('\n')
      .at(-1) ?? '';
  if (last === '' || text[length] === '\n') return true;
  if (name.endsWith('.prom')) return /^#|[\s}][^\s{}]+$/u.test(last);
  const header = text.split('\n', 1)[0] ?? '';
  const separator = /[,;\t]/u.exec(header)?.[0] ?? ',';
  // A number that results are computed from is never accepted in part.
  if (/(?:^|[,;\t])(?:value|elapsed|timeStamp)\r?$/u.test(header)) return false;
  return last.split(separator).length === header.split(separator).length;
}

/** A result has only numbers that can have been measured; a diagnostic has a message and a hint. */
function expectValid(read: ReadResult): void {
  if ('diagnostic' in read) {
    expect(read.diagnostic.message).toMatch(/^x: ./u);
    expect(read.diagnostic.hint).not.toBe('');
    if (read.diagnostic.line !== undefined) expect(read.diagnostic.line).toBeGreaterThan(0);
    return;
  }
  for (const { values } of read.result.series.values()) {
    for (const { base, value, text, dimension } of values.values()) {
      expect(Number.isFinite(base) && Number.isFinite(value)).toBe(true);
      expect(text).not.toMatch(/NaN|Infinity|undefined/u);
      if (dimension === 'ratio') expect(base).toBeGreaterThanOrEqual(0);
    }
  }
  for (const { name, outcome } of read.result.tests) {
    expect(typeof name).toBe('string');
    expect(['passed', 'failed', 'skipped']).toContain(outcome);
  }
}

describe.each(fixtures)('$name', ({ tool, name, text }) => {
  const whole = readResult(tool, 'x', text);

  test('truncated anywhere is a parse error, or gives the same result', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), (length) => {
        const cut = text.slice(0, length);
        const read = readResult(tool, 'x', cut);
        if ('diagnostic' in read) expectValid(read);
        else if (LINES.test(name)) expect(isUndetectableCut(name, text, length)).toBe(true);
        else expect(read).toEqual(whole);
      }),
      { numRuns: runs(300) },
    );
  });

  test('with text inserted, removed or repeated never throws', () => {
    const position = fc.nat(text.length);
    const junk = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '-',
        '"',
        '<',
        '}',
        ',',
        '\n',
        '\0',
        '1e999',
        'NaN',
        '__proto__',
        '&#x110000;',
        '{}',
        'null',
      ),
    );
    fc.assert(
      fc.property(position, fc.nat(40), junk, fc.boolean(), (at, length, put, twice) => {
        const rest = text.slice(twice ? at : at + length);
        expectValid(readResult(tool, 'x', text.slice(0, at + (twice ? length : 0)) + put + rest));
      }),
      { numRuns: runs(300) },
    );
  });
});

/** The value with one part, at any depth, replaced. */
function withPart(value: unknown, steps: readonly number[], part: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined || typeof value !== 'object' || value === null) return part;
  const keys = Object.keys(value);
  const key = keys[step % keys.length];
  if (key === undefined) return part;
  const copy = Array.isArray(value) ? [...(value as unknown[])] : { ...value };
  Reflect.set(copy, key, withPart(Reflect.get(value, key), rest, part));
  return copy;
}

describe.each(fixtures.filter(({ name }) => name.endsWith('.json')))('$name', ({ tool, text }) => {
  test('with any value replaced never throws', () => {
    const value = JSON.parse(text) as unknown;
    const parts = fc.oneof(
      fc.constantFrom(null, -1, 1e308, '', 'x', '-', {}, [], [null], true, '__proto__', {
        total: 0,
      }),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 8 }), parts, (steps, part) => {
        expectValid(readResult(tool, 'x', JSON.stringify(withPart(value, steps, part))));
      }),
      { numRuns: runs(500) },
    );
  });
});

test.each(RESULT_TOOLS)('arbitrary text never throws for %s', (tool) => {
  const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => new TextDecoder().decode(array));
  fc.assert(
    fc.property(fc.oneof(fc.string(), bytes, fc.json(), fc.string({ unit: 'binary' })), (text) => {
      expectValid(readResult(tool, 'x', text));
    }),
    { numRuns: runs(500) },
  );
});
