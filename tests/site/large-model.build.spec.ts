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
  '.json': 'application/json',
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

/** Entities of a chain: both together are more than a model has whose pages hold their drawings. */
const CHAIN = 80;

/** Two chains of a domain each that meet in the first of both, and two that are related to each other only. */
function content(): Record<string, string> {
  const files: Record<string, string> = {
    // Not of the model: a target that its dependencies forbid, which the example has none of.
    'performance/availability.yaml':
      'PERF-AV-001:\n  kind: availability\n  title: Orders\n  service: orders\n  targets: { availability: 99.99 % }\n  window: 30 days\n  dependsOn: [database]\n',
    'spec.yaml':
      'title: Large\nrevision: 1.0.0\nasOf: 2026-11-01\nservices: { orders: { name: Orders API }, database: { name: Database, availability: 99.9 % } }\ndomains: { left: { name: On the left, purpose: P }, right: { name: On the right, purpose: P }, islands: { name: Islands, purpose: P } }\n',
    'entities/islands/reef.yaml': entity('Reef'),
    'entities/islands/atoll.yaml': entity('Atoll', 'reef'),
    'entities/left/root.yaml': entity('Root'),
  };
  for (const chain of ['left', 'right']) {
    for (let n = 1; n <= CHAIN; n += 1) {
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

test('the path is chosen by keyboard alone, said in words, and drawn side by side', async ({
  page,
}) => {
  const path = await open(page);
  const focused = page.locator(':focus');
  await page.locator('.sb-path > summary').focus();
  await page.keyboard.press('Enter');
  // Opened, it has the focus on the first choice.
  await expect(focused).toHaveAccessibleName('From');
  await page.keyboard.type('Left 2');
  await page.keyboard.press('Tab');
  await expect(focused).toHaveAccessibleName('To');
  await page.keyboard.type('Right 1');

  await expect(path.locator('p[role=status]')).toHaveText('Shortest path: 3 relationships.');
  const steps = path.getByRole('listitem');
  await expect(steps).toHaveText([
    'Left 2 follows at most one Left 1 (to_id)',
    'Left 1 follows at most one Root (to_id)',
    'Root leads to any number of Right 1',
    'Right 1',
  ]);
  await expect(steps.getByRole('link').first()).toHaveAttribute('href', '/entities/left2/');

  const drawing = path.getByRole('group', { name: 'The path as a diagram' });
  await expect(drawing).toBeVisible();
  await expect(drawing.locator('.sb-node')).toHaveCount(4);
  await expect(drawing.locator('.sb-edge')).toHaveCount(3);
  const rows = await drawing
    .locator('.sb-head')
    .evaluateAll((heads) => heads.map((head) => Math.round(head.getBoundingClientRect().y)));
  expect(new Set(rows).size).toBe(1);
  await expect(drawing).not.toHaveClass(/overflowing/u);

  // On a phone they stand one below the other, and nothing is cut.
  await page.setViewportSize({ width: 390, height: 800 });
  await expect
    .poll(() =>
      drawing
        .locator('.sb-head')
        .evaluateAll((heads) => new Set(heads.map((h) => h.getBoundingClientRect().y)).size),
    )
    .toBe(4);
  expect(await drawing.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(
    0,
  );
});

test('the model in one drawing comes into the page, with all tools, and a link leads back to it', async ({
  page,
}) => {
  await open(page);
  const figure = page.locator('figure[data-whole]');
  await figure.getByRole('link', { name: 'All 163 entities in one diagram' }).click();
  await expect(figure.locator('svg.sb-erd .sb-node')).toHaveCount(163);
  await expect(page).toHaveURL(/\/data-model\/$/u);
  await expect(figure.getByRole('group', { name: 'Diagram controls' })).toBeVisible();
  await expect(figure.locator('.sb-cluster.sb-tint-0')).toHaveCount(3);

  // A click pins a node and shows its fields, a second one opens it.
  await figure.getByRole('combobox', { name: 'Find in the diagram' }).fill('Left 7');
  await page.keyboard.press('Enter');
  const node = figure.locator('[data-node="left7"] .sb-head');
  await node.click();
  const fields = page.getByRole('region', { name: 'Fields of Left 7' });
  await expect(fields.getByRole('cell', { name: 'to_id', exact: true })).toBeVisible();
  await expect(page).toHaveURL(/focus\.data-model=left7/u);
  await page.keyboard.press('Escape');
  await expect(fields).toHaveCount(0);
  await figure.locator('[data-node="left7"] > a').focus();
  await page.keyboard.press('Space');
  await expect(fields.getByRole('cell', { name: 'to_id', exact: true })).toBeVisible();
  await fields.getByRole('button', { name: 'Close' }).press('Enter');
  await expect(fields).toHaveCount(0);
  await node.click();
  await expect(fields).toBeVisible();
  await node.click();
  await expect(page).toHaveURL(/\/entities\/left7\/$/u);
});

test('what a diagram does not have is found in another part, or where it is', async ({ page }) => {
  await serve(page);
  await page.goto(`${ORIGIN}/data-model/left/`);
  await expect(page.locator('figure.sb-data-model')).toHaveCount(3);
  const field = page.getByRole('combobox', { name: 'Find in the diagram' }).first();
  // Typing passes names on the way to others.
  await field.pressSequentially('left 7');
  await expect(page.locator('.sb-fading')).toHaveCount(0);
  await field.fill('left 79');
  await field.press('Enter');
  const other = page.locator('figure.sb-data-model').nth(2);
  await expect(other.locator('.sb-fading [data-node="left79"].sb-on')).toBeInViewport();
  await expect(page.locator(':focus')).toHaveAccessibleName(/^Left 79,/u);

  await field.fill('Right 9');
  await field.press('Enter');
  await expect(page.getByText('Right 9 is in On the right:')).toBeVisible();
  await page.getByRole('link', { name: 'Show it there' }).click();
  await expect(page).toHaveURL(/\/data-model\/right\/\?find=right9/u);
  await expect(page.locator('.sb-fading [data-node="right9"].sb-on')).toBeInViewport();
});

test('a page shows the file of its drawing, which its script makes a diagram with all tools', async ({
  page,
  browser,
}) => {
  await serve(page);
  await page.goto(`${ORIGIN}/entities/left7/`);
  const figure = page.locator('figure.sb-data-model');
  await expect(figure.locator('svg [data-node="left8"]')).toBeVisible();
  await expect(figure.getByRole('group', { name: 'Diagram controls' })).toBeVisible();
  await expect(figure.locator('img')).toHaveCount(0);

  const plain = await browser.newPage({ javaScriptEnabled: false });
  await serve(plain);
  await plain.goto(`${ORIGIN}/entities/left7/`);
  const image = plain.getByRole('img', { name: 'Left 7 is related to 2 entities.' });
  await expect(image).toBeVisible();
  await expect(image).toHaveJSProperty('complete', true);
  await plain.locator('figure.sb-data-model a:has(img)').click();
  await expect(plain).toHaveURL(/\/diagrams\/entity-left7\.svg$/u);
  await expect(plain.locator('svg').getByRole('link', { name: 'Left 8' })).toBeVisible();
  await plain.close();
});

test('where no relationships lead from one to the other, that is said, and no drawing is shown', async ({
  page,
}) => {
  const path = await open(page, '?from=left2&to=atoll');
  await expect(path.locator('p[role=status]')).toHaveText(
    'No relationships lead from Left 2 to Atoll.',
  );
  await expect(path.getByRole('listitem')).toHaveCount(0);
  await expect(path.getByRole('group', { name: 'The path as a diagram' })).toHaveCount(0);

  await page.getByRole('combobox', { name: 'From' }).selectOption('Reef');
  await expect(path.locator('p[role=status]')).toHaveText('Shortest path: 1 relationship.');
  await expect(path.getByRole('group', { name: 'The path as a diagram' })).toBeVisible();
  await expect(page).toHaveURL(/from=reef&to=atoll/u);
  await page.getByRole('combobox', { name: 'From' }).selectOption('Atoll');
  await expect(path.locator('p[role=status]')).toHaveText('Both are the same entity.');
  await expect(path.getByRole('group', { name: 'The path as a diagram' })).toHaveCount(0);
});

test('a model that does not come is told of', async ({ page }) => {
  await serve(page);
  await page.route('**/diagrams/data-model.json', (route) => route.fulfill({ status: 500 }));
  await page.goto(`${ORIGIN}/data-model/`);
  await page.getByText('Path between two entities').press('Enter');
  await expect(page.getByText('The data model could not be loaded.')).toBeVisible();
});

test('axe finds nothing in a path that is shown on a phone, in both themes', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  const path = await open(page, '?from=left2&to=right1');
  await expect(path.getByRole('group', { name: 'The path as a diagram' })).toBeVisible();
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
  await expect(page.getByText(/^Each Left 2 follows at most one Left 1 /u)).toHaveCount(1);
  await page.getByRole('link', { name: 'All 163 entities in one diagram' }).click();
  await expect(page.locator('svg.sb-erd .sb-node')).toHaveCount(163);
  await page.locator('svg.sb-erd').getByRole('link', { name: 'On the right' }).first().click();
  await expect(page).toHaveURL(/\/data-model\/right\/$/u);
  await page.close();
});

test('which availability is unreachable, and what forbids it, is found in two clicks', async ({
  page,
}) => {
  await serve(page);
  await page.goto(`${ORIGIN}/`);
  await page.getByRole('banner').getByRole('link', { name: 'Performance' }).click();
  await expect(
    page.locator('.sb-panel-budgets').getByRole('row', { name: /Orders API/u }),
  ).toContainText(/unreachable: dependencies allow 99\.9.%/u);
  const blindSpots = page.locator('.sb-panel-blind-spots');
  await expect(blindSpots).toContainText(
    '1 availability target that its dependencies do not allow: Orders',
  );
  await blindSpots.getByRole('link', { name: 'Orders', exact: true }).click();
  await expect(page).toHaveURL(/\/requirements\/PERF-AV-001\/$/u);
  await expect(page.locator('main')).toContainText(/Upper bound from dependencies 99\.9.%/u);
});
