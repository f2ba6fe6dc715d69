/** A model whose whole drawing is a file: a site of its own, built of the least that makes one. */
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { makeProject, type Project } from '../build/project.ts';
import { axeViolationsInBothThemes } from '../support/axe.ts';

const ORIGIN = 'http://large.test';
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

const entity = (name: string, target?: string): string =>
  [
    `name: ${name}`,
    'purpose: One of many.',
    'fields:',
    '  id: { type: uuid, key: primary }',
    ...(target === undefined
      ? []
      : [`  to_id: { type: uuid, references: ${target}.id, verb: [follows, leads to] }`]),
    '',
  ].join('\n');

/** Sixty in two chains of a domain each that meet in the first of both, and two that are related to each other only. */
function content(): Record<string, string> {
  const files: Record<string, string> = {
    'spec.yaml':
      'title: Large\nrevision: 1.0.0\nasOf: 2026-11-01\ndomains: { left: { name: On the left, purpose: P }, right: { name: On the right, purpose: P }, islands: { name: Islands, purpose: P } }\n',
    'entities/islands/reef.yaml': entity('Reef'),
    'entities/islands/atoll.yaml': entity('Atoll', 'reef'),
    'entities/left/root.yaml': entity('Root'),
  };
  for (const chain of ['left', 'right']) {
    for (let n = 1; n <= 30; n += 1) {
      files[`entities/${chain}/${chain}${n}.yaml`] = entity(
        `${chain === 'left' ? 'Left' : 'Right'} ${n}`,
        n === 1 ? 'root' : `${chain}${n - 1}`,
      );
    }
  }
  return files;
}

let project: Project;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  project = makeProject({
    ...Object.fromEntries(
      Object.entries(content()).map(([path, text]) => [`content/${path}`, text]),
    ),
    'package.json': '{ "type": "module" }\n',
    'astro.config.mjs': `import { defineConfig } from 'astro/config';
import specbook from 'astro-specbook';
export default defineConfig({ integrations: [specbook()], build: { inlineStylesheets: 'never' } });
`,
  });
  const { status, output } = await project.build();
  expect(status, output).toBe(0);
});
test.afterAll(() => {
  project.remove();
});

/** Answers for the site out of its folder. */
async function serve(page: Page): Promise<void> {
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const path = decodeURIComponent(pathname).replace(/\/$/u, '/index.html');
    const file = join(project.root, 'dist', path);
    await (existsSync(file)
      ? route.fulfill({
          body: readFileSync(file),
          contentType: TYPES[extname(file)] ?? 'application/octet-stream',
        })
      : route.fulfill({ status: 404, body: 'nothing here' }));
  });
}

async function open(page: Page, query = ''): Promise<Locator> {
  await serve(page);
  await page.goto(`${ORIGIN}/data-model/${query}`);
  const path = page.locator('details.sb-path');
  await expect(path).toBeVisible();
  return path;
}

test('the path is chosen by keyboard alone, said in words, and shown as a cut of the drawing', async ({
  page,
}) => {
  const path = await open(page);
  const focused = page.locator(':focus');
  await page.getByRole('link', { name: 'All 63 entities in one diagram' }).focus();
  await page.keyboard.press('Tab');
  await expect(focused).toHaveText('Path between two entities');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'From' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(focused).toHaveAccessibleName('From');
  await page.keyboard.type('Left 2');
  await page.keyboard.press('Tab');
  await expect(focused).toHaveAccessibleName('To');
  await page.keyboard.type('Right 1');

  await expect(path.getByRole('status')).toHaveText('Shortest path: 3 relationships.');
  const steps = path.getByRole('listitem');
  await expect(steps).toHaveText([
    'Left 2 follows at most one Left 1 (to_id)',
    'Left 1 follows at most one Root (to_id)',
    'Root leads to any number of Right 1',
    'Right 1',
  ]);
  await expect(steps.getByRole('link').first()).toHaveAttribute('href', '/entities/left2/');

  const cut = path.getByRole('group', { name: 'The path in the diagram' });
  await expect(cut).toBeVisible();
  const shown = cut.locator('.sb-node:visible');
  await expect(shown).toHaveCount(4);
  await expect(cut.locator('.sb-edge.sb-on:visible')).toHaveCount(3);
  const frame = (await cut.boundingBox())!;
  for (const box of await shown.all()) {
    const place = (await box.boundingBox())!;
    expect(place.x).toBeGreaterThanOrEqual(frame.x);
  }
  // The frames of domains, mostly empty here, are left out.
  await expect(cut.locator('.sb-cluster')).toHaveCount(0);
  await page.keyboard.press('Tab');
  await expect(focused).toHaveAttribute('href', '/entities/left2/');
});

test('where no relationships lead from one to the other, that is said, and no drawing is shown', async ({
  page,
}) => {
  const path = await open(page, '?from=left2&to=atoll');
  await expect(path.getByRole('status')).toHaveText('No relationships lead from Left 2 to Atoll.');
  await expect(path.getByRole('listitem')).toHaveCount(0);
  await expect(path.getByRole('group', { name: 'The path in the diagram' })).toBeHidden();

  await page.getByRole('combobox', { name: 'From' }).selectOption('Reef');
  await expect(path.getByRole('status')).toHaveText('Shortest path: 1 relationship.');
  await expect(path.getByRole('group', { name: 'The path in the diagram' })).toBeVisible();
  await expect(page).toHaveURL(/from=reef&to=atoll/u);
  await page.getByRole('combobox', { name: 'From' }).selectOption('Atoll');
  await expect(path.getByRole('status')).toHaveText('Both are the same entity.');
  await expect(path.getByRole('group', { name: 'The path in the diagram' })).toBeHidden();
});

test('a drawing that does not come is told of', async ({ page }) => {
  await serve(page);
  await page.route('**/diagrams/data-model.svg', (route) => route.fulfill({ status: 500 }));
  await page.goto(`${ORIGIN}/data-model/`);
  await page.getByText('Path between two entities').press('Enter');
  await expect(page.getByText('The data model could not be loaded.')).toBeVisible();
});

test('axe finds nothing in a path that is shown on a phone, in both themes', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  const path = await open(page, '?from=left2&to=right1');
  await expect(path.getByRole('group', { name: 'The path in the diagram' })).toBeVisible();
  expect(await axeViolationsInBothThemes(page)).toEqual([]);
  expect(
    await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    ),
  ).toBe(0);
});

test('without script the page leads to the drawing, and says every relationship in words', async ({
  browser,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await serve(page);
  await page.goto(`${ORIGIN}/data-model/`);
  await expect(page.getByText('Path between two entities')).toHaveCount(0);
  await expect(page.getByRole('row', { name: /Left 2 follows at most one Left 1/u })).toBeVisible();
  await page.getByRole('link', { name: 'All 63 entities in one diagram' }).click();
  await expect(page.locator('svg.sb-erd .sb-node')).toHaveCount(63);
  await page.locator('svg.sb-erd').getByRole('link', { name: 'On the right' }).click();
  await expect(page).toHaveURL(/\/data-model\/right\/$/u);
  await page.close();
});
