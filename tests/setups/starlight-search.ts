import type { Page } from 'playwright';
import type { Site } from './setup.ts';

/** Looks a word up in Starlight's own search, which must find its page. */
export async function searchStarlight(page: Page, { url }: Site): Promise<void> {
  await page.goto(`${url}/`);
  await page.locator('site-search button[data-open-modal]').click();
  await page.locator('site-search input').fill('wick');
  const result = page.locator('site-search a', { hasText: 'Lamp' }).first();
  await result.waitFor({ timeout: 15_000 });
}
