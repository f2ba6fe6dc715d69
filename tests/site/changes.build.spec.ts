/** A site that is compared with the default branch, as the preview of a pull request is. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test, type Page } from '@playwright/test';
import type { Project } from '../build/project.ts';
import { axeViolationsInBothThemes } from '../support/axe.ts';
import { pullRequest } from '../support/pull-request.ts';

const CLI = join(import.meta.dirname, '../../plugins/specbook/dist/cli/main.js');

let project: Project;
let site: Awaited<ReturnType<Project['serve']>>;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  project = pullRequest();
  const { status, output } = await project.build({ SPECBOOK_COMPARE: 'main' });
  expect(status, output).toBe(0);
  site = await project.serve('preview');
});
test.afterAll(async () => {
  await site.stop();
  project.remove();
});

const open = (page: Page, path: string) => page.goto(site.url + path);
const rules = ['field-removed', 'type-narrowed', 'field-required', 'load-raised', 'entity-added'];

test('the page of changes has what the command lists, and not what others have done', async ({
  page,
}) => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [CLI, 'diff', '--format', 'json', '--now', '2026-11-22'],
    { cwd: project.root },
  );
  const { changes } = JSON.parse(stdout) as { changes: { rule: string; fingerprint: string }[] };
  expect(changes.map(({ rule }) => rule)).toEqual(expect.arrayContaining(rules));
  await open(page, '/changes/');
  const text = await page.getByRole('main').innerText();
  for (const { rule, fingerprint } of changes)
    expect(text).toMatch(new RegExp(`${rule}\\s+${fingerprint}`, 'u'));
  expect(text).not.toContain('Theirs');
  await expect(page.getByText('where the branch began')).toBeVisible();
});

test('each row leads to its rule, which is explained on a page of its own', async ({ page }) => {
  await open(page, '/changes/');
  const link = page.getByRole('main').getByRole('link', { name: 'field-removed' }).first();
  await link.click();
  await expect(page).toHaveURL(/\/changes\/rules\/#field-removed$/u);
  const heading = page.getByRole('heading', { name: 'field-removed' });
  await expect(heading).toBeInViewport();
  await expect(page.getByText('severities: { field-removed: off }')).toBeVisible();
});

test('the banner leads to the page of changes, which has none', async ({ page }) => {
  await open(page, '/');
  await page.getByRole('link', { name: 'See all changes' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Changes');
  await expect(page.getByRole('link', { name: 'See all changes' })).toHaveCount(0);
});

test('badges stand beside the title, in the sidebar and in results of the search', async ({
  page,
}) => {
  await open(page, '/entities/order/');
  await expect(page.locator('main .sb-badge-change').first()).toContainText('Changed, breaking');
  const sidebar = page.locator('.sb-sidebar');
  await expect(sidebar.getByRole('link', { name: /Order.*Breaking/u })).toHaveCount(1);
  await expect(sidebar.getByRole('link', { name: /Voucher.*New/u })).toHaveCount(1);
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Search' }).fill('voucher');
  await expect(
    page.getByRole('listbox', { name: 'Results' }).getByRole('option').first(),
  ).toContainText('+ New');
});

test('old and new values stand where the value stands', async ({ page }) => {
  await open(page, '/entities/order/');
  const fields = page.getByRole('table', { name: 'Fields of Order' });
  const row = (name: string) =>
    fields.locator('tr', { has: page.locator('td:first-child', { hasText: name }) });
  await expect(row('total').locator('del')).toHaveText('numeric(9,2)');
  await expect(row('total').locator('ins')).toHaveText('numeric(7,2)');
  await expect(row('shelf_no').locator('ins')).toHaveText('required');
  await expect(row('number')).toContainText('Removed');
  const indexes = page.getByRole('table', { name: 'Indexes of Order' });
  await expect(indexes.locator('del')).toHaveText('buyer_id, number desc');
  await open(page, '/documents/08-acceptance-criteria/');
  await expect(page.locator('tr[id="ac-1"] del').first()).toHaveText('cannot');
  await open(page, '/requirements/PERF-1/');
  await expect(page.locator('main del').filter({ hasText: '35 rps' }).last()).toBeVisible();
  await expect(page.locator('main ins').filter({ hasText: '60' }).last()).toBeVisible();
});

test('the diagram says by colour, sign and line what is new, changed and gone', async ({
  page,
}) => {
  await open(page, '/changes/');
  const strokeOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((node) => {
        const box = node.querySelector('rect, path') ?? node;
        const { stroke, strokeDasharray } = getComputedStyle(box);
        return `${stroke} ${strokeDasharray}`;
      });
  const [added, changed, same] = await Promise.all([
    strokeOf('[data-node="voucher"][data-change="added"]'),
    strokeOf('[data-node="order"][data-change="changed"]'),
    strokeOf('[data-node="buyer"]'),
  ]);
  expect(new Set([added, changed, same]).size).toBe(3);
  await expect(page.locator('[data-field="order.number"][data-change="removed"]')).toHaveCount(1);
  await expect(page.locator('svg text', { hasText: '+ Voucher' }).first()).toBeVisible();
});

test('the page of changes and a changed item have no violations of axe, light and dark', async ({
  page,
}) => {
  for (const path of ['/changes/', '/changes/rules/', '/entities/order/']) {
    await open(page, path);
    expect(await axeViolationsInBothThemes(page), path).toEqual([]);
  }
});

test('a phone shows all of it, and nothing is wider than the screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of [
    '/changes/',
    '/changes/rules/',
    '/entities/order/',
    '/requirements/PERF-1/',
  ]) {
    await open(page, path);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, path).toBeLessThanOrEqual(390);
  }
});

for (const width of [390, 320])
  test(`at ${width} px each change is a card, with the values below each other and nothing that scrolls sideways`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await open(page, '/changes/');
    const scrolling = await page
      .locator('.sb-scroll')
      .evaluateAll((frames) =>
        frames
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
          .map((frame) => frame.getAttribute('aria-label')),
      );
    expect(scrolling).toEqual([]);
    const row = page.locator('#table\\.changes-05-data-models tbody tr', {
      hasText: 'numeric(9,2)',
    });
    const [before, after] = await Promise.all(
      ['Before', 'After'].map((label) => row.locator(`[data-label="${label}"]`).boundingBox()),
    );
    expect(after?.y).toBeGreaterThanOrEqual((before?.y ?? 0) + (before?.height ?? 0));
    for (const box of [before, after])
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
  });

test('on paper a bar stands beside what differs and all of what is new, and the document says so', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  await open(page, '/documents/05-data-models/');
  await expect(page.getByText('a bar in the margin stands beside')).toHaveCount(1);
  const hasBar = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((node) => getComputedStyle(node, '::before').borderInlineStartWidth !== '0px');
  const row = (id: string) => `tr[id="${id}"] > :first-child`;
  for (const selector of [
    '[id="order"]',
    row('order.total'),
    '[id="voucher"]',
    '[id="voucher.sec.fields"] + .sb-scroll',
    '[id="voucher"] + p',
  ])
    expect(await hasBar(selector), selector).toBe(true);
  for (const selector of [
    row('order.id'),
    '[id="order.sec.fields"] + .sb-scroll',
    '[id="shelf-place"], [id="shelf_place"]',
    '[id="buyer"]',
    '.sb-cards tbody > tr > :first-child',
  ])
    expect(await hasBar(selector), selector).toBe(false);
});
