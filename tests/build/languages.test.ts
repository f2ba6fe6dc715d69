/** A site in German, and below `/ar/` the same in Arabic, built once for all tests: what visitors, search engines and scripts read. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { de } from '../../plugins/specbook/i18n/de/index.ts';
import { loadSpec } from '../../plugins/specbook/load.ts';
import { brokenLinks, filesOf } from '../support/built-site.ts';
import { searchForEnglish, type EnglishSearch } from '../support/english-left.ts';
import { SAME_IN_GERMAN } from '../support/german-documents.ts';
import { textsOfMarkdown, textsOfPage } from '../support/page-texts.ts';
import { SHOP } from '../support/specs.ts';
import type { Browser, Page } from 'playwright';
import { openBrowser, openPage } from '../setups/browse.ts';
import { serve, type Host } from '../setups/host.ts';
import { ARABIC } from './arabic.ts';
import { makeProject, type Project } from './project.ts';

const BUILD_MS = 180_000;
const NOW = '2026-11-22';

let project: Project;
let dist: string;
let output: string;
let browser: Browser;
let host: Host;

beforeAll(async () => {
  project = makeProject({});
  const shop = { content: relative(project.root, SHOP).replaceAll('\\', '/'), now: NOW };
  const german = { ...shop, lang: 'de', strings: { de: { shell: { menu: 'Navigation' } } } };
  const arabic = { ...shop, lang: 'ar', strings: { ar: ARABIC }, prefix: '/ar' };
  const integrations = [german, arabic].map((options) => `specbook(${JSON.stringify(options)})`);
  project.write(
    'astro.config.mjs',
    `import specbook from 'astro-specbook';\nexport default { integrations: [${integrations.join(', ')}] };\n`,
  );
  const built = await project.build();
  output = built.output;
  expect(built.status, output).toBe(0);
  dist = join(project.root, 'dist');
  [browser, host] = await Promise.all([openBrowser(), serve(dist, '', 'folders')]);
}, BUILD_MS);
afterAll(async () => {
  await browser.close();
  await host.stop();
  project.remove();
});

describe('a site in German', () => {
  let search: EnglishSearch;

  beforeAll(async () => {
    const { spec, problems } = await loadSpec({ content: SHOP, now: NOW });
    // Messages about files stay English: they quote keys of the content format, which are English too.
    const messages = problems.flatMap(({ message, hint }) => [message, hint]);
    search = searchForEnglish(spec, de, [...SAME_IN_GERMAN, 'Navigation', ...messages]);
  });

  const ofGerman = (ending: string) =>
    filesOf(dist, ending).filter(({ path }) => !path.startsWith('/ar/'));

  const leftIn = (ending: string, textsOf: (text: string) => string[]): string[] => {
    const files = ofGerman(ending);
    expect(files.length).toBeGreaterThan(0);
    return files.flatMap(({ path, text }) =>
      search.leftIn(textsOf(text)).map((one) => `${path}: ${one}`),
    );
  };

  test('says so in every page', () => {
    const pages = ofGerman('.html');
    expect(pages.length).toBeGreaterThan(50);
    for (const { path, text } of pages) expect(text, path).toContain('<html lang="de" dir="ltr"');
    expect(output).not.toContain('No strings for the language');
  });

  test('has no English of its own in pages: texts, titles, descriptions, names for screen readers, data of scripts', () => {
    expect(search.fragments.length).toBeGreaterThan(850);
    expect(leftIn('.html', textsOfPage)).toEqual([]);
  });

  test('has none in drawings', () => {
    expect(leftIn('.svg', textsOfPage)).toEqual([]);
  });

  test('has none in Markdown pages and for language models', () => {
    expect(leftIn('.md', textsOfMarkdown)).toEqual([]);
    expect(leftIn('llms.txt', textsOfMarkdown)).toEqual([]);
    expect(leftIn('llms-full.txt', textsOfMarkdown)).toEqual([]);
  });

  test('takes words of the project over those that are shipped', () => {
    const page = readFileSync(join(dist, 'index.html'), 'utf8');
    expect(page).toMatch(/>\s*Navigation\s*</u);
    expect(page).not.toMatch(/>\s*Menü\s*</u);
  });

  test('is searched by German stems', () => {
    const folder = join(dist, '_specbook', 'search');
    const entry = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8')) as {
      languages: Record<string, { wasm: string }>;
    };
    expect(Object.entries(entry.languages).map(([tag, { wasm }]) => [tag, wasm])).toEqual([
      ['de', 'de'],
    ]);
  });

  test('marks messages about files as English', () => {
    const page = readFileSync(join(dist, 'problems', 'index.html'), 'utf8');
    expect(page).toMatch(/<span lang="en" dir="ltr">[^<]+<\/span>/u);
    expect(page).toContain('<strong>Warnung</strong>');
  });

  test('has no broken links', () => {
    expect(brokenLinks(dist)).toEqual([]);
  });

  test('answers a search in German', async () => {
    const { page, faults } = await openPage(browser);
    await page.goto(`${host.origin}/`);
    await page.keyboard.press('/');
    const dialog = page.locator('dialog[data-index]');
    await dialog.getByRole('combobox').first().fill('order');
    await dialog.getByText(/^\d+ (?:oder mehr )?Treffer/u).waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });
});

/** Pages of other kinds: front page, entity with a diagram, requirement with charts, document, register. */
const PAGES = [
  '/',
  '/entities/order/',
  '/requirements/PERF-1/',
  '/documents/05-data-models/',
  '/performance/',
];

