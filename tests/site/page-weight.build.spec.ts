import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { KINDS_OF_PAGES } from './kinds-of-pages.ts';

const KB = 1024;
const fileOf = (path: string): string =>
  join('dist', path === '/no-such-page/' ? '404.html' : path);
const read = (path: string): string =>
  readFileSync(path.endsWith('/') ? `${fileOf(path)}index.html` : fileOf(path), 'utf8');
const pageOf = (path: string): string =>
  path === '/no-such-page/' ? readFileSync(fileOf(path), 'utf8') : read(path);

/** Files of a page's scripts, with what they import at once; what is imported on demand is left out. */
function scriptsOf(page: string): Set<string> {
  const found = new Set<string>();
  const add = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, from = ''] of read(file).matchAll(
      /(?:^|[;\n}])\s*(?:import|export)\b[^;'"()]*['"](\.[^'"]+)['"]/gu,
    ))
      add(new URL(from, `https://site.test${file}`).pathname);
  };
  for (const [, file = ''] of page.matchAll(/<script\b[^>]*\ssrc="([^"]+)"/gu)) add(file);
  return found;
}

function stylesOf(page: string): string[] {
  return [...page.matchAll(/<link\b[^>]*rel="stylesheet"[^>]*>/gu)].map(
    ([link]) => /href="([^"]+)"/u.exec(link)?.[1] ?? '',
  );
}

for (const path of KINDS_OF_PAGES) {
  test(`${path} has at most 30 KB of CSS, and 10 KB of script as it is sent`, () => {
    const page = pageOf(path);
    const styles = stylesOf(page);
    expect(styles.length).toBeGreaterThan(0);
    const css = styles.reduce((sum, file) => sum + Buffer.byteLength(read(file)), 0);
    expect(css).toBeLessThanOrEqual(30 * KB);
    // Mermaid is on the pages of those who write it.
    if (page.includes('data-language="mermaid"')) return;
    const scripts = scriptsOf(page);
    expect(scripts.size).toBeGreaterThan(0);
    const js = [...scripts]
      .filter((file) => !isOfDiagrams(file))
      .reduce((sum, file) => sum + sent(file), 0);
    expect(js).toBeLessThanOrEqual(10 * KB);
  });
}

/** Bytes of a file as it is sent. */
function sent(file: string): number {
  return gzipSync(read(file)).length;
}

function isOfDiagrams(file: string): boolean {
  return file.includes('/DiagramTools.');
}

test('all scripts of a diagram are below 16 KB as they are sent, with those that come on demand', () => {
  const [entry = ''] = [...scriptsOf(pageOf('/data-model/'))].filter(isOfDiagrams);
  const found = new Set<string>();
  const add = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, other = ''] of read(file).matchAll(/["'`](\.[^"'`]+\.js)["'`]/gu)) {
      add(new URL(other, `https://site.test${file}`).pathname);
    }
  };
  add(entry);
  // The way between two entities and the picture are among them. Paths over the graph file, the avoidance of entities and
  // pinned fields grew them from 12 KB to the measured floor.
  expect(found.size).toBeGreaterThan(2);
  expect([...found].reduce((sum, file) => sum + sent(file), 0)).toBeLessThan(16 * KB);
});

test('the script of diagrams is on pages with a diagram of the model, and on no other', () => {
  const withScript = KINDS_OF_PAGES.filter((path) =>
    [...scriptsOf(pageOf(path))].some(isOfDiagrams),
  );
  expect(withScript).toEqual(
    KINDS_OF_PAGES.filter((path) => pageOf(path).includes('<figure class="sb-data-model"')),
  );
  expect(withScript).toContain('/entities/appointment/');
  expect(withScript).not.toContain('/entities/');
});

test('the script of tables is on pages with a table of items, and on no other', () => {
  const hasScript = (path: string): boolean =>
    [...scriptsOf(pageOf(path))].some((file) => file.includes('/Table.'));
  expect(KINDS_OF_PAGES.filter((path) => hasScript(path))).toEqual(
    KINDS_OF_PAGES.filter((path) => pageOf(path).includes('<table data-items')),
  );
  expect(hasScript('/constraints/')).toBe(true);
  expect(hasScript('/problems/')).toBe(false);
});

test('Mermaid is one file, loaded by the pages that have a fence', () => {
  const files = readdirSync(join('dist', '_astro'));
  // Ours are Mermaid.astro_… and mermaid-theme.…; builds of several files have flowDiagram-…, erDiagram-… and others.
  const others = files.filter((name) => /mermaid\.(?!astro)|[a-z]Diagram-/u.test(name));
  expect(others).toEqual([expect.stringMatching(/^mermaid\.min\.[\w-]+\.js$/u)]);
});
