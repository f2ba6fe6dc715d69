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

test('its menus lead to the requirements of one service or owner, and close like menus', async ({
  page,
}) => {
  await page.goto(DASHBOARD);
  const service = page.locator('summary', { hasText: 'Service' });
  await service.click();
  const billing = page.locator('.sb-filter-menu').getByRole('link', { name: 'Billing API' });
  await expect(billing).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(billing).toBeHidden();
  await expect(service).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(billing).toBeVisible();
  await page.locator('h1').click();
  await expect(billing).toBeHidden();
  await page.locator('summary', { hasText: 'Owner' }).click();
  await page.locator('.sb-filter-menu').getByRole('link', { name: 'Care records' }).click();
  await expect(page).toHaveURL(/\/performance\/\?owner=care-team#/u);
  await expect(page.getByRole('status').filter({ hasText: '8 of 30 rows' })).toBeInViewport();
});

test('axe finds nothing in an open menu in either theme', async ({ page }) => {
  await page.goto(DASHBOARD);
  await page.locator('summary', { hasText: 'Owner' }).click();
  expect(await axeViolationsInBothThemes(page)).toEqual([]);
});

test('an open menu stays within a window of 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(DASHBOARD);
  for (const name of ['Service', 'Owner']) {
    await page.locator('summary', { hasText: name }).click();
    await expect(page.locator('.sb-filter-menu[open] li').last()).toBeInViewport({ ratio: 1 });
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('what is beyond a target has sign and colour of its verdict in the columns', async ({
  page,
}) => {
  await page.goto(DASHBOARD);
  const marks = page.locator('main > .sb-facts dd .sb-v');
  for (const words of [/^▲ \+12.%$/u, /^▲ 138.%$/u])
    await expect(marks.filter({ hasText: words })).toHaveClass('sb-v sb-missed');
  await expect(marks.filter({ hasText: '◑ in 8 days' })).toHaveClass('sb-v sb-due');
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

  test('its menus lead to what a team owns and what a service requires', async ({ page }) => {
    for (const [menu, name, heading] of [
      ['Owner', 'Care records', 'Performance requirements'],
      ['Service', 'Billing API', 'Response times'],
    ] as const) {
      await page.goto(DASHBOARD);
      await page.locator('summary', { hasText: menu }).click();
      await page.locator('.sb-filter-menu').getByRole('link', { name }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
      await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
    }
  });

  test('a link to a filtered table leads to the table, which says that filters need a script', async ({
    page,
  }) => {
    await page.goto(DASHBOARD);
    await page.getByRole('link', { name: /▲ 4 breached/u }).click();
    await expect(page.locator('.sb-filters noscript > p')).toBeInViewport();
  });
});
