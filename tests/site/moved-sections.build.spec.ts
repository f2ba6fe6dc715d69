/** An address that somebody kept before a document was divided still leads to its section. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

// The script is tried on pages of its own: the example's documents are not divided.
const SCRIPT = readFileSync(
  new URL('../../plugins/specbook/dist/site/client/moved-sections.js', import.meta.url),
  'utf8',
);

const pageOf = (body: string): string =>
  `<!doctype html><title>D</title><main>${body}</main><div hidden data-section-pages="/documents/d/sections.json"></div><script type="module">${SCRIPT}</script>`;

test('leads from the first page, and from part to part, to where the section stands now', async ({
  page,
}) => {
  await page.route('**/documents/d/**', (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path.endsWith('sections.json'))
      return route.fulfill({ json: { patient: 'domain-people/', order: 'domain-shop/2/' } });
    const body = path.endsWith('people/') ? '<h2 id="patient">Patient</h2>' : '<h2 id="x">X</h2>';
    return route.fulfill({ contentType: 'text/html', body: pageOf(body) });
  });
  await page.goto('/documents/d/#patient');
  await expect(page).toHaveURL(/\/documents\/d\/domain-people\/#patient$/u);
  await page.goto('/documents/d/domain-shop/#order');
  await expect(page).toHaveURL(/\/documents\/d\/domain-shop\/2\/#order$/u);
  // What a section contains is on its page.
  await page.goto('/documents/d/#patient.email');
  await expect(page).toHaveURL(/\/documents\/d\/domain-people\/#patient\.email$/u);
  await page.goto('/documents/d/domain-people/#nothing');
  await page.waitForLoadState('networkidle');
  await expect(page).toHaveURL(/\/domain-people\/#nothing$/u);
});
