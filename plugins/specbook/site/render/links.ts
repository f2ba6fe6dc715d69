/**
 * Where everything stands on the site. Every address that a page, its Markdown, the search index or the dev server shows is
 * made here, so that a route is written down once.
 */
import { FILES_FOLDER, type Href } from '../../markup/links.ts';
import { pageUrl, type PageUrls } from '../../markup/page-urls.ts';
import { documentKindOf } from '../../model/documents.ts';
import type { Key } from '../../model/item.ts';
import { itemPath } from '../../model/item-path.ts';
import { memoize } from '../../model/memoize.ts';

/** Folder of the search index, below base and prefix: other integrations write `/pagefind/`. */
export const SEARCH_INDEX_PATH = '/_specbook/search/';

/** Folder of files that prose refers to, below base and prefix. */
export const FILES_PATH = `/documents/${FILES_FOLDER}`;

/** Where problems of the files are listed. */
export const PROBLEMS_PATH = '/problems/';

/** Where changes are listed. */
export const CHANGES_PATH = '/changes/';

/**
 * Where everything is listed that has changed since an older revision that the site shows.
 *
 * @example changesSinceVersionPath('2.2.0') // '/documents/since-2.2.0/'
 */
export function changesSinceVersionPath(revision: string): string {
  return `/documents/since-${encodeURIComponent(revision)}/`;
}

/** Where the site stands, and for which reader an address is made. */
export interface LinkContext {
  /** Astro's `base`, e.g. `/pr-preview/pr-7`; `/` by default. */
  base?: string;
  /** The integration's `prefix`, e.g. `/spec`; none by default. */
  prefix?: string;
  /** How pages are addressed; `/x/` by default. */
  urls?: PageUrls;
  /** Path of the front page, if another page has its place; `/` by default. */
  front?: string;
  /** `html` leads to pages, `md` to their Markdown pages. */
  for?: 'html' | 'md';
}

/**
 * Path of the Markdown of a page; of a document and of the page that prints it whole, the file of the document.
 *
 * @example markdownPath('/entities/patient/#email') // '/entities/patient.md#email'
 * @example markdownPath('/performance/?verdict=missed#site.filters') // '/performance.md'
 * @example markdownPath('/') // '/index.md'
 * @example markdownPath('/documents/05-data-models/') // '/documents/05-Data-Models.md'
 */
export function markdownPath(path: string): string {
  // Filters and their place are of the page alone.
  const [, page = '/', anchor = ''] = /^([^?#]*)[^#]*(#(?!site\.).*)?/su.exec(path) ?? [];
  const slug = /^\/documents\/([^/]+)\/(?:whole\/)?$/u.exec(page)?.[1] ?? '';
  const document = documentKindOf(slug);
  if (document) return `/documents/${document.fileName}${anchor}`;
  if (page === '/') return `/index.md${anchor}`;
  // An older revision is a site of its own.
  if (/^\/v\/[^/]+\/$/u.test(page)) return `${page}index.md${anchor}`;
  return page.endsWith('/') ? `${page.slice(0, -1)}.md${anchor}` : path;
}

/**
 * An address as a browser needs it: base, prefix, then the path by the rules of the site; of its Markdown where that is
 * asked for.
 *
 * @example pathHref('/performance/', { base: '/pr-7', for: 'md' }) // '/pr-7/performance.md'
 */
export function pathHref(path: string, context: LinkContext = {}): string {
  const root = rootOf(context);
  if (context.for === 'md') return root + markdownPath(path);
  const { urls = 'folder', front = '/' } = context;
  const isFront = path === '/' || path.startsWith('/#') || path.startsWith('/?');
  if (isFront && front !== '/') return root + pageUrl(front + path.slice(1), urls);
  if (urls === 'folder') return root + path;
  return isFront ? frontHref(path, context) : root + pageUrl(path, urls);
}

/** Address of the folder of the search index, with a slash at its end by any rules of the site. */
export function searchIndexHref(context: LinkContext): string {
  return rootOf(context) + SEARCH_INDEX_PATH;
}

/** The front page is the index of Astro's base, or a page whose name is the prefix. */
function frontHref(path: string, context: LinkContext): string {
  const root = rootOf(context);
  const { urls = 'folder' } = context;
  if (root === '') return path;
  if (joinPaths(context.prefix ?? '') !== '') return pageUrl(root + path, urls);
  return urls === 'file' ? `${root}/index.html${path.slice(1)}` : pageUrl(root + path, urls);
}

/** The folder of the specification. */
const rootOf = memoize(({ base = '/', prefix = '' }: LinkContext) => joinPaths(base, prefix));

/**
 * Address of a page of the user's own: below Astro's base, and outside the prefix of the specification.
 *
 * @example ownHref('/guide/', { base: '/pr-7' }) // '/pr-7/guide/'
 */
export function ownHref(href: string, { base = '/' }: Pick<LinkContext, 'base'>): string {
  return href.startsWith('/') ? joinPaths(base) + href : href;
}

/** Address of an item; see {@link itemPath} and {@link pathHref}. */
export function itemHref(key: Key, context?: LinkContext): string {
  return pathHref(itemPath(key), context);
}

/** Joins folders of an address: a leading slash, none at the end, none twice; `''` when there is none. */
function joinPaths(...folders: string[]): string {
  return folders
    .flatMap((folder) => folder.split('/'))
    .filter((step) => step !== '')
    .map((step) => `/${step}`)
    .join('');
}

/**
 * Resolves the targets of trees for one reader.
 *
 * @example toHtml(tree, { href: hrefOf({ base: '/pr-7' }) })
 */
export function hrefOf(context: LinkContext): Href {
  return (target) => {
    if (target.kind === 'route') return pathHref(target.path, context);
    if (target.kind === 'file') return rootOf(context) + FILES_PATH + target.name;
    return pathHref(partPath(itemPath(target.key), target), context);
  };
}

/** A value of an enumeration has an anchor of its own on its page; other parts are read where the item is. */
function partPath(path: string, { key, part }: { key: Key; part?: string }): string {
  if (part === undefined || !key.startsWith('enum:')) return path;
  return `${path}#${encodeURIComponent(part)}`;
}
