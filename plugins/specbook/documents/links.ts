/** Where links of a document lead: within it and to the other three. Other pages have no address on paper. */
import { DOCUMENTS } from '../model/documents.ts';
import { FILES_FOLDER, type LinkTarget, type SectionReference } from '../markup/links.ts';
import { pageUrl, type PageUrls } from '../markup/page-urls.ts';
import type { SpecDocument } from './compose.ts';
import { SECTION } from './front-matter/front-matter.ts';
import type { SectionLocation } from './number.ts';
import { WHOLE } from './pages.ts';

/** What a document is written as. */
export type DocumentFormat = 'html' | 'markdown';

/** Where a link of a document stands. */
export interface LinkOrigin {
  format: DocumentFormat;
  /** The page, below that of the document: `''` is its first or only one. */
  from: string;
  /** How pages are addressed; `/x/` by default. */
  urls?: PageUrls | undefined;
  /** The whole document is read in its parts, where a script does not put them together. */
  isSpread?: boolean;
}

/**
 * The address of a target, relative to a page of the document or to its Markdown file; `undefined` where no document holds
 * it.
 */
export function hrefInDocument(
  document: SpecDocument,
  target: LinkTarget,
  origin: LinkOrigin,
): string | undefined {
  if (target.kind === 'file') {
    const { format, from, urls = 'folder' } = origin;
    const page = `${document.slug}/${from}`;
    if (format === 'html') {
      return up(urls === 'folder' ? page : page.slice(0, -1)) + FILES_FOLDER + target.name;
    }
    return up(from === '' ? '' : page.slice(0, -1)) + FILES_FOLDER + target.name;
  }
  const location = locationOfTarget(document, target);
  return location && addressFrom(document, location, origin);
}

function locationOfTarget(
  document: SpecDocument,
  target: Exclude<LinkTarget, { kind: 'file' }>,
): SectionLocation | undefined {
  return target.kind === 'route'
    ? document.sectionAt(target.path.slice(SECTION.length))
    : document.set.locationOf(target.key, document);
}

/**
 * The address of a location, relative to a page of the document or to its Markdown file.
 *
 * @example addressFrom(document, location, { format: 'html', from: '' }) // '#patient'
 */
function addressFrom(
  document: SpecDocument,
  location: SectionLocation,
  { format, from, urls = 'folder', isSpread = false }: LinkOrigin,
): string {
  const own = `${document.slug}/`;
  if (format === 'html') {
    const page = document.set.addressOf(location);
    const isOwn = page.startsWith(own);
    const path = isOwn ? page.slice(own.length) : `../${page}`;
    const isHere = isOwn && ((from === WHOLE && !isSpread) || path === from);
    if (isHere) return `#${location.anchor}`;
    if (urls === 'folder') return `${up(from)}${path}#${location.anchor}`;
    // The page is no folder itself: its address ends one step earlier.
    return `${up(`${own}${from}`.slice(0, -1))}${pageUrl(page, urls)}#${location.anchor}`;
  }
  const file = DOCUMENTS.find(({ slug }) => slug === location.document)?.fileName ?? '';
  if (from !== '') return `${up(`${own}${from.slice(0, -1)}`)}${file}#${location.slug}`;
  return `${location.document === document.slug ? '' : file}#${location.slug}`;
}

/** The way from a page, or a file, up to the folder that its address begins in. @example up('a/b/') // '../../' */
function up(address: string): string {
  return '../'.repeat(address.split('/').length - 1);
}

/** Kinds that stand at almost every item: a number behind each would hide the rest. They are links all the same. */
const SILENT: ReadonlySet<string> = new Set(['team', 'dataClass']);

/**
 * The section that a link leads to, as paper needs it: `§5.2.1`, with the number of the document where it is another.
 *
 * @param scope number of the section that the link stands in: what stands in it too is in sight
 */
export function sectionReference(
  document: SpecDocument,
  target: LinkTarget,
  scope: string,
): SectionReference | undefined {
  if (target.kind !== 'item' || SILENT.has(target.key.slice(0, target.key.indexOf(':'))))
    return undefined;
  const location = document.set.locationOf(target.key, document);
  if (!location || isWithin(location.number, scope) || isWithin(scope, location.number))
    return undefined;
  const section = `§${location.number}`;
  if (location.document === document.slug) return { section };
  return { section, document: document.set.idOf(location.document) };
}

/** `5.2.1` is within `5.2` and within itself. */
function isWithin(number: string, section: string): boolean {
  return number === section || number.startsWith(`${section}.`);
}
