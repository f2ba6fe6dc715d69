import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

/** Classes that the Markdown library gives to footnotes. */
const OF_FOOTNOTES = new Set(['footnotes', 'sr-only', 'data-footnote-backref']);

/** Classes that Astro gives to highlighted code, whose colours on paper are ours. */
const OF_CODE = new Set(['astro-code', 'github-dark']);

/** Names of layers, which stand behind a dot too. */
const LAYERS = new Set(['tokens', 'base', 'layout', 'content', 'pages', 'search', 'print']);

/** Names of built files with an ending. */
const filesOf = (ending: string): string[] =>
  readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => join('dist', file));

/** What a pattern finds in files and does not begin with the prefix, each once. */
function withoutPrefix(files: readonly string[], pattern: RegExp): string[] {
  const names = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(pattern)].flatMap(([, found = '']) =>
      found.split(/\s+/u),
    ),
  );
  return [...new Set(names)].filter((name) => name !== '' && !name.startsWith('sb-'));
}

test('every class of a page and of a drawing begins with sb-', () => {
  const files = [
    ...filesOf('.html'),
    ...filesOf('.svg').filter((file) => file.includes('diagrams')),
  ];
  expect(files.length).toBeGreaterThan(100);
  const others = withoutPrefix(files, /<[a-z][^<>]*?\sclass="([^"]*)"/gu);
  expect(others.filter((name) => !OF_FOOTNOTES.has(name))).toEqual([]);
});

test('every class and every custom property of a style sheet begins with sb-', () => {
  const files = filesOf('.css');
  expect(files.length).toBeGreaterThan(0);
  expect(withoutPrefix(files, /[{;]--([a-z-]+):/gu)).toEqual([]);
  expect(
    withoutPrefix(files, /(?<=[\s,(>&+~{}a-z])\.([a-z][\w-]*)(?=[^{};]*\{)/gu).filter(
      (name) => !LAYERS.has(name) && !OF_CODE.has(name),
    ),
  ).toEqual([]);
});
