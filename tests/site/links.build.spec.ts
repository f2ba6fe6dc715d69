import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { attributesOf, brokenLinks, filesOf } from '../support/built-site.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

test('every link of every page leads to a page, and to an anchor that is there', () => {
  expect(brokenLinks(DIST)).toEqual([]);
});

test('the check of links is no empty one', () => {
  const pages = filesOf(DIST, '.html');
  expect(pages.length).toBeGreaterThan(250);
  expect(pages.flatMap((page) => attributesOf(page, 'href')).length).toBeGreaterThan(10_000);
});

test('no anchor stands twice on a page', () => {
  const twice = filesOf(DIST, '.html').flatMap((page) => {
    const ids = attributesOf(page, 'id');
    return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${page.path}#${id}`);
  });
  expect(twice).toEqual([]);
});

test('every page says where its Markdown twin is, and it is there', () => {
  const without = filesOf(DIST, '.html')
    .filter(({ path }) => !path.startsWith('/404') && !path.startsWith('/guide/'))
    .filter(({ text }) => {
      const twin = /<link rel="alternate" type="text\/markdown" href="([^"]+)"/u.exec(text)?.[1];
      return twin === undefined || !existsSync(join(DIST, decodeURIComponent(twin)));
    });
  expect(without.map(({ path }) => path)).toEqual([]);
});

test('every link of every twin leads to a file that is there', () => {
  const broken = filesOf(DIST, '.md').flatMap(({ path, text }) =>
    [...text.matchAll(/\]\(([^)\s]+)\)/gu)]
      .map(([, address = '']) => new URL(address, `https://site.test${path}`))
      .filter(
        ({ host, pathname }) =>
          host === 'site.test' && !existsSync(join(DIST, decodeURIComponent(pathname))),
      )
      .map(({ pathname }) => `${path} → ${pathname}`),
  );
  expect(broken).toEqual([]);
});

test('the weight of a page does not grow with the number of entities in other domains', () => {
  for (const page of filesOf(DIST, '.html').filter(
    ({ path }) => path.startsWith('/entities/') && path !== '/entities/',
  )) {
    const sidebar = /<div class="sb-sidebar"[\s\S]*?<\/div>/u.exec(page.text)?.[0] ?? '';
    expect(sidebar.match(/\/entities\//gu)?.length ?? 0, page.path).toBeLessThanOrEqual(20);
  }
});
