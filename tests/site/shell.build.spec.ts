/** The frame of a page: what stays in sight, what is cut, and what moves while it loads. */
import { expect, test, type Page } from '@playwright/test';
import { VISITED_PAGES } from './kinds-of-pages.ts';

const WIDTHS = [1440, 1280, 390];

/** How far the page moved while it loaded, with scripts that come after the first paint. */
async function layoutShiftOf(page: Page, path: string): Promise<number> {
  await page.route(/\.js$/u, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 250));
    await route.continue();
  });
  await page.addInitScript(() => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
      document.documentElement.dataset.shift = String(sum);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  return Number((await page.locator('html').getAttribute('data-shift')) ?? 0);
}

for (const width of WIDTHS) {
  test.describe(`at ${String(width)} px`, () => {
    test.use({ viewport: { width, height: 900 } });

    for (const path of VISITED_PAGES)
      test(
        `${path} stays where it is while it loads`,
        { tag: width === 1280 ? '@nightly' : [] },
        async ({ page }) => {
          expect(await layoutShiftOf(page, path)).toBeLessThan(0.02);
        },
      );

    test('the header stays in sight, and an anchor stands below it', async ({ page }) => {
      await page.goto('/constraints/#cost');
      const heading = page.locator('#cost');
      await expect(page.locator('.sb-bar')).toBeInViewport({ ratio: 1 });
      await expect(heading).toBeInViewport({ ratio: 1 });
      const { bottom, top } = await page.evaluate(() => ({
        bottom: document.querySelector('.sb-bar')?.getBoundingClientRect().bottom ?? 0,
        top: document.querySelector('#cost')?.getBoundingClientRect().top ?? 0,
      }));
      expect(top).toBeGreaterThanOrEqual(bottom);
    });
  });
}

/** Pages with the widest tables. */
const WITH_TABLES = [
  '/',
  '/entities/',
  '/entities/appointment/',
  '/performance/',
  '/constraints/',
  '/acceptance/',
  '/acceptance/authentication/',
  '/services/booking/',
  '/requirements/PERF-RT-002/',
  '/evidence/2026-11-15-load/',
  '/traceability/',
];

/** Long tables: of criteria, of requirements without a criterion, of entities and of results. */
const LONG_TABLES = [
  ['/acceptance/', 'Criteria of all areas'],
  ['/traceability/', 'Not covered'],
  ['/entities/', 'Entities: Scheduling'],
] as const;

