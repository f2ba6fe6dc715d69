import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  parseOptions,
  SpecbookConfigError,
  type SpecbookOptions,
} from '../../../plugins/specbook/site/integration/options.ts';
import { resolveLook } from '../../../plugins/specbook/site/integration/resolve-look.ts';

function mistakeIn(act: () => unknown): SpecbookConfigError {
  try {
    act();
  } catch (error) {
    if (error instanceof SpecbookConfigError) return error;
    throw error;
  }
  throw new Error('no mistake was found');
}

const mistakesOf = (options: unknown) => mistakeIn(() => parseOptions(options)).message;

describe('the options of the look', () => {
  test('refuse an element that is none of a head, and list those that are', () => {
    expect(mistakesOf({ head: [{ tag: 'div' }] })).toContain(
      '- head.0.tag: "div" is no element of a head; write title, base, link, style, meta, script, noscript, template',
    );
  });

  test('refuse a script that would end its own element', () => {
    expect(mistakesOf({ head: [{ tag: 'script', content: 'a</SCRIPT><p>' }] })).toContain(
      '- head.0.content: the content ends its own element',
    );
  });

  test('refuse an attribute that would end its tag', () => {
    expect(mistakesOf({ head: [{ tag: 'meta', attrs: { 'a><p': 'b' } }] })).toContain(
      '- head.0.attrs: the name of an attribute is a word',
    );
  });

  test('refuse an unknown icon, and list those that there are', () => {
    const message = mistakesOf({ social: [{ icon: 'githb', label: 'Source', href: '/x/' }] });
    expect(message).toContain('- social.0.icon: there is no icon "githb"; write github, gitlab,');
  });

  test('refuse links that could be scripts', () => {
    for (const href of ['javascript:alert(1)', '//example.com', 'team'])
      expect(mistakesOf({ social: [{ label: 'Team', href }] })).toContain(
        'social.0.href: href must be',
      );
    expect(mistakesOf({ favicon: 'javascript:alert(1)' })).toContain('- favicon: is a file of');
    expect(mistakesOf({ editLink: { baseUrl: 'javascript:alert(1)' } })).toContain('editLink');
  });

  test('take one logo, or one for each theme, and not half of both', () => {
    expect(mistakesOf({ logo: { light: './a.svg' } })).toContain(
      '- logo: has either src, or light and dark',
    );
    expect(mistakesOf({ logo: { src: './a.svg', dark: './b.svg' } })).toContain(
      '- logo: has either',
    );
  });
});

describe('the files that they name', () => {
  let root: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'look-'));
    for (const name of ['theme.css', 'logo.svg', 'favicon.ico'])
      writeFileSync(join(root, name), '');
  });
  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  const look = (options: SpecbookOptions) => {
    const folder = pathToFileURL(`${root}/`);
    return resolveLook(parseOptions(options), { root: folder, publicDir: folder });
  };

  test('are found from the root of the project, with and without a dot', () => {
    const file = join(root, 'theme.css');
    expect(look({ customCss: ['./theme.css', 'theme.css', '/theme.css'] }).customCss).toEqual([
      file,
      file,
      file,
    ]);
    expect(look({ logo: { src: './logo.svg' } }).logo?.light).toBe(join(root, 'logo.svg'));
  });

  test('are an icon of the public folder by default', () => {
    expect(look({}).favicon).toBe('/favicon.ico');
    expect(look({ favicon: 'https://example.com/i.png' }).favicon).toBe(
      'https://example.com/i.png',
    );
  });

  test('are reported all at once where they are missing, each with its option and its path', () => {
    const { message, hint } = mistakeIn(() =>
      look({
        customCss: ['./theme.css', './them.css'],
        logo: { light: './a.svg', dark: './b.svg' },
        favicon: '/icon.png',
        socialImage: { src: '/preview.png' },
      }),
    );
    expect(message.split('\n').slice(1)).toEqual([
      `- favicon: there is no file ${root}/icon.png`,
      `- socialImage.src: there is no file ${root}/preview.png`,
      `- customCss.1: there is no file ${root}/them.css`,
      `- logo.light: there is no file ${root}/a.svg`,
      `- logo.dark: there is no file ${root}/b.svg`,
    ]);
    expect(hint).toContain('paths from the root of the project');
  });
});
