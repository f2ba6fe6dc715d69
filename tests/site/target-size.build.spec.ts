import { expect, test, type Page } from '@playwright/test';
import { KINDS_OF_PAGES } from './kinds-of-pages.ts';
import { smallTargets } from './target-size.ts';

/** Small targets of a page, with its path in front. */
async function smallOn(page: Page, path: string): Promise<string[]> {
  return (await smallTargets(page)).map((target) => `${path}: ${target}`);
}

async function openDetails(page: Page): Promise<void> {
  await page.locator('main details').evaluateAll((all) => {
    for (const details of all) (details as HTMLDetailsElement).open = true;
  });
}

for (const width of [1280, 390]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 900 } });

    const everyTarget =
      'every target of every kind of page measures 24 px, or has the room of 24 px';
    test(everyTarget, { tag: width === 1280 ? '@nightly' : [] }, async ({ page }) => {
      test.slow();
      const small: string[] = [];
      for (const path of KINDS_OF_PAGES) {
        await page.goto(path === '/no-such-page/' ? '/404.html' : path);
        const tools = page.locator('figure[data-tools]').first();
        if ((await tools.count()) > 0) await expect(tools).toHaveAttribute('data-ready');
        await openDetails(page);
        small.push(...(await smallOn(page, path)));
      }
      expect(small).toEqual([]);
    });

    test('so does every control of a diagram, and of search', async ({ page }) => {
      await page.goto('/data-model/');
      await expect(page.locator('figure[data-tools]').first()).toHaveAttribute('data-ready');
      // The tools may close what was opened before they came.
      await expect(async () => {
        await openDetails(page);
        await expect(page.getByRole('checkbox').first()).toBeVisible({ timeout: 2_000 });
      }).toPass();
      expect(await smallOn(page, '/data-model/')).toEqual([]);

      await page.goto('/');
      await page.keyboard.press('/');
      await page.getByRole('combobox', { name: /search/iu }).fill('appointment');
      await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
      expect(await smallOn(page, 'search')).toEqual([]);
    });
  });
}

test('the menu of a phone holds targets of 24 px', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 900 });
  await page.goto('/entities/appointment/');
  await page.getByRole('button', { name: 'Menu' }).click();
  await expect(page.getByRole('button', { name: 'Close' }).first()).toBeVisible();
  expect(await smallOn(page, 'menu')).toEqual([]);
});

test.describe('a target', () => {
  const smallOf = async (page: Page, html: string): Promise<number> => {
    await page.setContent(`<style>* { margin: 0; font: 10px/10px sans-serif }</style>${html}`);
    return (await smallTargets(page)).length;
  };

  test('is too small beside another, not by itself', async ({ page }) => {
    expect(await smallOf(page, '<div><a href="#a">one</a></div>')).toBe(0);
    const two = (gap: number) =>
      `<div><a href="#a">one</a></div><div style="padding-top: ${gap}px"><a href="#b">two</a></div>`;
    expect(await smallOf(page, two(2))).toBe(2);
    expect(await smallOf(page, two(14))).toBe(0);
  });

  test('may be small within a sentence, not among other links', async ({ page }) => {
    const linked = '<a href="#a">one</a><br><a href="#b">two</a>';
    expect(await smallOf(page, `<p>See both ${linked}</p>`)).toBe(0);
    expect(await smallOf(page, `<p>${linked}</p>`)).toBe(2);
  });
});
