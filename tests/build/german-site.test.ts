/** A site in German, built once for all tests: what visitors, search engines and scripts read of it. */
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
import { makeProject, type Project } from './project.ts';

const BUILD_MS = 180_000;
const NOW = '2026-11-22';

describe('a site in German', () => {
  let project: Project;
  let dist: string;
  let output: string;
  let search: EnglishSearch;

  beforeAll(async () => {
    project = makeProject({});
    const options = {
      content: relative(project.root, SHOP).replaceAll('\\', '/'),
      lang: 'de',
      strings: { de: { shell: { menu: 'Navigation' } } },
      now: NOW,
    };
    project.write(
      'astro.config.mjs',
      `import specbook from 'astro-specbook';\nexport default { integrations: [specbook(${JSON.stringify(options)})] };\n`,
    );
    const built = await project.build();
    output = built.output;
    expect(built.status, output).toBe(0);
    dist = join(project.root, 'dist');
    const { spec, problems } = await loadSpec({ content: SHOP, now: NOW });
    // Messages about files stay English: they quote keys of the content format, which are English too.
    const messages = problems.flatMap(({ message, hint }) => [message, hint]);
    search = searchForEnglish(spec, de, [...SAME_IN_GERMAN, 'Navigation', ...messages]);
  }, BUILD_MS);
  afterAll(() => {
    project.remove();
  });

  const leftIn = (ending: string, textsOf: (text: string) => string[]): string[] => {
    const files = filesOf(dist, ending);
    expect(files.length).toBeGreaterThan(0);
    return files.flatMap(({ path, text }) =>
      search.leftIn(textsOf(text)).map((one) => `${path}: ${one}`),
    );
  };

  test('says so in every page', () => {
    const pages = filesOf(dist, '.html');
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
});
