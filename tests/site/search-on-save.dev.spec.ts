import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

test('in the dev server search knows what was saved a moment ago', async ({ page }) => {
  const file = join(
    process.env.SPECBOOK_DEV_ROOT!,
    'content',
    'entities',
    'scheduling',
    'room.yaml',
  );
  const before = await readFile(file, 'utf8');
  const options = page.getByRole('listbox', { name: 'Results' }).getByRole('option');
  const status = page.getByRole('dialog').getByRole('status');
  try {
    await page.goto('/pocs/?q=Zeppelin');
    await expect(status).toHaveText(/^No results for “/u);
    await writeFile(file, before.replace(/^name: .*$/mu, 'name: Zeppelin'));
    // The page loads anew by itself, and `?q=` brings the search back.
    await expect(options.first()).toContainText('Zeppelin', { timeout: 15_000 });
    await expect(options.first()).toContainText('Entity');
  } finally {
    await writeFile(file, before);
  }
  await expect(status).toHaveText(/^No results for “/u, { timeout: 15_000 });
});

test('in the dev server search finds pages outside the specification, with their sections', async ({
  page,
}) => {
  await page.goto('/pocs/?q=pull%20requests%20of%20forks');
  const first = page.getByRole('listbox', { name: 'Results' }).getByRole('option').first();
  await expect(first).toContainText('Pull requests of forks', { timeout: 60_000 });
  await first.click();
  await expect(page).toHaveURL(/\/guide\/previews\/#trust$/u);
});
