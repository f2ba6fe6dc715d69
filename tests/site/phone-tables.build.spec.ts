/** Lists of items on a phone. */
import { expect, test } from '@playwright/test';

test.use({ viewport: { width: 390, height: 844 } });

for (const path of ['/acceptance/', '/entities/', '/traceability/']) {
  test(`no row of ${path} is cut off: each is a card, and its cells bear their names`, async ({
    page,
  }) => {
    await page.goto(path);
    const tables = page.locator('main .sb-scroll:has(> table[data-items])');
    expect(await tables.count()).toBeGreaterThan(0);
    for (const table of await tables.all()) {
      const { inside, frame } = await table.evaluate((element) => ({
        inside: element.scrollWidth,
        frame: element.clientWidth,
      }));
      expect(inside).toBeLessThanOrEqual(frame);
      await expect(table.locator('thead')).toBeHidden();
    }
    const label = await tables
      .locator('tbody td[data-label]:nth-child(2)')
      .first()
      .evaluate((cell) => getComputedStyle(cell, '::before').content);
    expect(label.length).toBeGreaterThan(2);
  });
}
