/** A site that shows an older revision beside the newest. */
import { expect, test, type Page } from '@playwright/test';
import type { Project } from '../build/project.ts';
import { axeViolationsInBothThemes } from '../support/axe.ts';
import { git, pullRequest } from '../support/pull-request.ts';

let project: Project;
let site: Awaited<ReturnType<Project['serve']>>;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  project = pullRequest();
  git(project.root, 'tag', 'v1.2.0', 'main~1');
  project.write(
    'astro.config.mjs',
    `import specbook from 'astro-specbook';
export default {
  integrations: [specbook({ allowErrors: true, now: '2026-11-22', versions: ['1.2.0'] })],
};
`,
  );
  const { status, output } = await project.build();
  expect(status, output).toBe(0);
  site = await project.serve('preview');
});
test.afterAll(async () => {
  await site.stop();
  project.remove();
});

const OLD = '/v/1.2.0/entities/order/';
const open = (page: Page, path: string) => page.goto(site.url + path);

test('one comes from the list of documents to a revision, its page, and back to the newest', async ({
  page,
}) => {
  await open(page, '/documents/');
  const revisions = page.getByRole('table', { name: 'Older revisions' });
  await revisions.getByRole('link', { name: '1.2.0', exact: true }).click();
  await expect(page).toHaveURL(/\/v\/1\.2\.0\/$/u);
  const notice = page.getByRole('region', { name: 'Revision 1.2.0' });
  await expect(notice).toContainText('This is revision 1.2.0, as it was on');
  await open(page, OLD);
  await expect(page.getByRole('table', { name: 'Fields of Order', exact: true })).toContainText(
    'numeric(9,2)',
  );
  await notice.getByRole('link', { name: 'This page in the newest revision' }).click();
  await expect(page).toHaveURL(`${site.url}/entities/order/`);
  await expect(page.getByRole('table', { name: 'Fields of Order', exact: true })).toContainText(
    'numeric(7,2)',
  );
  await expect(notice).toHaveCount(0);
});

test('the notice leads to what has changed since, with the pages of the newest', async ({
  page,
}) => {
  await open(page, OLD);
  await page.getByRole('link', { name: 'What has changed since 1.2.0' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Changes since 1.2.0');
  const changes = page.getByRole('table', { name: 'Changes of 05 Data Models' });
  await expect(changes).toContainText('type-narrowed');
  await changes.getByRole('link', { name: 'order.total' }).first().click();
  await expect(page).toHaveURL(/:\d+\/entities\/order\/#total$/u);
});

test('search finds the newest, and on the pages of a revision that revision', async ({ page }) => {
  const first = page.getByRole('listbox', { name: 'Results' }).getByRole('option').first();
  const search = async (path: string, words: string): Promise<void> => {
    await open(page, path);
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Search' }).fill(words);
  };
  await search('/', 'voucher');
  await expect(first).toHaveAttribute('href', '/entities/voucher/');
  await search('/', 'order');
  await expect(first).toHaveAttribute('href', '/entities/order/');
  await search('/v/1.2.0/', 'order');
  await expect(first).toHaveAttribute('href', OLD);
  await search('/v/1.2.0/', 'voucher');
  await expect(page.locator('.sb-search-count')).toHaveText('No results for “voucher”');
});

test('axe finds nothing on an older page and on what has changed, and no phone scrolls sideways', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const path of [OLD, '/documents/since-1.2.0/']) {
    await open(page, path);
    expect(await axeViolationsInBothThemes(page), path).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, path).toBeLessThanOrEqual(320);
  }
});
