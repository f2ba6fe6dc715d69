import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const inContent = (...path: string[]) => join(process.env.SPECBOOK_DEV_ROOT!, 'content', ...path);
const room = inContent('entities', 'scheduling', 'room.yaml');
const within = { timeout: 15_000 };
let before: string;

test.beforeEach(async () => {
  before = await readFile(room, 'utf8');
});
test.afterEach(async () => {
  // A save that changes nothing is read again too, in the middle of the next test.
  if ((await readFile(room, 'utf8')) !== before) await writeFile(room, before);
});

test('a mistake shows on open pages, on /problems/ with place, line and hint, and goes when mended', async ({
  page,
}) => {
  const banner = page.locator('.sb-banner');
  await page.goto('/entities/room/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Room');
  await expect(banner).toHaveCount(0);

  await writeFile(room, before.replace(/^purpose:/mu, 'purpos:'));
  // The open page loads anew by itself and keeps what it showed.
  await expect(banner).toContainText('1 error and 3 warnings', within);
  await expect(banner).toContainText('the last state without errors');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Room');

  await banner.getByRole('link', { name: 'See the problems' }).click();
  await expect(page).toHaveURL(/\/problems\/$/u);
  const main = page.getByRole('main');
  await expect(main).toContainText('Unknown key "purpos"');
  await expect(main).toContainText('Did you mean purpose?');
  await expect(main.getByRole('link', { name: 'entities/scheduling/room.yaml:2:1' })).toBeVisible();
  await expect(main.locator('pre', { hasText: /^purpos: / })).toBeVisible();

  await writeFile(room, before);
  await expect(banner).toHaveCount(0, within);
  await expect(main).not.toContainText('purpos');
});

test('an entity that is added has a page, one that is removed has none, without a restart', async ({
  page,
}) => {
  const ward = inContent('entities', 'scheduling', 'ward.yaml');
  try {
    expect((await page.goto('/entities/ward/'))?.status()).toBe(404);
    await writeFile(
      ward,
      'name: Ward\npurpose: Rooms that belong together.\nfields: { id: { type: uuid, key: primary } }\n',
    );
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ward', within);
    // The server may just reload the page, which ends a navigation that has begun.
    await expect(async () => {
      await page.goto('/entities/room/');
    }).toPass(within);
    const sidebar = page.getByRole('navigation', { name: 'In this area' });
    await expect(sidebar.getByRole('link', { name: /^Ward/u })).toBeVisible();
    await rm(ward);
    await expect(sidebar.getByRole('link', { name: /^Ward/u })).toHaveCount(0, within);
    await expect(async () => {
      expect((await page.goto('/entities/ward/'))?.status()).toBe(404);
    }).toPass(within);
  } finally {
    await rm(ward, { force: true });
  }
});

test('a page that connects after a newer save loads anew by itself', async ({
  context,
  request,
}) => {
  // The server keeps a message for later only while no page is open.
  await (await context.newPage()).goto('/entities/');
  const page = await context.newPage();
  await page.route(
    '**/@vite/client',
    async (route) => {
      await writeFile(room, before.replace(/^name:.*$/mu, 'name: Consulting room'));
      await expect(async () => {
        expect(await (await request.get('/entities/room/')).text()).toContain('Consulting room');
      }).toPass(within);
      await route.continue();
    },
    { times: 1 },
  );
  await page.goto('/entities/room/', { waitUntil: 'commit' });
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText('Room');
  await expect(title).toHaveText('Consulting room', within);
});

test('a reference in MDX and an entry of a collection follow the name of what they point to', async ({
  page,
}) => {
  const file = inContent('entities', 'care', 'prescription.yaml');
  const prescription = await readFile(file, 'utf8');
  try {
    await page.goto('/entities/clinical_note/');
    const prose = page.locator('.sb-prose').first();
    await expect(prose.getByRole('link', { name: 'Prescription' })).toBeVisible();
    await writeFile(file, prescription.replace(/^name: .*$/mu, 'name: Recipe'));
    await expect(prose.getByRole('link', { name: 'Recipe' })).toBeVisible(within);
  } finally {
    await writeFile(file, prescription);
  }
});
