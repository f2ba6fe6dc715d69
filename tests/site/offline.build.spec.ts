/** A copy of the built site, opened from a folder: no server, as from a zip that was unpacked. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test, type Page } from '@playwright/test';

test.describe.configure({ mode: 'serial' });

let folder: string;
let copy: string;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  folder = mkdtempSync(join(tmpdir(), 'specbook-offline-'));
  copy = join(folder, 'Kopie der Spezifikation ä');
  await promisify(execFile)(process.execPath, [
    'plugins/specbook/dist/cli/main.js',
    ...['export', 'site', '--out', copy],
  ]);
});
test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a page of the copy; returns what goes wrong on it, from then on. */
async function open(page: Page, path: string): Promise<string[]> {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('requestfailed', (request) => {
    // A page that is left gives up what it has not loaded yet, such as its icon.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') faults.push(request.url());
  });
  await page.goto(pathToFileURL(join(copy, path)).href);
  return faults;
}

test('is searched, and leads to a page of the copy', async ({ page }) => {
  const faults = await open(page, 'entities/patient/index.html');
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Search' }).fill('invioce');
  const results = page.getByRole('listbox', { name: 'Results' }).getByRole('option');
  await expect(results.first()).toContainText('Invoice');
  await results.first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Invoice');
  expect(page.url()).toContain('/entities/invoice/index.html');
  await page.getByRole('link', { name: 'Patient', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Patient');
  expect(faults).toEqual([]);
});

test('keeps the theme, filters a table and finds a path between entities', async ({ page }) => {
  const faults = await open(page, 'performance/index.html');
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
  await page.goto(pathToFileURL(join(copy, 'data-model/index.html')).href);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.goto(
    `${pathToFileURL(join(copy, 'data-model/index.html')).href}?from=message&to=invoice`,
  );
  await expect(page.getByText('Shortest path').first()).toBeVisible();
  expect(faults).toEqual([]);
});

test('leads from file to file, to files that are there', () => {
  const pages = readdirSync(copy, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.html'),
  );
  expect(pages.length).toBeGreaterThan(300);
  const lost = new Set<string>();
  for (const path of pages) {
    const html = readFileSync(join(copy, path), 'utf8');
    for (const [, value = ''] of html.matchAll(/\s(?:href|src)="([^"]*)"/gu)) {
      const url = new URL(value.replaceAll('&amp;', '&'), pathToFileURL(join(copy, path)));
      if (url.protocol !== 'file:') continue;
      url.search = url.hash = '';
      const target = fileURLToPath(url);
      const isInside = target.startsWith(copy);
      if (!isInside || !existsSync(target) || target.endsWith('/')) lost.add(`${path}: ${value}`);
    }
  }
  expect([...lost].slice(0, 20)).toEqual([]);
});
