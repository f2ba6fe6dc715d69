import { EventEmitter } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import type { IntegrationResolvedRoute } from 'astro';
import { afterEach, describe, expect, test } from 'vitest';
import { watchDevPages } from '../../../plugins/specbook/site/integration/dev-pages.ts';
import type { ViteServer } from '../../../plugins/specbook/site/integration/vite-types.ts';

const SRC = pathToFileURL('/site/src/');

let server: Server | undefined;
afterEach(() => server?.close());

/** A server of pages: the text of each by path; another path is not found. */
async function serve(pages: Readonly<Record<string, string>>): Promise<string> {
  const started = createServer((request, response) => {
    const text = pages[request.url ?? ''];
    response.writeHead(text === undefined ? 404 : 200, { 'content-type': 'text/html' }).end(text);
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
}

const route = (patternRegex: RegExp, pathname?: string) =>
  ({ patternRegex, pathname }) as unknown as IntegrationResolvedRoute;

const ABOUT = route(/^\/about\/?$/u, '/about');
const OURS = route(/^\/entities\/[^/]+\/?$/u);
const DOCS = route(/^(?:\/(.*?))?\/?$/u);

/** Addresses of the pages that are rendered, by the routes of a site with docs of its own. */
async function addresses(
  pages: Readonly<Record<string, string>>,
  trailingSlash: 'always' | 'never' = 'always',
): Promise<string[]> {
  const watcher = new EventEmitter();
  const site = watchDevPages({ watcher } as unknown as ViteServer, SRC, () => ({
    routes: [ABOUT, OURS, DOCS],
    own: [ABOUT, DOCS],
    base: '/base',
    trailingSlash,
  }));
  return (await site.render(await serve(pages))).map(({ url }) => url);
}

describe('pages of a dev server', () => {
  test('are those of routes without parameters, and those that pages link to', async () => {
    const front = '<a href="/base/deep/page#x">A</a><a href="other/?q">B</a>';
    const pages = { '/base/': front, '/base/about/': 'About', '/base/deep/page/': 'Deep' };
    expect(await addresses({ ...pages, '/base/other/': '<a href="/base/">Back</a>' })).toEqual([
      '/base/',
      '/base/about/',
      '/base/deep/page/',
      '/base/other/',
    ]);
    server?.close();
    expect(await addresses({ '/base/': front, '/base/deep/page': 'Deep' }, 'never')).toEqual([
      '/base/',
      '/base/deep/page',
    ]);
  });

  test('are not those of Specbook, of other sites, or beside the base', async () => {
    const front =
      '<a href="/base/entities/order/">A</a><a href="//example.com/base/x/">B</a><a href="/elsewhere/">C</a><a href="mailto:a@b.c">D</a>';
    const pages = { '/base/': front, '/base/entities/order/': '', '/elsewhere/': '' };
    expect(await addresses(pages)).toEqual(['/base/']);
  });

  test('may have changed when a source of the site was saved, and not when content was', () => {
    const watcher = new EventEmitter();
    const pages = watchDevPages({ watcher } as unknown as ViteServer, SRC, () => {
      throw new Error('not asked for');
    });
    const before = pages.version();
    watcher.emit('all', 'change', '/site/content/entities/order.yaml');
    expect(pages.version()).toBe(before);
    watcher.emit('all', 'change', '/site/src/pages/about.astro');
    expect(pages.version()).not.toBe(before);
  });
});
