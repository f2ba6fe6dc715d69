import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { itemLink, right, table, text, type Row } from '../../../plugins/specbook/markup/mdast.ts';
import { columnClass, tableClass } from '../../../plugins/specbook/markup/html/table-columns.ts';
import { toHtml } from '../../../plugins/specbook/markup/to-html.ts';

const SENTENCE = 'A visit that nobody came to is kept for seven years.';
const href = () => '/somewhere/';

const named = (names: readonly string[]) =>
  table({ caption: 'A table', columns: names, rows: [names.map(() => 'x')] });

describe('the class of a table', () => {
  test('says that many columns stand close', () => {
    const names = ['1', '2', '3', '4', '5', '6', '7', '8'];
    expect(tableClass(named(names))).toBe('sb-dense');
    expect(tableClass(named(names.slice(1)))).toBe('sb-close');
    expect(tableClass(named(names.slice(2)))).toBe('');
  });

  test('keeps numbers near what they count', () => {
    const counts = (columns: Parameters<typeof table>[0]['columns']) =>
      tableClass(table({ caption: 'Counts', columns, rows: [columns.map(() => '1')] }));
    expect(counts(['Team', right('Items')])).toBe('sb-compact');
    expect(counts(['Kind', right('Items'), right('Drafts')])).toBe('sb-compact');
    expect(counts(['Risk', right('Count'), 'Items'])).toBe('');
    expect(counts(['Team', 'Items'])).toBe('');
  });
});

describe('the class of a column', () => {
  test('gives sentences room, whichever column holds them', () => {
    expect(columnClass([[text('short')], [text(SENTENCE)]])).toBe('sb-text');
    expect(columnClass([[text('short')]])).toBe('');
  });

  test('counts every line of a cell for itself', () => {
    const line = text('No more than twenty.');
    expect(columnClass([[line, { type: 'break' }, line]])).toBe('sb-phrase');
    expect(columnClass([[line, line]])).toBe('sb-text');
  });

  test('gives names and phrases of several words room, and single words none', () => {
    expect(columnClass([[text('Clinic')], [itemLink('entity:x', 'Waiting list')]])).toBe(
      'sb-phrase',
    );
    expect(columnClass([[text('as required')]])).toBe('sb-phrase');
    expect(columnClass([[itemLink('requirement:PERF-RT-002')]])).toBe('');
  });

  test('stands on its head, and that of sentences on every cell', () => {
    const rows: Row[] = [
      { anchor: 'visit', cells: [itemLink('entity:visit', 'First visit'), SENTENCE] },
    ];
    const html = toHtml(table({ caption: 'A table', columns: ['Name', 'Rule'], rows }), { href });
    expect(html).toContain('<th scope="col" class="sb-phrase">Name<');
    expect(html).toContain('<th scope="col" class="sb-text">Rule<');
    expect(html).toContain('<tr id="visit"><td class="sb-first">');
    expect(html).toContain(`<td class="sb-text">${SENTENCE}<`);
  });
});

test('no style sheet counts the columns of a table', () => {
  const styles = join(import.meta.dirname, '../../../plugins/specbook/site/styles');
  const counting = readdirSync(styles, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .filter((file) => /\b(?:td|th)\b[^{,]*:nth-/u.test(readFileSync(join(styles, file), 'utf8')));
  expect(counting).toEqual([]);
});
