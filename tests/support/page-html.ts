/** What a page or a document says, for tests that read it without a browser. */
import type { RootContent } from 'mdast';
import type { PlacedPiece } from '../../plugins/specbook/markup/fragment.ts';
import { facts, heading } from '../../plugins/specbook/markup/mdast.ts';
import { toHtml } from '../../plugins/specbook/markup/to-html.ts';
import type { PageData } from '../../plugins/specbook/site/page-parts/page-data.ts';
import type { LinkContext } from '../../plugins/specbook/site/render/links.ts';
import { hrefsOf, renderSections } from '../../plugins/specbook/site/render/to-html.ts';

/** The blocks of a page as trees, with the headings of its sections. */
export function blocksOf(page: Pick<PageData, 'sections'> | undefined): RootContent[] {
  return (page?.sections ?? []).flatMap(({ id, title, body }) => [
    ...(title === undefined ? [] : [heading(2, title, id)]),
    ...body.blocks(),
  ]);
}

/** HTML of placed pieces. Drawings of charts and diagrams are left out. */
export function htmlOfPieces(pieces: readonly PlacedPiece[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      switch (piece.type) {
        case 'charts':
          return `${piece.figures.map(({ caption }) => `<figcaption>${caption}</figcaption>`).join('')}${piece.tables}`;
        case 'table':
          return piece.table;
        case 'mermaid':
          return piece.fence;
        case 'diagram':
          return piece.file ? `<a href="${piece.file.path}">${piece.file.label}</a>` : '';
        case 'mdx':
          return '';
      }
    })
    .join('');
}

/** What stands on a page between its title and its title block, as HTML. */
export function htmlOfPage(page: PageData, site: LinkContext = {}): string {
  const context = { base: '/', prefix: '', ...site };
  const head = toHtml([...(page.lede ?? []), ...facts(page.facts)], { href: hrefsOf(context) });
  const sections = renderSections(page, context).map(({ id, title, number, blocks }) => {
    const heading =
      title === undefined
        ? ''
        : `<h2${id === undefined ? '' : ` id="${id}"`}>${number === undefined ? '' : `<span class="sb-n">${number}</span> `}${title}</h2>\n`;
    return heading + htmlOfPieces(blocks);
  });
  return head + sections.join('');
}

/** Without the places at which long words may be broken. */
export const withoutBreaks = (html: string): string => html.replaceAll('<wbr>', '');
