/** Pages as HTML with the addresses of this site: the sections and blocks that components render. */
import type { Nodes } from 'mdast';
import type { PlacedPiece } from '../../markup/fragment.ts';
import type { Href } from '../../markup/links.ts';
import { escapeHtml } from '../../markup/html/html-text.ts';
import { placeBlocks, type HtmlPlacement } from '../../markup/html/place-html.ts';
import type { PageUrls } from '../../markup/page-urls.ts';
import { toHtml } from '../../markup/to-html.ts';
import { htmlFragment } from '../../markup/html/write-html.ts';
import { hrefOf, itemHref, markdownPath, pathHref, type LinkContext } from './links.ts';
import type { PageSection } from './page-section.ts';

/** What is rendered of a page, apart from what surrounds it. */
export interface PageBody {
  /** `/entities/patient/`, without base and prefix. */
  path: string;
  /** Its sections. A page of a document has {@link PageBody.html} instead. */
  sections: readonly PageSection[];
  /** How many rows of one table the page shows, where that is not as many as a list may have. */
  rowLimit?: number;
  /** A page of a document, whose links lead within it. */
  html?: (urls?: PageUrls) => readonly PlacedPiece[];
}

/** One section of a page. */
export interface RenderedSection {
  /** `id` of its heading. */
  id?: string | undefined;
  /** Its title as HTML. */
  title?: string | undefined;
  /** Its number in the document: `5.2.1.1`. */
  number?: string | undefined;
  /** What it says: HTML, and blocks that have components. */
  blocks: readonly PlacedPiece[];
}

/** The addresses of this site, for links in trees. */
export function hrefsOf({
  base = '/',
  prefix = '',
  urls = 'folder',
  front = '/',
}: LinkContext): Href {
  const context = { base, prefix, urls, front };
  const href = hrefOf(context);
  return (target) => (target.kind === 'item' ? itemHref(target.key, context) : href(target));
}

/** HTML of nodes that hold no blocks with components: ledes, facts, lists beside a page. */
export function renderHtml(tree: Nodes | readonly Nodes[], href: Href): string {
  return unbroken(toHtml(tree, { href }));
}

/** How many rows of one table a page shows. */
export const ROW_LIMIT = 200;

/** The sections of a page. A page of a document is one section: its headings are those of the document. */
export function renderSections(
  page: PageBody,
  site: LinkContext & { diagrams?: boolean },
): RenderedSection[] {
  if (page.html) return [{ blocks: shown(page.html(site.urls), site) }];
  const placement = placementOf(page, site);
  return page.sections
    .map(({ id, title, number, body }) => ({
      ...(title !== undefined && { id, title: escapeHtml(title), number }),
      blocks: shown(placeBlocks(htmlFragment(body), placement).map(withoutBreaks), site),
    }))
    .filter(({ title, blocks }) => title !== undefined || blocks.length > 0);
}

/** Only the narrow columns of documents break words; see markup/soft-breaks.ts. */
function unbroken(html: string): string {
  return html.replaceAll('<wbr>', '');
}

function withoutBreaks(piece: PlacedPiece): PlacedPiece {
  if (typeof piece === 'string') return unbroken(piece);
  if (piece.type === 'table') return { ...piece, table: unbroken(piece.table) };
  return piece.type === 'charts' ? { ...piece, tables: unbroken(piece.tables) } : piece;
}

/** A site without diagrams leaves their blocks out. */
function shown(
  pieces: readonly PlacedPiece[],
  { diagrams = true }: { diagrams?: boolean },
): readonly PlacedPiece[] {
  return diagrams
    ? pieces
    : pieces.filter((piece) => typeof piece === 'string' || piece.type !== 'diagram');
}

function placementOf(page: PageBody, site: LinkContext): HtmlPlacement {
  return {
    href: hrefsOf(site),
    rows: {
      limit: page.rowLimit ?? ROW_LIMIT,
      more: (count) =>
        `<p><a href="${pathHref(markdownPath(page.path), site)}">${count} more in the Markdown of this page</a></p>\n`,
    },
  };
}

/** With fewer sections than this, a page is seen at a glance. */
const FEWEST_LINKED = 4;

/** The sections that a page links to below its facts; none for a short page and for documents. */
export function linkedSections(
  page: PageBody,
  sections: readonly RenderedSection[],
): { id: string; title: string }[] {
  if (page.html) return [];
  const linked = sections.flatMap(({ id, title }) =>
    id === undefined || title === undefined ? [] : [{ id, title }],
  );
  return linked.length < FEWEST_LINKED ? [] : linked;
}

/** Tables with this many columns need the whole width of a page. */
const WIDE_COLUMNS = 5;

/** True where a table of items needs the room beside the page. */
export function hasWideTable(sections: readonly RenderedSection[]): boolean {
  return sections.some(({ blocks }) =>
    blocks.some(
      (block) =>
        typeof block !== 'string' && block.type === 'table' && block.columns >= WIDE_COLUMNS,
    ),
  );
}
