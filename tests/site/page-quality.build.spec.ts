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

/** Largest shift of the layout while a page loads. Source: https://web.dev/articles/cls, which calls 0.1 good. */
const LARGEST_SHIFT = 0.02;

for (const path of PAGES) {
  test(`${path} does not move while it loads, and says what it is`, async ({ page }) => {
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Reflect.set(globalThis, 'shifts', shifts);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push(Number(Reflect.get(entry, 'value')));
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    const shifts = await page.evaluate(() => Reflect.get(globalThis, 'shifts') as number[]);
    expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(LARGEST_SHIFT);

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
