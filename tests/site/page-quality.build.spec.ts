import { expect, test } from '@playwright/test';

/** Kinds of pages: front page, list, dashboard, one item with a diagram, a document, one of the user's own. */
const PAGES = [
  '/',
  '/entities/',
  '/performance/',
  '/entities/appointment/',
  '/documents/05-data-models/',
  '/guide/',
];

for (const path of PAGES) {
  test(`${path} says what it is`, async ({ page }) => {
    await page.goto(path);
    await expect(page).toHaveTitle(/Harbour Clinic Platform/u);
    await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /\w{3}/u);
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
      'href',
      new RegExp(`^https://[^/]+${path}$`, 'u'),
    );
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.locator('img:not([alt])')).toHaveCount(0);
  });
}