for (const width of [390, 768]) {
  test.describe(`at ${String(width)} px`, () => {
    test.use({ viewport: { width, height: 844 } });

    test(`the header is slim and stays in sight, and so do the names of the rows of long tables (${String(width)} px)`, async ({
      page,
    }) => {
      for (const [path, name] of LONG_TABLES) {
        await page.goto(path);
        const frame = page.getByRole('group', { name, exact: true });
        const row = frame.locator('tbody tr').last();
        await row.scrollIntoViewIfNeeded();
        const header = await page.locator('.sb-bar').boundingBox();
        expect(header?.y, path).toBe(0);
        expect(header?.height, path).toBeLessThan(width < 700 ? 56 : 88);
        const box = await row.boundingBox();
        expect(box?.y, path).toBeGreaterThan(header?.height ?? 0);
        const fits = await frame.evaluate((one) => one.scrollWidth <= one.clientWidth);
        if (width < 700) {
          // Each row is a card that bears its name.
          expect(fits, path).toBe(true);
          await expect(row.locator(':scope > *').first()).toBeInViewport();
        } else if (fits) {
          const head = await frame.getByRole('columnheader').first().boundingBox();
          expect(head?.y, path).toBeGreaterThanOrEqual((header?.height ?? 0) - 1);
        } else {
          // The head scrolls with its frame; the first column stays.
          await frame.evaluate((one) => {
            one.scrollLeft = one.scrollWidth;
          });
          await expect(row.locator(':scope > *').first()).toBeInViewport();
          await expect(row.locator(':scope > *').last()).toBeInViewport();
        }
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('fields, targets and design guidance are read without scrolling sideways', async ({
    page,
  }) => {
    for (const [path, name] of [
      ['/entities/appointment/', 'Fields of Appointment'],
      ['/requirements/PERF-RT-002/', /PERF-RT-002/u],
      ['/constraints/', /./u],
      ['/performance/', 'Response times, measured and target'],
    ] as const) {
      await page.goto(path);
      const frame = page.getByRole('group', { name, exact: true }).first();
      await expect(frame).toBeVisible();
      const cut = await frame.evaluate((one) => one.scrollWidth - one.clientWidth);
      expect(cut, path).toBeLessThanOrEqual(1);
      for (const cell of await frame.locator('tbody tr').first().locator('td:visible').all()) {
        await cell.scrollIntoViewIfNeeded();
        await expect(cell, path).toBeInViewport({ ratio: 1 });
      }
    }
  });
});

test.describe('at 1280 px', () => {
  test.use({ viewport: { width: 1280, height: 900 } });

  test('no table of items is cut', async ({ page }) => {
    for (const path of WITH_TABLES) {
      await page.goto(path);
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.sb-scroll:has(> [data-items])')].flatMap(
          (frame) =>
            frame.scrollWidth > frame.clientWidth + 1 ? [frame.ariaLabel ?? 'no name'] : [],
        ),
      );
      expect(cut, path).toEqual([]);
    }
  });

  test('the tables of a register that is divided by domain or by state share their columns', async ({
    page,
  }) => {
    for (const path of ['/entities/', '/pocs/', '/acceptance/authentication/']) {
      await page.goto(path);
      const differing = await page.evaluate(() => {
        const byHead = Map.groupBy(document.querySelectorAll('main table'), (table) =>
          Array.from(table.querySelectorAll('thead th'), ({ textContent }) => textContent).join(),
        );
        const edgesOf = (table: Element) =>
          Array.from(table.querySelectorAll('thead th'), (head) => head.getBoundingClientRect().x);
        return [...byHead].filter(([, tables]) => {
          const [first = [], ...others] = tables.map(edgesOf);
          return others.some((edges) => edges.some((x, at) => Math.abs(x - (first[at] ?? 0)) > 2));
        });
      });
      expect(differing, path).toEqual([]);
    }
  });

  test('the head of a long table stays below the header', async ({ page }) => {
    await page.goto('/acceptance/');
    const frame = page.getByRole('group', { name: 'Criteria of all areas' });
    await frame.locator('tbody tr').nth(40).scrollIntoViewIfNeeded();
    const head = frame.getByRole('columnheader').first();
    await expect(head).toBeInViewport({ ratio: 1 });
    const row = await frame.locator('tbody tr').first().boundingBox();
    expect(row?.y).toBeLessThan(0);
  });

  test('the list beside a page says which section is read', async ({ page }) => {
    await page.goto('/entities/appointment/');
    const list = page.locator('.sb-beside').getByRole('navigation');
    await page.locator('.sb-beside').getByRole('link', { name: 'Indexes' }).click();
    await expect(list.getByRole('link', { name: 'Indexes' })).toHaveAttribute(
      'aria-current',
      'location',
    );
    await expect(list).toBeInViewport({ ratio: 1 });
    await expect(list.locator('[aria-current]')).toHaveCount(1);
  });

  test('above wide tables that list is one line below the header', async ({ page }) => {
    for (const address of ['/constraints/#cost', '/performance/#sec.trends']) {
      await page.goto(address);
      const list = page.locator('main').getByRole('navigation', { name: 'On this page' });
      await expect(list).toBeInViewport({ ratio: 1 });
      await expect(list.locator('[aria-current="location"]')).toHaveCount(1);
      expect((await list.boundingBox())?.height).toBeLessThan(40);
    }
  });

  test('that line has no link out of sight, and a button that shows all of them', async ({
    page,
  }) => {
    await page.goto('/performance/#sec.trends');
    const list = page.locator('main').getByRole('navigation', { name: 'On this page' });
    const all = page.getByRole('button', { name: 'All sections' });
    await expect(all).toBeVisible();
    const hidden = await list.locator('a[hidden]').count();
    expect(hidden).toBeGreaterThan(0);
    for (const link of await list.locator('a:not([hidden])').all())
      await expect(link).toBeInViewport({ ratio: 1 });
    const before = await page.evaluate(() => scrollY);
    for (const link of await list.locator('a:not([hidden])').all()) await link.focus();
    await page.keyboard.press('Tab');
    await expect(all).toBeFocused();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => scrollY)).toBe(before);
    await expect(list.locator('a').nth(-hidden)).toBeFocused();
    for (const link of await list.locator('a').all())
      await expect(link).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Escape');
    await expect(all).toBeFocused();
    await all.click();
    await list.getByRole('link', { name: 'Test runs' }).click();
    await expect(page.getByRole('heading', { name: 'Test runs', exact: true })).toBeInViewport();
    const current = list.locator('[aria-current="location"]');
    await expect(current).toHaveText('Test runs');
    await expect(current).toBeInViewport({ ratio: 1 });
    expect((await list.boundingBox())?.height).toBeLessThan(40);
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('the list above wide tables takes as many lines as it needs', async ({ page }) => {
      await page.goto('/performance/');
      const list = page.locator('main').getByRole('navigation', { name: 'On this page' });
      expect((await list.boundingBox())?.height).toBeGreaterThan(40);
      for (const link of await list.locator('a').all()) {
        await link.scrollIntoViewIfNeeded();
        await expect(link).toBeInViewport({ ratio: 1 });
      }
    });
  });

  test('an item leads to those before and after it', async ({ page }) => {
    await page.goto('/requirements/AC-SCH-002/');
    const links = page.getByRole('navigation', { name: 'Previous and next' });
    await expect(links.getByRole('link', { name: 'Previous: AC-SCH-001' })).toBeVisible();
    await links.getByRole('link', { name: 'Next: AC-SCH-003' }).click();
    await expect(page).toHaveURL(/\/AC-SCH-003\/$/u);
  });
});

test('a block of code is copied by its button, which says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/guide/start/');
  const code = page.locator('main pre').first();
  await code.hover();
  await page.getByRole('button', { name: 'Copy', exact: true }).first().click();
  await expect(page.getByRole('status').first()).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    ((await code.textContent()) ?? '').trimEnd(),
  );
});
