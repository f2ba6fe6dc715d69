import { expect, test, type Page } from '@playwright/test';
import { VISITED_PAGES } from './kinds-of-pages.ts';

const phone = { width: 390, height: 844 };
const themeSwitch = (page: Page) => page.getByRole('combobox', { name: 'Theme' });
const menuOf = (page: Page) => page.getByRole('banner').getByRole('button', { name: 'Menu' });
/** The paper of each theme, by its lightness. */
const LIGHT = /^oklch\(0\.99 /u;
const DARK = /^oklch\(0\.19 /u;
const expectPaper = (page: Page, colour: RegExp) =>
  expect(page.locator('body')).toHaveCSS('background-color', colour);

test('the header names the five areas and the pages of the user, and marks the one of the page', async ({
  page,
}) => {
  await page.goto('/entities/room/');
  const areas = page.getByRole('navigation', { name: 'Areas', exact: true });
  await expect(areas.getByRole('link')).toHaveText([
    'Data model',
    'Performance',
    'Constraints',
    'Acceptance',
    'Documents',
    'Guide',
  ]);
  await expect(areas.locator('[aria-current]')).toHaveText('Data model');
  await areas.getByRole('link', { name: 'Documents' }).click();
  await expect(areas.locator('[aria-current]')).toHaveText('Documents');
  await areas.getByRole('link', { name: 'Guide' }).click();
  await expect(areas.locator('[aria-current=page]')).toHaveText('Guide');
  await page.getByRole('link', { name: 'Schema reference' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Schema reference');
  await expect(areas.locator('[aria-current=true]')).toHaveText('Guide');
});

test('the sidebar shows the current domain and the other domains, never the entities of these', async ({
  page,
}) => {
  await page.goto('/entities/room/');
  const sidebar = page.getByRole('navigation', { name: 'In this area' });
  await expect(sidebar.getByRole('link', { name: /^Working period/u })).toBeVisible();
  await expect(sidebar.locator('[aria-current=page]')).toContainText('Room');
  await expect(sidebar.getByRole('link', { name: /^Billing/u })).toBeVisible();
  await expect(sidebar.getByRole('link', { name: /^Invoice line/u })).toHaveCount(0);
});

test('the title block says which document, revision and commit one looks at', async ({ page }) => {
  await page.goto('/entities/room/');
  const block = page.locator('.sb-title-block');
  await expect(block).toContainText('HCP-05 Data Models');
  await expect(block).toContainText('2.4.0');
  await expect(block.locator('code')).toHaveText(/^[0-9a-f]{7}$/u);
});

test('Edit and Discuss lead to the file and line in the repository', async ({ page }) => {
  await page.goto('/requirements/PERF-RT-002/');
  const aside = page.getByRole('complementary', { name: 'About this page' });
  const edit = aside.getByRole('link', { name: 'Edit' });
  await expect(edit).toHaveAttribute(
    'href',
    /^https:\/\/example\.com\/harbour\/platform\/edit\/main\/content\/performance\/[\w-]+\.yaml#L\d+$/u,
  );
  const line = Number(/#L(\d+)$/u.exec((await edit.getAttribute('href')) ?? '')?.[1]);
  await expect(aside.locator('.sb-source')).toContainText(`.yaml:${line}`);
  const discuss = new URL(
    (await aside.getByRole('link', { name: 'Discuss' }).getAttribute('href'))!,
  );
  expect(discuss.searchParams.get('title')).toBe('PERF-RT-002');
  expect(discuss.searchParams.get('body')).toContain(`#L${line}`);
});

test('a page made out of many files leads to where the specification begins', async ({ page }) => {
  await page.goto('/considerations/');
  const aside = page.getByRole('complementary', { name: 'About this page' });
  await expect(aside.getByRole('link', { name: 'Edit' })).toHaveAttribute(
    'href',
    'https://example.com/harbour/platform/edit/main/content/spec.yaml#L1',
  );
  await expect(aside.getByRole('link', { name: 'Discuss' })).toBeVisible();
});

test('an address that leads nowhere gets a page that says so', async ({ page }) => {
  const response = await page.goto('/entities/nothing/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
});

test('no page has an inline script or style, or an error in the console', async ({ page }) => {
  // Astro's dev server puts styles and its toolbar into the page; the built site is what a policy guards.
  test.skip(test.info().project.name === 'dev', 'the dev server inlines what the build does not');
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  for (const path of VISITED_PAGES) {
    if (path === '/no-such-page/') continue;
    await page.goto(path);
    // As it was served: Mermaid styles what it draws, on the pages that have a diagram of an author.
    const inline = await page.evaluate(async () => {
      const html = await (await fetch(location.href)).text();
      const served = new DOMParser().parseFromString(html, 'text/html');
      // A data block is no script: no policy refuses it.
      const inline = 'script:not([src], [type="application/json"]), style, [style]';
      return served.querySelectorAll(inline).length;
    });
    expect(inline, path).toBe(0);
  }
  expect(errors).toEqual([]);
});

test.describe('the theme', () => {
  test('is that of the system until one is chosen, and then stays on every page', async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('/entities/room/');
    await expectPaper(page, LIGHT);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectPaper(page, DARK);

    await themeSwitch(page).selectOption('Light');
    await expectPaper(page, LIGHT);
    await page.goto('/performance/');
    await expectPaper(page, LIGHT);
    await expect(themeSwitch(page)).toHaveValue('light');

    await themeSwitch(page).selectOption('System');
    await expectPaper(page, DARK);
  });

  test('is set before the page is painted', async ({ page }) => {
    await page.goto('/');
    await themeSwitch(page).selectOption('Dark');
    // The body is not there yet when its theme is: nothing can flash.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('body')) return;
        document.documentElement.dataset.seen = document.documentElement.dataset.theme ?? 'none';
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto('/entities/room/');
    await expect(page.locator('html')).toHaveAttribute('data-seen', 'dark');
  });
});

test.describe('with the keyboard', () => {
  test('the first stop skips to the content', async ({ page }) => {
    await page.goto('/entities/room/');
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to content' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#site\.content$/u);
    await page.keyboard.press('Tab');
    const inMain = await page.evaluate(() => document.activeElement?.closest('main') !== null);
    expect(inMain).toBe(true);
  });

  test('the menu of a phone opens, is walked through, and gives focus back on Escape', async ({
    page,
  }) => {
    await page.setViewportSize(phone);
    await page.goto('/entities/room/');
    const menu = menuOf(page);
    const sidebar = page.locator('#site\\.sidebar');
    await expect(sidebar).toBeHidden();
    await menu.focus();
    await page.keyboard.press('Enter');
    await expect(sidebar).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(sidebar.getByRole('button', { name: 'Close' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(sidebar.getByRole('link', { name: 'Data model' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(sidebar).toBeHidden();
    await expect(menu).toBeFocused();
  });

  test('a table that is wider than its frame can be scrolled', async ({ page }) => {
    await page.setViewportSize(phone);
    await page.goto('/entities/patient/');
    const frame = page.getByRole('group', { name: 'Indexes of Patient', exact: true });
    await frame.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => frame.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: phone });

  test('the menu opens and leads on, search is a link, and no dead switch is shown', async ({
    page,
  }) => {
    await page.goto('/entities/room/');
    await expect(themeSwitch(page)).toBeHidden();
    await menuOf(page).click();
    await page
      .getByRole('navigation', { name: 'In this area' })
      .getByRole('link', { name: /^Working period/u })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Working period');
    await page.getByRole('link', { name: /^Search/u }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Traceability');
  });
});

test.describe('from 320 px on', () => {
  test.use({ viewport: { width: 320, height: 700 } });

  test('no page scrolls sideways', async ({ page }) => {
    test.slow();
    for (const path of VISITED_PAGES) {
      await page.goto(path);
      // And on windows that are wider, before the next layout begins.
      for (const width of [320, 420, 500, 660]) {
        await page.setViewportSize({ width, height: 700 });
        // Frames of drawings follow the window in the frame after a resize.
        const reached = await page.evaluate(async () => {
          for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
          return document.documentElement.scrollWidth;
        });
        expect(reached, path).toBeLessThanOrEqual(width);
      }
    }
  });
});

test.describe('a diagram in prose', () => {
  test('is drawn, in the theme of the page', async ({ page }) => {
    await page.goto('/entities/appointment/');
    const diagram = page.locator('.sb-diagram');
    await expect(diagram.locator('svg')).toBeVisible({ timeout: 30_000 });
    await expect(page.locator('pre[data-language=mermaid]')).toBeHidden();
    await themeSwitch(page).selectOption('Dark');
    await expect(diagram).toHaveAttribute('data-drawn', 'dark', { timeout: 30_000 });
  });

  test('stays as text where it cannot be drawn', async ({ page }) => {
    await page.route(/mermaid|Diagrams/u, (route) => route.abort());
    await page.goto('/entities/appointment/');
    await expect(page.locator('pre[data-language=mermaid]')).toBeVisible();
  });

  test('costs nothing on a page without one', async ({ page }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto('/entities/room/', { waitUntil: 'networkidle' });
    // The dev server sends the style sheets of every component of a route, also of those that a page does without.
    const ofDiagrams = /mermaid(?!\.css)|client\/diagrams|Diagrams\.astro/u;
    expect(requests.filter((url) => ofDiagrams.test(url))).toEqual([]);
  });
});

test('on paper there is no furniture, tables are whole, and their heads repeat', async ({
  page,
}) => {
  await page.goto('/entities/appointment/');
  await page.emulateMedia({ media: 'print' });
  for (const furniture of ['.sb-bar', '.sb-sidebar', 'aside', '.sb-skip']) {
    await expect(page.locator(furniture).first(), furniture).toBeHidden();
  }
  await expect(page.locator('.sb-title-block')).toBeVisible();
  const print = await page.evaluate(() => ({
    overflow: getComputedStyle(document.querySelector('.sb-scroll')!).overflowX,
    head: getComputedStyle(document.querySelector('thead')!).display,
    row: getComputedStyle(document.querySelector('tbody tr')!).breakInside,
  }));
  expect(print).toEqual({ overflow: 'visible', head: 'table-header-group', row: 'avoid' });
});
