/**
 * Where everything stands on the site. Every address that a page, a twin, the search index or the dev server shows is
 * made here, so that a route is written down once.
 */
import type { Href } from '../../markup/links.ts';
import type { Key, Kind } from '../../model/item.ts';
import { fieldAddress } from '../../search/field-lines.ts';

/** The four documents: the slug of the route, and the name of the file. */
export const DOCUMENT_FILES = {
  '05-data-models': '05-Data-Models.md',
  '06-performance-requirements': '06-Performance-Requirements.md',
  '07-technical-constraints': '07-Technical-Constraints.md',
  '08-acceptance-criteria': '08-Acceptance-Criteria.md',
} as const;

/** Slug of one of {@link DOCUMENT_FILES}. */
export type DocumentSlug = keyof typeof DOCUMENT_FILES;

/** Folder of the search index, below base and prefix: other integrations write `/pagefind/`. */
export const SEARCH_INDEX_PATH = '/_specbook/search/';

/** Where the site stands, and for which reader an address is made. */
export interface LinkContext {
  /** Astro's `base`, e.g. `/pr-preview/pr-7`; `/` by default. */
  base?: string;
  /** The integration's `prefix`, e.g. `/spec`; none by default. */
  prefix?: string;
  /** `html` leads to pages, `md` to their Markdown twins. */
  for?: 'html' | 'md';
}

/** Splits a key into kind and id. @example splitKey('field:patient.email') // ['field', 'patient.email'] */
export function splitKey(key: Key): [Kind, string] {
  const colon = key.indexOf(':');
  return [key.slice(0, colon) as Kind, key.slice(colon + 1)];
}

const FOLDERS: Partial<Record<Kind, string>> = {
  entity: 'entities',
  enum: 'enums',
  rule: 'requirements',
  requirement: 'requirements',
  constraint: 'requirements',
  poc: 'requirements',
  criterion: 'requirements',
  consideration: 'requirements',
  domain: 'data-model',
  category: 'performance',
  service: 'services',
  screen: 'screens',
  area: 'acceptance',
  run: 'evidence',
};

/**
 * Path of the page on which an item stands, without base and prefix.
 *
 * A field stands on the page of its entity. Environments, data classes and teams have no page of their own: they
 * stand on the pages of performance and of the data model, and on the front page.
 *
 * @example itemPath('entity:patient') // '/entities/patient/'
 * @example itemPath('field:patient.email') // '/entities/patient/#email'
 */
export function itemPath(key: Key): string {
  const [kind, id] = splitKey(key);
  if (kind === 'field') {
    const dot = id.indexOf('.');
    return fieldAddress(`/entities/${encodeURIComponent(id.slice(0, dot))}/`, id.slice(dot + 1));
  }
  if (kind === 'environment') return `/performance/#environment-${id}`;
  if (kind === 'dataClass') return `/data-model/#data-class-${id}`;
  if (kind === 'team') return `/#team-${id}`;
  return `/${FOLDERS[kind] ?? kind}/${encodeURIComponent(id)}/`;
}

/**
 * Path of the Markdown twin of a page. That of a document is its file, of the page that prints it whole too.
 *
 * @example twinPath('/entities/patient/#email') // '/entities/patient.md#email'
 * @example twinPath('/') // '/index.md'
 * @example twinPath('/documents/05-data-models/') // '/documents/05-Data-Models.md'
 */
export function markdownPath(path: string): string {
  const [, page = '/', anchor = ''] = /^([^#]*)(#.*)?$/su.exec(path) ?? [];
  const slug = /^\/documents\/([^/]+)\/(?:whole\/)?$/u.exec(page)?.[1] ?? '';
  if (Object.hasOwn(DOCUMENT_FILES, slug)) {
    return `/documents/${DOCUMENT_FILES[slug as DocumentSlug]}${anchor}`;
  }
  if (page === '/') return `/index.md${anchor}`;
  return page.endsWith('/') ? `${page.slice(0, -1)}.md${anchor}` : path;
}

/**
 * An address as a browser needs it: base, prefix, then the path; its twin where one is asked for.
 *
 * @example pathHref('/performance/', { base: '/pr-7', for: 'md' }) // '/pr-7/performance.md'
 */
export function pathHref(
  path: string,
  { base = '/', prefix = '', for: reader = 'html' }: LinkContext = {},
): string {
  return rootOf(base, prefix) + (reader === 'md' ? markdownPath(path) : path);
}

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

const roots = new Map<string, string>();

/** The folder of the specification. A site asks for one, once for each of its links. */
function rootOf(base: string, prefix: string): string {
  const key = `${base} ${prefix}`;
  const known = roots.get(key);
  if (known !== undefined) return known;
  const root = joinPaths(base, prefix);
  roots.set(key, root);
  return root;
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
    return pathHref(partPath(itemPath(target.key), target), context);
  };
}

/** A value of an enumeration has an anchor of its own on its page; other parts are read where the item is. */
function partPath(path: string, { key, part }: { key: Key; part?: string }): string {
  if (part === undefined || !key.startsWith('enum:')) return path;
  return `${path}#${encodeURIComponent(part)}`;
}
