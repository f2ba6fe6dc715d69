/** The pages of a site that are not of Specbook: those of the project, and of other integrations. */
import { existsSync, realpathSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { IntegrationResolvedRoute } from 'astro';

/** Files of the routes of Specbook, in dist/. */
const OUR_ROUTES = fileURLToPath(new URL('../routes/', import.meta.url));

/** A page that is built. */
export interface OwnPage {
  /** Absolute path of its file. */
  file: string;
  /** Its address, with base. */
  url: string;
}

/** What the address of a page follows from. */
interface Output {
  /** Folder of the built site. */
  folder: string;
  /** Astro's `base`. */
  base: string;
  trailingSlash: 'always' | 'never' | 'ignore';
}

/** The routes whose pages are not of Specbook. @param root of the project, which entry points are relative to */
export function ownPageRoutes(
  routes: readonly IntegrationResolvedRoute[],
  root: string,
): IntegrationResolvedRoute[] {
  return routes.filter(
    ({ type, isPrerendered, entrypoint, pattern }) =>
      type === 'page' &&
      isPrerendered &&
      !/^\/(?:404|500)\/?$/u.test(pattern) &&
      !isOurs(resolve(root, entrypoint)),
  );
}

function isOurs(file: string): boolean {
  return existsSync(file) && realpathSync(file).startsWith(realpathSync(OUR_ROUTES) + sep);
}

/** The pages that were built from routes. @param assets files by the pattern of their route, as Astro states them */
export function ownPages(
  routes: readonly IntegrationResolvedRoute[],
  assets: ReadonlyMap<string, readonly URL[]>,
  output: Output,
): OwnPage[] {
  return routes
    .flatMap(({ pattern }) => assets.get(pattern) ?? [])
    .map((url) => fileURLToPath(url))
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ file, url: urlOf(file, output) }));
}

function urlOf(file: string, { folder, base, trailingSlash }: Output): string {
  const path = file.slice(resolve(folder).length).split(sep).map(encodeURIComponent).join('/');
  const page = path.replace(/\/index\.html$/u, trailingSlash === 'never' ? '' : '/');
  return base.replace(/\/$/u, '') + (page === '' ? '/' : page);
}
