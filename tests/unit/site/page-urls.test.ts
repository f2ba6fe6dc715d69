/** The addresses of pages for every combination of `trailingSlash` and `build.format`, as Astro emits the files. */
import { describe, expect, test } from 'vitest';
import { composeDocuments } from '../../../plugins/specbook/documents/compose.ts';
import { pageUrl, pageUrlsOf } from '../../../plugins/specbook/markup/page-urls.ts';
import { sectionPagesOf } from '../../../plugins/specbook/site/page-parts/section-pages.ts';
import { documentPages } from '../../../plugins/specbook/site/pages/documents.ts';
import { hrefOfKey } from '../../../plugins/specbook/site/render/diagram-files.ts';
import { itemHref, pathHref } from '../../../plugins/specbook/site/render/links.ts';
import { hrefsOf } from '../../../plugins/specbook/site/render/to-html.ts';
import { recordsOf } from '../../../plugins/specbook/site/build/search-index.ts';
import { htmlOfPieces } from '../../support/page-html.ts';
import { specOf } from '../../support/spec-of.ts';

const RULES = [
  ['always', 'directory', 'folder'],
  ['ignore', 'directory', 'folder'],
  ['never', 'directory', 'bare'],
  ['always', 'file', 'file'],
  ['ignore', 'file', 'file'],
  ['never', 'file', 'file'],
  ['always', 'preserve', 'file'],
  ['ignore', 'preserve', 'file'],
  ['never', 'preserve', 'file'],
] as const;

test.each(RULES)('trailingSlash %s with build.format %s is "%s"', (trailingSlash, format, urls) => {
  expect(pageUrlsOf({ trailingSlash, build: { format } })).toBe(urls);
});

describe.each([
  // The path, and its address as folder, bare and file.
  ['/entities/order/', '/entities/order/', '/entities/order', '/entities/order.html'],
  [
    '/entities/order/#total',
    '/entities/order/#total',
    '/entities/order#total',
    '/entities/order.html#total',
  ],
  [
    '/constraints/?screen=a/',
    '/constraints/?screen=a/',
    '/constraints?screen=a/',
    '/constraints.html?screen=a/',
  ],
  ['/spec.json', '/spec.json', '/spec.json', '/spec.json'],
  ['/diagrams/v1.2.svg', '/diagrams/v1.2.svg', '/diagrams/v1.2.svg', '/diagrams/v1.2.svg'],
])('%s', (path, folder, bare, file) => {
  test.each([
    ['folder', folder],
    ['bare', bare],
    ['file', file],
  ] as const)('with addresses "%s" is %s', (urls, expected) => {
    expect(pathHref(path, { urls })).toBe(expected);
    expect(pathHref(path, { urls, base: '/docs/', prefix: '/spec' })).toBe(`/docs/spec${expected}`);
    expect(pageUrl(`..${path}`, urls)).toBe(`..${expected}`);
  });
});

describe('the front page', () => {
  test.each([
    ['folder', '/', '/docs/', '/spec/', '/docs/spec/'],
    ['bare', '/', '/docs', '/spec', '/docs/spec'],
    ['file', '/', '/docs/index.html', '/spec.html', '/docs/spec.html'],
  ] as const)('with addresses "%s" is %s, %s, %s and %s', (urls, plain, based, prefixed, both) => {
    const base = '/docs/';
    const prefix = '/spec';
    expect(pathHref('/', { urls })).toBe(plain);
    expect(pathHref('/', { urls, base })).toBe(based);
    expect(pathHref('/', { urls, prefix })).toBe(prefixed);
    expect(pathHref('/', { urls, base, prefix })).toBe(both);
    expect(pathHref('/#risks', { urls, base })).toBe(`${based}#risks`);
  });
});

describe('links to items', () => {
  test.each([
    ['bare', '/entities/order', '/entities/order#id'],
    ['file', '/entities/order.html', '/entities/order.html#id'],
  ] as const)(
    'follow the rules in trees, diagrams and search: "%s"',
    async (urls, entity, field) => {
      const { spec } = await specOf({
        'entities/shop/order.yaml':
          'name: Order\npurpose: A.\nfields: { id: { type: uuid, key: primary } }\n',
      });
      expect(itemHref('field:order.id', { urls })).toBe(field);
      expect(hrefsOf({ urls })({ kind: 'item', key: 'field:order.id' })).toBe(field);
      expect(hrefOfKey({ urls })('field:order.id')).toBe(field);
      const addresses = recordsOf({ spec, config: { base: '/', prefix: '', urls } }).map(
        ({ url }) => url,
      );
      expect(addresses).toContain(entity);
      expect(
        addresses.filter((address) => /\/(?:[?#]|$)/u.test(address) && address !== '/'),
      ).toEqual([]);
    },
  );
});

describe('a document that is divided', () => {
  const files = Object.fromEntries(
    ['a', 'b', 'c'].map((id) => [
      `entities/${id}/${id}.yaml`,
      `name: ${id}\npurpose: See [[${id === 'a' ? 'b' : 'a'}]].\nfields: { id: { type: uuid, key: primary } }\n`,
    ]),
  );

  /** Every address of its pages, as a browser resolves it on a page at its address. */
  async function addressesOf(urls: 'folder' | 'bare' | 'file') {
    const { spec } = await specOf(files);
    spec.splitAbove = 1;
    const entries = documentPages.entries({ spec, problems: [] });
    const at = (path: string) => new URL(pathHref(path, { urls }), 'http://host');
    const links = entries.flatMap(({ path, build }) => {
      const html = htmlOfPieces(build().html?.(urls) ?? []);
      return [...html.matchAll(/href="([^"]+)"/gu)].map(
        ([, href = '']) => new URL(href, at(path)).pathname,
      );
    });
    const document = composeDocuments(spec).find(({ slug }) => slug === '05-data-models');
    const json = new URL(`/documents/05-data-models/sections.json`, 'http://host');
    const moved = document ? Object.values(sectionPagesOf(document, urls)) : [];
    return {
      pages: new Set(entries.map(({ path }) => at(path).pathname)),
      links: new Set(links),
      moved: new Set(moved.map((page) => new URL(page, json).pathname)),
    };
  }

  test.each(['folder', 'bare', 'file'] as const)(
    'links its pages to each other, with addresses "%s"',
    async (urls) => {
      const { pages, links, moved } = await addressesOf(urls);
      expect(pages.size).toBeGreaterThan(5);
      expect(links.size).toBeGreaterThan(5);
      expect(moved.size).toBeGreaterThan(2);
      expect([...links, ...moved].filter((address) => !pages.has(address))).toEqual([]);
    },
  );
});
