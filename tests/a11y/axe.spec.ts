import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { KINDS_OF_PAGES } from '../site/kinds-of-pages.ts';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What depends on the width: what scrolls must be reached by keyboard, and what is pressed be large enough. */
const AT_320_PX = ['scrollable-region-focusable', 'target-size'];

async function faultsOf(page: Page, rules: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> {
  const { violations } = await rules(new AxeBuilder({ page })).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

for (const path of KINDS_OF_PAGES) {
  test(`${path} has no fault that axe can find: in both themes, and where a narrow screen makes parts scroll`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(path);
    expect(await faultsOf(page, (axe) => axe.withTags(WCAG))).toEqual([]);
    // The dark theme differs in its colours alone.
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await faultsOf(page, (axe) => axe.withRules('color-contrast'))).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await faultsOf(page, (axe) => axe.withRules(AT_320_PX))).toEqual([]);
  });
}

test('the menu of a phone, open, has no fault that axe can find', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/entities/room/');
  await page.getByRole('button', { name: 'Menu' }).click();
  expect(await faultsOf(page, (axe) => axe.withTags(WCAG))).toEqual([]);
});
