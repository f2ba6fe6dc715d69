import { expect, test } from '@playwright/test';
import { drawTextAsBlocks } from './blocks-of-text.ts';
import { differenceFrom, expectPicture, TOLERATED } from './picture.ts';

// Half as large as on a screen: lines and colours are seen, and a picture is small.
test.use({ viewport: { width: 1280, height: 1200 }, deviceScaleFactor: 0.5, colorScheme: 'light' });

for (const [name, path] of [
  ['front', '/'],
  ['data-model', '/data-model/'],
  ['entity', '/entities/appointment/'],
  ['performance', '/performance/'],
  ['requirement', '/requirements/PERF-RT-002/'],
  ['constraints', '/constraints/'],
  ['acceptance', '/acceptance/'],
  ['document-05', '/documents/05-data-models/'],
  ['problems', '/problems/'],
] as const) {
  test(`${path} looks as in its picture`, async ({ page }, info) => {
    await page.goto(path);
    await drawTextAsBlocks(page);
    await expectPicture(page, name, info);
  });
}

test('the search dialog looks as in its picture', async ({ page }, info) => {
  await page.goto('/problems/');
  await expect(page.getByRole('button', { name: /search/iu })).toBeVisible();
  await page.keyboard.press('/');
  await page.getByRole('combobox').first().fill('appointment.starts_at');
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('starts_at');
  await drawTextAsBlocks(page);
  await expectPicture(page, 'search', info);
});

test.describe('a picture', () => {
  test('is the same where the browser places a column, or the whole text, a pixel further', async ({
    page,
  }, info) => {
    await page.goto('/constraints/');
    // A script measures which tables fit their frames; a cell that was moved before would make one wider.
    await expect(page.locator('main .sb-scroll[data-fits]').first()).toBeAttached();
    await drawTextAsBlocks(page);
    await page.addStyleTag({ content: 'main td { position: relative; left: 2px }' });
    expect(await differenceFrom(page, 'constraints', info)).toBe(0);
    await page.addStyleTag({ content: 'main { position: relative; top: 2px; left: -2px }' });
    expect(await differenceFrom(page, 'constraints', info)).toBeLessThanOrEqual(TOLERATED);
  });

  for (const [what, style] of [
    ['tables are', 'main table { visibility: hidden !important }'],
    ['a word is', 'main h1 { color: transparent !important }'],
  ] as const) {
    test(`is another where ${what} missing`, async ({ page }, info) => {
      await page.goto('/constraints/');
      await drawTextAsBlocks(page);
      await page.addStyleTag({ content: style });
      expect(await differenceFrom(page, 'constraints', info)).toBeGreaterThan(TOLERATED);
    });
  }
});
