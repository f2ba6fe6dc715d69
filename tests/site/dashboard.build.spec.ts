import { expect, test } from '@playwright/test';
import { axeViolationsInBothThemes } from '../support/axe.ts';

// The published site: the dev server's copy of the content has no history in git.
const DASHBOARD = '/performance/';

test('the dashboard fits one screen of 1440 by 900, and nothing scrolls sideways at 320', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(DASHBOARD);
  for (const name of ['Breaches', 'Breached next', 'Blind spots', 'Error budget used'])
    await expect(page.getByRole('heading', { name, exact: true })).toBeInViewport();
  await expect(
    page.getByRole('row', { name: /Appointments per working day/u }).first(),
  ).toBeInViewport();
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('axe finds nothing on the dashboard in either theme', async ({ page }) => {
  await page.goto(DASHBOARD);
  expect(await axeViolationsInBothThemes(page)).toEqual([]);
});

// Each begins at the front page and takes at most three clicks.
test('an engineer finds what is breached, by how much, and who owns it', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('navigation').getByRole('link', { name: 'Performance' }).first().click();
  const breaches = page
    .getByRole('group', { name: 'Breached targets, largest first', exact: true })
    .first();
  await expect(breaches.getByRole('row', { name: /Opening the record of a visit/u })).toContainText(
    /\+143.ms, \+12.%\s*Care records/u,
  );
});

test('an engineer finds when storage runs out, and that every availability is reachable', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('navigation').getByRole('link', { name: 'Performance' }).first().click();
  await expect(page.locator('.sb-panel-storage')).toContainText(/Disk 400.GB: 2041-05-04/u);
  await expect(page.locator('.sb-panel-budgets')).toContainText('Dependencies allow every target.');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the dashboard shows its numbers and links to each verdict', async ({ page }) => {
    await page.goto(DASHBOARD);
    await expect(page.getByRole('link', { name: /▲ 4 breached/u })).toHaveAttribute(
      'href',
      /\?verdict=missed#/u,
    );
    await expect(page.locator('.sb-panel-operations svg.sb-inline-bullet').first()).toBeVisible();
  });
});
