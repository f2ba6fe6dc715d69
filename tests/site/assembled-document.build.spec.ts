/** A whole document of very many pages is put together by a script. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';

// The script is tried on pages of its own: the example's documents are not divided.
const SCRIPT = readFileSync(
  new URL('../../plugins/specbook/dist/site/client/assembled-document.js', import.meta.url),
  'utf8',
);

const WHOLE = `<!doctype html><title>D</title><aside><a href="/documents/d/shop/#order">Beside</a></aside>
<main><p><a href="../people/#patient">To people</a> <a href="../people/#gone">To nowhere</a></p><ul data-parts>
<li><a href="../people/">1 People</a></li>
<li><a href="../shop/">2 Shop</a></li>
</ul><p role="status" data-progress="{loaded} of {total}" data-failed="Not whole"></p></main>
<script type="module">${SCRIPT}</script>`;
const PARTS: Record<string, string> = {
  people:
    '<nav><a href="/">Not of the document</a></nav><main><!--part--><h2 id="patient">People</h2><p><a href="../shop/#order">Order</a> <a href="/other/">Other</a></p><!--/part--><footer>Foot</footer></main>',
  shop: '<main><!--part--><h2 id="order">Shop</h2><p><a href="../people/#patient">Patient</a></p><!--/part--></main>',
};

async function serve(page: Page, missing?: string): Promise<void> {
  await page.route('**/documents/d/**', (route) => {
    const name = new URL(route.request().url()).pathname.split('/')[3] ?? '';
    if (name === missing) return route.fulfill({ status: 404, body: '' });
    const body = name === 'whole' ? WHOLE : (PARTS[name] ?? '');
    return route.fulfill({ contentType: 'text/html', body });
  });
}

test('has the content of its pages in their order, with links within it', async ({ page }) => {
  await serve(page);
  await page.goto('/documents/d/whole/#order');
  await expect(page.locator('main > h2')).toHaveText(['People', 'Shop']);
  await expect(page.getByRole('link', { name: 'Order' })).toHaveAttribute('href', '#order');
  await expect(page.getByRole('link', { name: 'Patient' })).toHaveAttribute('href', '#patient');
  await expect(page.getByRole('link', { name: 'Other' })).toHaveAttribute('href', /\/other\/$/u);
  await expect(page.getByRole('link', { name: 'To people' })).toHaveAttribute('href', '#patient');
  await expect(page.getByRole('link', { name: 'Beside' })).toHaveAttribute('href', '#order');
  await expect(page.getByRole('link', { name: 'To nowhere' })).toHaveAttribute('href', /people/u);
  await expect(page.locator('main')).not.toContainText('Foot');
  await expect(page.getByRole('status')).toBeEmpty();
});

test('leads to a page that cannot be loaded, and says so', async ({ page }) => {
  await serve(page, 'shop');
  await page.goto('/documents/d/whole/');
  await expect(page.locator('main > h2')).toHaveText('People');
  await expect(page.getByRole('link', { name: '2 Shop' })).toBeVisible();
  await expect(page.getByRole('status')).toHaveText('Not whole');
});
