import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findFrontPage } from '../../../plugins/specbook/site/integration/front-page.ts';
import { pathHref } from '../../../plugins/specbook/site/render/links.ts';

type Config = Parameters<typeof findFrontPage>[1];
let folder: string;
let config: Config;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'specbook-front-'));
  config = { integrations: [], i18n: undefined, srcDir: pathToFileURL(`${folder}/`) };
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const starlight = { name: '@astrojs/starlight', hooks: {} };
const redirecting = {
  i18n: { routing: { redirectToDefaultLocale: true } },
} as unknown as Pick<Config, 'i18n'>;

describe('the front page', () => {
  test('is at the prefix, and nothing is said, where nobody has a page there', () => {
    expect(findFrontPage('', config, new Set(['/guide']))).toEqual({ path: '/' });
    expect(findFrontPage('/spec', { ...config, ...redirecting }, new Set(['/', '/[...]']))).toEqual(
      {
        path: '/',
      },
    );
    expect(findFrontPage('', { ...config, integrations: [starlight] }, new Set())).toEqual({
      path: '/',
    });
  });

  test.each([
    ['', '/', 'A page of your own is at /,', "prefix: '/spec'"],
    ['', '/[...]', 'A rest route of your own is at /,', "prefix: '/spec'"],
    ['/docs', '/docs', 'A page of your own is at /docs/,', "prefix: '/docs/spec'"],
    ['/docs', '/docs/[...]', 'A rest route of your own is at /docs/,', "prefix: '/docs/spec'"],
  ])(
    'with the prefix "%s" makes room for a route %s, and says so once',
    (prefix, route, who, out) => {
      const { path, message } = findFrontPage(prefix, config, new Set([route]));
      expect(path).toBe('/overview/');
      expect(message).toContain(
        `${who} so the front page of the specification is at ${prefix}/overview/`,
      );
      expect(message).toContain(out);
    },
  );

  test('makes room for the front page of Starlight, and for a redirect to a language', () => {
    mkdirSync(join(folder, 'content/docs'), { recursive: true });
    writeFileSync(join(folder, 'content/docs/index.mdx'), '');
    const beside = findFrontPage('', { ...config, integrations: [starlight] }, new Set());
    expect(beside.message).toContain('A page of Starlight is at /');
    const redirected = findFrontPage('', { ...config, ...redirecting }, new Set());
    expect(redirected.message).toContain('Astro redirects / to the default language');
  });

  test('is where links to it lead, by any rules of addresses', () => {
    const context = { base: '/docs', front: '/overview/' };
    expect(pathHref('/', context)).toBe('/docs/overview/');
    expect(pathHref('/#risks', context)).toBe('/docs/overview/#risks');
    expect(pathHref('/', { ...context, urls: 'file' })).toBe('/docs/overview.html');
    expect(pathHref('/entities/', context)).toBe('/docs/entities/');
    expect(pathHref('/', { ...context, for: 'md' })).toBe('/docs/index.md');
  });
});
