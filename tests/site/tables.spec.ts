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

const filters = (page: Page): Locator => page.getByRole('form', { name: 'Filter the tables' });
/** A chip, by its label; behind it stands how many rows have it. */
const chip = (page: Page, group: string, label: string): Locator =>
  filters(page)
    .getByRole('group', { name: group })
    .getByRole('button', { name: new RegExp(`^${label} \\d+$`, 'u') });

test('a filter says how much is left, takes empty tables out of sight, and is in the address', async ({
  page,
}) => {
  await page.goto('/constraints/');
  const count = filters(page).getByRole('status');
  const limitation = chip(page, 'Kind', 'Limitation');
  await expect(count).toHaveText('35 rows');
  await expect(limitation).toHaveAttribute('aria-pressed', 'false');
  await limitation.focus();
  await page.keyboard.press('Space');
  await expect(limitation).toHaveAttribute('aria-pressed', 'true');
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

test('two chips of one group are either, of two groups both', async ({ page }) => {
  await page.goto('/performance/');
  const count = filters(page).getByRole('status');
  const sizes: number[] = [];
  for (const label of ['breached', 'stale']) {
    const text = (await chip(page, 'Verdict', label).textContent()) ?? '';
    sizes.push(Number(/\d+$/u.exec(text.trim())?.[0]));
    await chip(page, 'Verdict', label).click();
  }
  await expect(count).toHaveText(
    new RegExp(`^${String((sizes[0] ?? 0) + (sizes[1] ?? 0))} of`, 'u'),
  );
  expect(new URL(page.url()).search).toBe('?verdict=missed,stale');
  await chip(page, 'Kind', 'Availability').click();
  await expect(frame(page, 'Response times')).toBeHidden();
});

test('what is not met is one chip', async ({ page }) => {
  await page.goto('/acceptance/?verdict=not-met&kind=security');
  await expect(chip(page, 'Verdict', 'not met')).toHaveAttribute('aria-pressed', 'true');
  await expect(filters(page).getByRole('status')).toHaveText(/^[1-9]\d* of \d+ rows$/u);
  const verdicts = await column(frame(page, 'Criteria of all areas'), 3).allTextContents();
  expect(verdicts.length).toBeGreaterThan(0);
  expect(verdicts.filter((text) => text.includes('● met'))).toEqual([]);
});

test('an address may say the word that people read', async ({ page }) => {
  await page.goto('/performance/?verdict=Breached');
  await expect(chip(page, 'Verdict', 'breached')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('no row left: that is said, and a button clears the filters', async ({ page }) => {
  await page.goto('/acceptance/?verdict=due');
  const count = filters(page).getByRole('status');
  await expect(count).toHaveText(/^0 of \d+ rows\. No row matches due\.$/u);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(count).toHaveText(/^\d+ rows$/u);
  await expect(chip(page, 'Verdict', 'due')).toHaveAttribute('aria-pressed', 'false');
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
  await expect(chip(page, 'Verdict', 'met')).toHaveAttribute('aria-pressed', 'true');
  await expect(chip(page, 'Kind', 'Response time')).toHaveAttribute('aria-pressed', 'true');
  await expect(filters(page).getByRole('status')).toHaveText(/^[1-9]\d* of \d+ rows$/u);
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
    'No kind is called “<b>slow” here. There are: Possible, Limitation, Design, Cost. No owner is called “nobody” here.',
  );
  expect(await axeViolationsInBothThemes(page)).toEqual([]);
  await expect(filters(page).locator('[aria-pressed="true"]')).toHaveCount(0);
  await expect(filters(page).getByLabel('Screen', { exact: true })).toHaveValue('sign-in');
  await chip(page, 'Kind', 'Cost').click();
  await expect(note).toHaveCount(0);
  expect(new URL(page.url()).search).toBe('?kind=cost&screen=sign-in');
});

const FILTERS: readonly (readonly [
  path: string,
  chips: readonly string[],
  choices: readonly string[],
])[] = [
  ['/constraints/', ['Kind'], ['Screen', 'Service']],
  ['/acceptance/', ['Verdict', 'Kind', 'Priority'], ['Area', 'Method']],
  ['/acceptance/authentication/', ['Kind', 'Priority'], ['Method']],
  ['/performance/', ['Kind', 'Verdict', 'Owner'], ['Category', 'Service']],
  ['/considerations/', ['Status'], []],
  ['/pocs/', ['Verdict'], []],
];

for (const [path, chips, choices] of FILTERS) {
  test(`${path} filters by ${[...chips, ...choices].join(', ')}`, async ({ page }) => {
    await page.goto(path);
    for (const name of chips)
      await expect(filters(page).getByRole('group', { name, exact: true })).toBeVisible();
    await expect(filters(page).getByRole('group')).toHaveCount(chips.length);
    for (const name of choices)
      await expect(filters(page).getByLabel(name, { exact: true })).toBeVisible();
    await expect(filters(page).getByRole('combobox')).toHaveCount(choices.length);
  });
}

test('paper shows a filtered table whole, and none of its controls', async ({ page }) => {
  await page.goto('/constraints/?screen=sign-in&kind=limitation');
  await expect(page.getByRole('link', { name: 'CON-MAP-001', exact: true })).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('link', { name: 'CON-MAP-001', exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: "What's possible" })).toBeVisible();
  await expect(filters(page)).toBeHidden();
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
    await expect(filters(page)).toBeVisible();
    const { scrollWidth, clientWidth } = await page.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
      clientWidth: document.documentElement.clientWidth,
    }));
    expect(scrollWidth, path).toBeLessThanOrEqual(clientWidth);
  }
});

test('a number of the front page leads to the rows that it counts, in sight', async ({ page }) => {
  for (const [label, word] of [
    ['Requirements', 'breached'],
    ['Criteria', 'failed'],
  ] as const) {
    await page.goto('/');
    const link = page
      .locator('figcaption', { hasText: label })
      .getByRole('link', { name: new RegExp(`${word}$`, 'u') });
    const size = /\d+/u.exec((await link.textContent()) ?? '')?.[0] ?? '';
    await link.click();
    await expect(page).toHaveURL(/\?verdict=missed#site\.filters$/u);
    await expect(filters(page).getByRole('status')).toHaveText(
      new RegExp(`^${size} of \\d+ rows$`, 'u'),
    );
    await expect(
      page.locator('.sb-filters ~ .sb-scroll tbody tr:visible').first(),
    ).toBeInViewport();
    await expect(filters(page)).toBeInViewport();
  }
});
