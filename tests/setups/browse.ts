/** Uses a built site in a real browser: search, and what a page complains of. */
import { chromium, type Browser, type Page } from 'playwright';
import { findBrowser, howToGetBrowser } from '../../scripts/find-browser.mjs';
import { INDEX_OPTIONS } from '../../plugins/specbook/site/client/search/search-engine.ts';

/** Starts a browser. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.SPECBOOK_BROWSER ?? (await findBrowser({ mayInstall: true }));
  if (executablePath === undefined) throw new Error(howToGetBrowser);
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

/** A page, and everything that went wrong on it: errors, refused requests, violations of a policy. */
export async function openPage(browser: Browser): Promise<{ page: Page; faults: string[] }> {
  const page = await browser.newPage();
  // A browser guesses this address on its own.
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  return { page, faults };
}

/** Looks an entity up from a page of the specification and follows the first result; returns its heading. */
export async function searchFor(page: Page, query: string): Promise<string> {
  await page.keyboard.press('/');
  const dialog = page.locator('dialog[data-index]');
  await dialog.getByRole('combobox').first().fill(query);
  const first = dialog.getByRole('listbox').getByRole('option').first();
  await first.waitFor({ timeout: 15_000 });
  const before = page.url();
  await Promise.all([page.waitForURL(({ href }) => href !== before), first.click()]);
  return page.locator('h1').first().innerText();
}

/** A script, since Vitest rewrites an `import()` of a function. */
const READ_INDEX = `(async () => {
  const { index } = document.querySelector('dialog[data-index]').dataset;
  const pagefind = await import(index + 'pagefind.js');
  await pagefind.options(${JSON.stringify(INDEX_OPTIONS)});
  const { results } = await pagefind.search(null);
  return Promise.all(results.map(async (result) => (await result.data()).url));
})()`;

/** Addresses of all records of the search index that a page uses. */
export function indexedAddresses(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(READ_INDEX);
}
