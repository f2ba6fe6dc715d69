import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { loadSpec, type Key } from '../../plugins/specbook/load.ts';
import { fieldAddress, splitFields } from '../../plugins/specbook/search/field-lines.ts';
import { searchRecords } from '../../plugins/specbook/search/records.ts';
import { itemHref, pathHref } from '../../plugins/specbook/site/render/links.ts';

const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
].join('; ');

test('search works under a strict Content-Security-Policy', async ({ page }) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text());
  });
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'content-security-policy': POLICY };
    await route.fulfill({ response, headers });
  });
  await page.goto('/pocs/?q=perf+rt+2');
  await expect(
    page.getByRole('listbox', { name: 'Results' }).getByRole('option').first(),
  ).toContainText('PERF-RT-002');
  expect(refused).toEqual([]);
});

test('the scripts of search weigh at most 6.75 kB, with filters and synonyms, Pagefind aside', async ({
  page,
}) => {
  const scripts = new Map<string, number>();
  page.on('response', async (response) => {
    const { pathname } = new URL(response.url());
    if (/\/_astro\/.*search.*\.js$/iu.test(pathname))
      scripts.set(pathname, gzipSync(await response.body()).length);
  });
  await page.goto('/pocs/?q=perf+rt+2');
  await expect(
    page.getByRole('listbox', { name: 'Results' }).getByRole('option').first(),
  ).toContainText('PERF-RT-002');
  const weights = [...scripts.values()];
  expect(weights.length).toBeGreaterThanOrEqual(2);
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThan(6.75 * 1024);
});

test('every address in the index leads to a page and an anchor that exist', async () => {
  const { spec } = await loadSpec({ content: 'content' });
  const records = searchRecords(spec, (target) =>
    target.startsWith('/') ? pathHref(target) : itemHref(target as Key),
  );
  const pages = new Map<string, string>();
  const lost = [];
  const urls = records.flatMap(({ url, content, fields }) =>
    fields === undefined
      ? url
      : [url, ...splitFields(fields, content).map(({ name }) => fieldAddress(url, name))],
  );
  for (const url of urls) {
    const [path = '', anchor] = decodeURIComponent(url).split('#');
    if (!pages.has(path))
      pages.set(path, await readFile(join('dist', path, 'index.html'), 'utf8').catch(() => ''));
    const page = pages.get(path) ?? '';
    if (page === '' || (anchor !== undefined && !page.includes(`id="${anchor}"`))) lost.push(url);
  }
  expect(lost).toEqual([]);
});
