import { expect, test, type Page } from '@playwright/test';
import { KINDS_OF_PAGES } from '../site/kinds-of-pages.ts';
import { axeViolations, axeViolationsInBothThemes } from '../support/axe.ts';

/** What depends on the width: what scrolls must be reached by keyboard, and what is pressed be large enough. */
const AT_320_PX = ['scrollable-region-focusable', 'target-size'];

/** Removes all but the first rows, items and subsections: the others are alike, and axe takes time for every element. */
async function leaveFirstOfEach(page: Page): Promise<void> {
  await page.evaluate(() => {
    const others = 'main tbody > tr:nth-child(n + 4), main :is(ul, ol) > li:nth-child(n + 7)';
    for (const element of document.querySelectorAll(others)) element.remove();
    let subsections = 0;
    for (const element of document.querySelectorAll('main > *')) {
      if (element.localName === 'h2') subsections = 0;
      if (element.localName === 'h3') subsections += 1;
      if (subsections > 3) element.remove();
    }
  });
}

async function violationsIn(page: Page): Promise<string[]> {
  const inThemes = await axeViolationsInBothThemes(page);
  await page.setViewportSize({ width: 320, height: 700 });
  return [...inThemes, ...(await axeViolations(page, { rules: AT_320_PX }))];
}

for (const path of KINDS_OF_PAGES) {
  test(`axe finds nothing in the beginning of each part of ${path}: in both themes, and where a narrow screen makes parts scroll`, async ({
    page,
  }) => {
    await page.goto(path);
    await leaveFirstOfEach(page);
    expect(await violationsIn(page)).toEqual([]);
  });

  test(
    `axe finds nothing in the whole of ${path}: in both themes, and where a narrow screen makes parts scroll`,
    { tag: '@nightly' },
    async ({ page }) => {
      await page.goto(path);
      expect(await violationsIn(page)).toEqual([]);
    },
  );
}

test('axe finds nothing in the open menu of a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/entities/room/');
  await page.getByRole('button', { name: 'Menu' }).click();
  expect(await axeViolations(page)).toEqual([]);
});
