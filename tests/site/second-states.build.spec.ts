/** What a phone shows after a reader has opened, filtered or pinned something. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { VISITED_PAGES } from './kinds-of-pages.ts';

const PHONE = { width: 390, height: 844 };
test.use({ viewport: PHONE, trace: 'off' });

/** How far the page can be scrolled sideways. */
const excessOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** Presses each of the first controls, and adds to `wide` what makes the page wider. */
async function pressEach(page: Page, controls: Locator, wide: string[]): Promise<void> {
  for (const control of (await controls.all()).slice(0, 12)) {
    if (!(await control.isVisible())) continue;
    await control.click();
    const excess = await excessOf(page);
    if (excess > 0) wide.push(`${(await control.textContent()) ?? ''}: ${excess} px`);
  }
}

for (const path of VISITED_PAGES)
  test(`${path} does not scroll sideways with its details open, filtered, or with a diagram enlarged`, async ({
    page,
  }) => {
    await page.goto(path);
    const wide: string[] = [];
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('main details'))
        details.setAttribute('open', '');
    });
    if ((await excessOf(page)) > 0) wide.push('details');
    await pressEach(page, page.locator('main form [aria-pressed]'), wide);
    const tools = page.getByRole('group', { name: 'Diagram controls' }).first();
    await pressEach(page, tools.getByRole('button', { name: /^(Zoom|Fit|Actual)/u }), wide);
    expect(wide).toEqual([]);
  });

test('no part of document 06 is wider than 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('/documents/06-performance-requirements/');
  expect(await excessOf(page)).toBe(0);
});

test('the fields of a pinned entity stay within the width of a phone', async ({ page }) => {
  await page.goto('/data-model/scheduling/');
  const node = page.locator('svg [data-node="clinic"] .sb-head').first();
  await expect(page.getByRole('group', { name: 'Diagram controls' }).first()).toBeVisible();
  await node.click();
  const fields = page.getByRole('region', { name: /^Fields of/u });
  await expect(fields).toBeVisible();
  expect(await excessOf(page)).toBe(0);
  const box = await fields.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(PHONE.width);
});

test('search with a facet chosen stays within the width of a phone', async ({ page }) => {
  await page.goto('/entities/room/');
  await page.getByRole('button', { name: 'Search the specification' }).click();
  const dialog = page.getByRole('dialog', { name: 'Search the specification' });
  await dialog.getByRole('combobox', { name: /^Search for/u }).fill('availability');
  await dialog.getByLabel('Document').selectOption({ index: 1 });
  await expect(
    dialog.getByRole('listbox', { name: 'Results' }).getByRole('option').first(),
  ).toBeVisible();
  expect(await excessOf(page)).toBe(0);
  expect(await dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(
    0,
  );
});
