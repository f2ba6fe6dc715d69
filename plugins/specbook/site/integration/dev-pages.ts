/** The pages of a dev server that are not of Specbook. The server is asked for them, as a browser would. */
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, IntegrationResolvedRoute } from 'astro';
import { parseHTML } from 'linkedom';
import type { RenderedPage } from '../build/own-page-records.ts';
import type { ViteServer } from './vite-types.ts';

/** So many pages are asked for, and so many at once: each is compiled when it is first asked for. */
const MOST_PAGES = 200;
const AT_ONCE = 4;

/** The pages of a dev server that are not of Specbook. */
export interface DevPages {
  /** Another one when one of them may have changed. */
  version(): number;
  /** Renders them. @param origin of the server */
  render(origin: string): Promise<readonly RenderedPage[]>;
}

/** What the addresses of pages follow from. */
interface DevSite {
  /** All routes, the first match of an address first. */
  routes: readonly IntegrationResolvedRoute[];
  /** Those whose pages are not of Specbook. */
  own: readonly IntegrationResolvedRoute[];
  /** Astro's `base`. */
  base: string;
  trailingSlash: 'always' | 'never' | 'ignore';
}

/** Watches the sources of the site. @param site what is known when pages are asked for */
export function watchDevPages(
  { watcher }: Pick<ViteServer, 'watcher'>,
  srcDir: AstroConfig['srcDir'],
  site: () => DevSite,
): DevPages {
  const folder = fileURLToPath(srcDir).replace(/[\\/]$/u, '') + sep;
  let version = 0;
  watcher.on('all', (_event, path) => {
    if (path.startsWith(folder)) version += 1;
  });
  return { version: () => version, render: (origin) => renderDevPages(site(), origin) };
}

/**
 * Renders the pages: those of routes without parameters, and those that these link to, since only a build knows the
 * addresses of a route with parameters.
 *
 * @param origin of the dev server
 * @returns pages in the order of their addresses; those that the server fails to render are left out
 */
async function renderDevPages(site: DevSite, origin: string): Promise<RenderedPage[]> {
  const { own, routes } = site;
  const base = site.base.replace(/\/$/u, '');
  const addressOf = (path: string): string => {
    const bare = path.replace(/\/$/u, '');
    if (bare === '') return `${base}/`;
    return base + bare + (site.trailingSlash === 'never' ? '' : '/');
  };
  const isOwn = (path: string): boolean => {
    const found = routes.find(({ patternRegex }) => patternRegex.test(path));
    return found !== undefined && own.includes(found);
  };
  const paths = [...own.flatMap(({ pathname }) => pathname ?? []), '/'].filter(isOwn);
  const known = new Set(paths.map(addressOf));
  const pages: RenderedPage[] = [];

  const visit = async (url: string): Promise<void> => {
    const html = await askFor(new URL(url, origin));
    if (html === undefined) return;
    pages.push({ url, html });
    for (const link of linksOf(html, new URL(url, origin))) {
      const path = pathWithin(base, link);
      if (path !== undefined && isOwn(path)) known.add(addressOf(path));
    }
  };
  for (let begun = 0; begun < Math.min(known.size, MOST_PAGES);) {
    const next = [...known].slice(begun, Math.min(begun + AT_ONCE, MOST_PAGES));
    begun += next.length;
    await Promise.all(next.map(visit));
  }
  return pages.sort((one, other) => (one.url < other.url ? -1 : 1));
}

/** The page at an address; nothing where the server answers with something else, such as a redirect or an error. */
async function askFor(url: URL): Promise<string | undefined> {
  const response = await fetch(url, { redirect: 'manual', headers: { accept: 'text/html' } });
  const isPage = response.ok && response.headers.get('content-type')?.includes('text/html');
  const text = await response.text();
  return isPage ? text : undefined;
}

/** Addresses on the same server that a page links to. */
function linksOf(html: string, from: URL): URL[] {
  const { document } = parseHTML(html);
  return [...document.querySelectorAll('a[href]')]
    .map((link) => link.getAttribute('href') ?? '')
    .filter((href) => URL.canParse(href, from))
    .map((href) => new URL(href, from))
    .filter(({ origin }) => origin === from.origin);
}

/** The path of an address without base, as routes match it; nothing outside the base. */
function pathWithin(base: string, { pathname }: URL): string | undefined {
  if (pathname === base) return '/';
  return pathname.startsWith(`${base}/`) ? decodeURI(pathname.slice(base.length)) : undefined;
}
