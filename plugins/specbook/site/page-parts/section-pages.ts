/** Where the sections of a divided document are. */
import type { SpecDocument } from '../../documents/compose.ts';
import { pageUrl, type PageUrls } from '../../markup/page-urls.ts';

/** The file that tells on which page of a divided document each anchor stands. */
export const SECTION_PAGES = 'sections.json';

/**
 * The page of each anchor of a divided document, below that of the document. An address that somebody kept before the
 * document was divided, or before a section moved to another page, still leads to its section. An anchor such as
 * `patient.email` is listed only where it is not on the page of `patient`.
 *
 * @example sectionPagesOf(document) // { patient: 'domain-people/', … }
 */
export function sectionPagesOf(
  document: SpecDocument,
  urls: PageUrls = 'folder',
): Record<string, string> {
  const own = document.slug.length + 1;
  const pages = new Map<string, string>();
  const locations = [...document.sections, ...document.locations.values()]
    .filter((location) => location.document === document.slug)
    .toSorted((a, b) => a.anchor.length - b.anchor.length);
  for (const { anchor, number } of locations) {
    const address = document.addressOf(number);
    const isFront = address.length === own;
    // The first page has no name below the folder of the file, unless it is a file beside that folder.
    const path = isFront && urls !== 'folder' ? `../${address}` : address.slice(own);
    const page = pageUrl(path, urls);
    if (pageOfAnchor(pages, anchor) !== page) pages.set(anchor, page);
  }
  return Object.fromEntries(pages);
}

/** The page of an anchor: that of what it is part of, where it is not listed itself. */
function pageOfAnchor(pages: ReadonlyMap<string, string>, anchor: string): string | undefined {
  const end = anchor.lastIndexOf('.');
  return pages.get(anchor) ?? (end < 1 ? undefined : pageOfAnchor(pages, anchor.slice(0, end)));
}
