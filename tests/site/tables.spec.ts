import { readFile } from 'node:fs/promises';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { axeViolationsInBothThemes } from '../support/axe.ts';

const frame = (page: Page, caption: string): Locator =>
  page.getByRole('group', { name: caption, exact: true });
/** What stands in one column of the rows in sight. */
const column = (table: Locator, index: number): Locator =>
  table.locator(`tbody tr:visible > :nth-child(${index})`);

test('a table sorts by a column, up, down and as it was, by keyboard', async ({ page }) => {
  await page.goto('/performance/');
  const table = frame(page, 'Response times');
  const head = table.getByRole('columnheader', { name: 'p95' });
  const cells = column(table, 5);
  await expect(head.getByRole('button')).toBeVisible();
  const written = await cells.allTextContents();
  const bySize = (text: string): number => {
    const [, number = '', unit = ''] = /^([\d.]+)\s*(ms|s)$/u.exec(text) ?? [];
    return Number(number) * (unit === 's' ? 1000 : 1);
  };
  const sorted = [...written].sort((a, b) => bySize(a) - bySize(b)).map(bySize);

  await head.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  expect((await cells.allTextContents()).map(bySize)).toEqual(sorted);
  await page.keyboard.press('Space');
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  expect((await cells.allTextContents()).map(bySize)).toEqual(sorted.toReversed());
  await expect(page).toHaveURL(/\?sort\.requirements-response-time=-p95$/u);
  await page.keyboard.press('Enter');
  await expect(head).not.toHaveAttribute('aria-sort');
  expect(await cells.allTextContents()).toEqual(written);
});

test('a filter says how much is left, takes empty tables out of sight, and is in the address', async ({
  page,
}) => {
  await page.goto('/constraints/');
  const count = page.getByRole('form', { name: 'Filter the tables' }).getByRole('status');
  await expect(count).toHaveText('35 rows');
  await page.getByLabel('Kind', { exact: true }).selectOption('Limitation');
  await expect(page.getByRole('heading', { name: "What's possible" })).toBeHidden();
  await expect(frame(page, "What's possible")).toBeHidden();
  await expect(count).toHaveText('9 of 35 rows');
  expect(new URL(page.url()).search).toBe('?kind=limitation');
  await page.getByLabel('Service', { exact: true }).selectOption('SMS gateway');
  await expect(count).toHaveText('1 of 35 rows');
  await expect(column(frame(page, 'What has limitations'), 1)).toHaveText(['CON-SMS-002']);

  await page.reload();
  await expect(count).toHaveText('1 of 35 rows');
  await expect(page.getByLabel('Service', { exact: true })).toHaveValue('sms-gateway');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(count).toHaveText('35 rows');
  expect(new URL(page.url()).search).toBe('');
});

test('a row of several screens is found under each of them', async ({ page }) => {
  for (const screen of ['find-slot', 'my-visits']) {
    await page.goto(`/constraints/?screen=${screen}`);
    await expect(page.getByRole('link', { name: 'CON-MAP-001', exact: true })).toBeVisible();
  }
  await page.goto('/constraints/?screen=sign-in');
  await expect(page.getByRole('link', { name: 'CON-MAP-001', exact: true })).toBeHidden();
});

test('an address filters by codes of the vocabularies, several at once', async ({ page }) => {
  await page.goto('/performance/?verdict=met&kind=response-time');
  const form = page.getByRole('form', { name: 'Filter the tables' });
  await expect(form.getByLabel('Verdict', { exact: true })).toHaveValue('met');
  await expect(form.getByLabel('Kind', { exact: true })).toHaveValue('response-time');
  await expect(form.getByRole('status')).toHaveText(/^[1-9]\d* of \d+ rows$/u);
  await expect(frame(page, 'Response times')).toBeVisible();
  await expect(frame(page, 'Throughput')).toBeHidden();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a value that no row has is said, filters nothing, and goes with the next choice', async ({
  page,
}) => {
  await page.goto('/constraints/?kind=%3Cb%3Eslow&owner=nobody&screen=sign-in');
  const note = page.getByRole('alert');
  await expect(note).toHaveText(
    'Filter ignored: no row on this page has Kind “<b>slow”. Filter ignored: no row on this page has Owner “nobody”.',
  );
  expect(await axeViolationsInBothThemes(page)).toEqual([]);
  const form = page.getByRole('form', { name: 'Filter the tables' });
  await expect(form.getByLabel('Kind', { exact: true })).toHaveValue('');
  await expect(form.getByLabel('Screen', { exact: true })).toHaveValue('sign-in');
  await form.getByLabel('Kind', { exact: true }).selectOption('Cost');
  await expect(note).toHaveCount(0);
  expect(new URL(page.url()).search).toBe('?kind=cost&screen=sign-in');
});

const FILTERS: readonly (readonly [path: string, names: readonly string[]])[] = [
  ['/constraints/', ['Kind', 'Screen', 'Service']],
  ['/acceptance/', ['Verdict', 'Area', 'Kind', 'Priority', 'Method']],
  ['/acceptance/authentication/', ['Kind', 'Priority', 'Method']],
  ['/performance/', ['Kind', 'Verdict', 'Category', 'Service', 'Owner']],
  ['/considerations/', ['Status']],
  ['/pocs/', ['Verdict']],
];

for (const [path, names] of FILTERS) {
  test(`${path} filters by ${names.join(', ')}`, async ({ page }) => {
    await page.goto(path);
    const form = page.getByRole('form', { name: 'Filter the tables' });
    for (const name of names) await expect(form.getByLabel(name, { exact: true })).toBeVisible();
    await expect(form.getByRole('combobox')).toHaveCount(names.length);
  });
}

test('paper shows a filtered table whole, and none of its controls', async ({ page }) => {
  await page.goto('/constraints/?screen=sign-in&kind=limitation');
  await expect(page.getByRole('link', { name: 'CON-MAP-001', exact: true })).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('link', { name: 'CON-MAP-001', exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: "What's possible" })).toBeVisible();
  await expect(page.getByRole('form', { name: 'Filter the tables' })).toBeHidden();
  await expect(page.getByRole('button', { name: /^Download/u })).toHaveCount(0);
});

test('a table downloads as CSV as it is shown: filtered and sorted', async ({ page }) => {
  await page.goto('/considerations/?status=open&sort.considerations-open=-consideration');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as CSV: Considerations: Open' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('considerations-open.csv');
  const csv = await readFile(await download.path(), 'utf8');
  expect(csv).toMatch(/^\uFEFFConsideration,Question,/u);
  expect(csv).toMatch(/\r\n$/u);
  const ids = [...csv.matchAll(/^CSD-\d+/gmu)].map(([id]) => id);
  expect(ids).toEqual(['CSD-007', 'CSD-006', 'CSD-002', 'CSD-001']);
});

test('without a script the tables are whole, and nothing is there that does nothing', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('/constraints/?screen=sign-in');
  await expect(page.locator('main').getByRole('button')).toHaveCount(0);
  await expect(column(frame(page, 'What has limitations'), 1)).toHaveCount(9);
  await context.close();
});

test('no page with filters scrolls sideways at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const [path] of FILTERS) {
    await page.goto(path);
    await expect(page.getByRole('form', { name: 'Filter the tables' })).toBeVisible();
    const { scrollWidth, clientWidth } = await page.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
      clientWidth: document.documentElement.clientWidth,
    }));
    expect(scrollWidth, path).toBeLessThanOrEqual(clientWidth);
  }
});
