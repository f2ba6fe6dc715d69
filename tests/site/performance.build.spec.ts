import { expect, test } from '@playwright/test';
import { axeViolationsInBothThemes } from '../support/axe.ts';

test.describe('the dashboard without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('says what is breached and what is not measured alike, with charts and their numbers', async ({
    page,
  }) => {
    await page.goto('/performance/');
    for (const name of [/Breached targets \(\d+\)/u, /Not measured \(\d+\)/u])
      await expect(page.getByRole('heading', { name })).toBeVisible();
    const charts = page.locator('svg.sb-chart');
    expect(await charts.count()).toBeGreaterThan(20);
    await expect(page.getByRole('img', { name: /^Targets of Booking/u })).toBeVisible();
    const numbers = page.getByRole('group', { name: 'Targets of Booking', exact: true });
    await expect(numbers).toBeHidden();
    await page.getByText('Targets by category: data table').click();
    await expect(numbers).toBeVisible();
  });
});

test('the dashboard filters by verdict, category and owner', async ({ page }) => {
  await page.goto('/performance/');
  const count = page.getByRole('form', { name: 'Filter the tables' }).getByRole('status');
  await expect(count).toHaveText(/^\d+ rows$/u);
  const all = await count.textContent();
  for (const name of ['Verdict', 'Owner']) {
    const choice = page.getByRole('group', { name, exact: true }).getByRole('button').first();
    await choice.click();
    await expect(choice).toHaveAttribute('aria-pressed', 'true');
    await expect(count).not.toHaveText(all ?? '');
    await choice.click();
    await expect(choice).toHaveAttribute('aria-pressed', 'false');
    await expect(count).toHaveText(all ?? '');
  }
  // So many values are a list to choose from.
  const category = page.getByLabel('Category', { exact: true });
  await category.selectOption({ index: 1 });
  await expect(count).not.toHaveText(all ?? '');
  await category.selectOption({ index: 0 });
  await expect(count).toHaveText(all ?? '');
});

test('words of charts are at least 11 px on a phone, and nothing scrolls sideways', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const path of ['/performance/', '/performance/records/', '/requirements/PERF-RT-002/']) {
    await page.goto(path);
    const sizes = await page.locator('svg.sb-chart').evaluateAll((charts) =>
      charts.map((chart) => {
        const scale = chart.getBoundingClientRect().width / 288;
        const texts = [...chart.querySelectorAll('text')];
        return Math.min(
          ...texts.map((text) => parseFloat(getComputedStyle(text).fontSize) * scale),
        );
      }),
    );
    expect(sizes.length).toBeGreaterThan(0);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  }
});

test('charts have no style of their own, and their ids are unique', async ({ page }) => {
  await page.goto('/performance/');
  expect(await page.locator('svg.sb-chart [style], svg.sb-chart style').count()).toBe(0);
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

test('the page of a requirement shows its charts, and unfolds a computed number by keyboard', async ({
  page,
}) => {
  await page.goto('/requirements/PERF-AV-002/');
  await expect(page.getByRole('img', { name: /downtime in 30.days/u })).toBeVisible();
  const summary = page.locator('details.sb-derivation > summary').first();
  await summary.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('(1 - availability) × window').first()).toBeVisible();
  expect(await axeViolationsInBothThemes(page)).toEqual([]);
});
