import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { en } from '../../plugins/specbook/i18n/en/index.ts';

const pages = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .map((file) => readFileSync(join('dist', file), 'utf8'));

/** Scripts by the name of their file, and the strings that each takes from the page. */
const STRINGS: readonly [script: string, area: string][] = [
  ['/Search.', 'searchResults'],
  ['/Table.', 'tables'],
  ['/DiagramTools.', 'erdTools'],
];

for (const [script, area] of STRINGS) {
  test(`the strings ${area} are on the pages whose script shows them, before it, and on no other`, () => {
    const tag = new RegExp(`<script[^>]* src="[^"]*${script.replace('.', '\\.')}`, 'u');
    const withScript = pages.filter((page) => tag.test(page));
    expect(withScript.length).toBeGreaterThan(0);
    const withStrings = pages.filter((page) => page.includes(`data-strings="${area}"`));
    expect(withStrings).toEqual(withScript);
    for (const page of withStrings)
      expect(page.indexOf(`data-strings="${area}"`)).toBeLessThan(page.search(tag));
  });
}

test('every filter of a table has a label', () => {
  const names = pages.flatMap((page) =>
    [...page.matchAll(/\sdata-filter(?:="([a-z]+)"|-([a-z]+)=)/gu)].map(
      ([, column, shared]) => column ?? shared,
    ),
  );
  expect(names.length).toBeGreaterThan(0);
  expect(
    [...new Set(names)].filter((name) => !Object.hasOwn(en.tables.filter, name ?? '')),
  ).toEqual([]);
});