/** A script: controls that lie over each other, or beyond the edge outside of a frame that scrolls. */
const FAULTS = `(() => {
  const controls = [...document.querySelectorAll('a, button, select, input, summary')].filter((one) =>
    one.checkVisibility({ visibilityProperty: true }) && !one.closest('svg, dialog, .sb-skip'));
  const boxes = controls.flatMap((one) => [...one.getClientRects()].map((box) => ({ one, box })));
  const name = ({ one }) => one.textContent.trim() || one.ariaLabel || one.outerHTML;
  const scrolls = (one) => one.closest('.sb-scroll, .sb-sheet, pre, table');
  const over = boxes.flatMap((a, at) => boxes.slice(at + 1).filter((b) =>
    !a.one.contains(b.one) && !b.one.contains(a.one) && !scrolls(a.one) && !scrolls(b.one) &&
    Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left) > 3 &&
    Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > 11)
    .map((b) => name(a) + ' over ' + name(b)));
  const beyond = boxes.filter(({ one, box }) => !scrolls(one) && (box.left < -1 || box.right > innerWidth + 1)).map(name);
  const wide = document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : [];
  return [...over, ...beyond, ...wide];
})()`;

describe('a site that is written from right to left', () => {
  const open = async (path: string, width: number): Promise<Page> => {
    const { page } = await openPage(browser);
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${host.origin}/ar${path}`);
    return page;
  };

  test.each(PAGES)('has nothing that overlaps or overflows at %s, wide or narrow', async (path) => {
    for (const width of [1280, 320]) {
      const page = await open(path, width);
      expect(await page.evaluate(FAULTS), `${width} px`).toEqual([]);
      await page.close();
    }
  });

  test('begins at the right: list of pages, text, first column', async () => {
    const page = await open('/entities/order/', 1280);
    const left = async (selector: string): Promise<number> =>
      (await page.locator(selector).first().boundingBox())?.x ?? Number.NaN;
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await left('.sb-sidebar')).toBeGreaterThan(await left('main'));
    expect(await left('main')).toBeGreaterThan(await left('aside'));
    expect(await left('main td:first-child')).toBeGreaterThan(await left('main td:nth-child(2)'));
    await page.close();
  });

  test('leaves code and drawings as they are', async () => {
    const page = await open('/entities/order/', 1280);
    const directions = await page
      .locator('main :is(code, svg, .sb-sheet, .sb-buttons)')
      .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).direction))]);
    expect(directions).toEqual(['ltr']);
    await page.close();
  });

  test('keeps the styles of the site in their order: breadcrumbs have no numbers', async () => {
    const page = await open('/entities/order/', 1280);
    const list = page.locator('.sb-crumbs ol');
    expect(await list.evaluate((one) => getComputedStyle(one).listStyleType)).toBe('none');
    await page.close();
  });

  test('says what has no word in its language in English', async () => {
    const page = await open('/entities/order/', 1280);
    await page.getByRole('heading', { name: 'الحقول' }).waitFor();
    await page.getByRole('heading', { name: 'Business rules' }).first().waitFor();
    await page.close();
  });
});
