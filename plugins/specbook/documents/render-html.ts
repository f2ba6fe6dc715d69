/** Documents as HTML: whole, or one page of a divided one. */
import { escapeHtml } from '../markup/html/html-text.ts';
import type { PlacedPiece } from '../markup/fragment.ts';
import { placeBlocks, type HtmlPlacement } from '../markup/html/place-html.ts';
import { softBreaks } from '../markup/html/soft-breaks.ts';
import { htmlFragment } from '../markup/html/write-html.ts';
import { pageUrl, type PageUrls } from '../markup/page-urls.ts';
import type { Spec } from '../model/spec.ts';
import {
  bodyPassages,
  continuedHeading,
  frontPassage,
  pagePassages,
  type Passage,
} from './assemble.ts';
import type { SpecDocument } from './compose.ts';
import { hrefInDocument, sectionReference, type LinkOrigin } from './links.ts';
import { isAssembled, PART_MARKS, WHOLE, type DocumentPage } from './pages.ts';

/** A whole document, to read and to print, without its title. */
export function documentHtml(spec: Spec, document: SpecDocument, urls?: PageUrls): PlacedPiece[] {
  const from = document.pages.length > 0 ? WHOLE : '';
  const passages = [frontPassage(spec, document), ...bodyPassages(document)];
  return htmlOf(document, passages, { format: 'html', from, urls });
}

/** The front matter of a document. */
export function frontHtml(spec: Spec, document: SpecDocument, urls?: PageUrls): PlacedPiece[] {
  return htmlOf(document, [frontPassage(spec, document)], { format: 'html', from: '', urls });
}

/** The front matter, and the way to each page of the document: a script puts their content there. */
export function assembledHtml(spec: Spec, document: SpecDocument, urls?: PageUrls): PlacedPiece[] {
  const origin = { format: 'html', from: WHOLE, urls, isSpread: true } as const;
  const links = document.pages.map((page) => {
    const { number, title } = page.section;
    const name = page.page === 1 ? `${number} ${title}` : continuedHeading(spec, page);
    const href = pageUrl(`../${page.path}`, urls ?? 'folder');
    return `<li><a href="${escapeHtml(href)}">${escapeHtml(name)}</a></li>\n`;
  });
  return [
    ...htmlOf(document, [frontPassage(spec, document)], origin),
    `<ul data-parts>\n${links.join('')}</ul>\n`,
  ];
}

/** One page of a divided document. One that continues a section says so first. */
export function pageHtml(
  spec: Spec,
  document: SpecDocument,
  page: DocumentPage,
  urls?: PageUrls,
): PlacedPiece[] {
  const continued = continuedHeading(spec, page);
  const lead = page.from === 0 ? [] : [`<h2>${escapeHtml(continued)}</h2>\n`];
  const origin = { format: 'html', from: page.path, urls } as const;
  const pieces = htmlOf(document, pagePassages(document, page), origin);
  if (!isAssembled(document)) return [...lead, ...pieces];
  return [...lead, PART_MARKS.start, ...pieces, PART_MARKS.end];
}

function htmlOf(
  document: SpecDocument,
  passages: Iterable<Passage>,
  origin: LinkOrigin,
): PlacedPiece[] {
  const pieces: PlacedPiece[] = [];
  let html = '';
  for (const passage of passages) {
    if ('title' in passage) {
      html += headingHtml(document, passage);
      continue;
    }
    const fragment = htmlFragment(passage.source);
    for (const piece of placeBlocks(fragment, placementOf(document, passage, origin))) {
      if (typeof piece === 'string') html += piece;
      else {
        if (html !== '') pieces.push(html);
        html = '';
        pieces.push(piece);
      }
    }
  }
  if (html !== '') pieces.push(html);
  return pieces;
}

function headingHtml(
  document: SpecDocument,
  { title, number, shift }: Passage & { title: string },
): string {
  const depth = Math.min(shift + 1, 6);
  const anchor = document.sectionAt(number)?.anchor ?? '';
  const digits = `<span class="sb-n">${number}</span> `;
  return `<h${depth} id="${escapeHtml(anchor)}">${digits}${softBreaks(escapeHtml(title))}</h${depth}>\n`;
}

function placementOf(
  document: SpecDocument,
  { scope, shift, inside, number: own }: Passage,
  origin: LinkOrigin,
): HtmlPlacement {
  return {
    shift,
    href: (target) => hrefInDocument(document, target, origin),
    reference: (target) => sectionReference(document, target, scope),
    heading: ({ anchor, number }) => {
      if (own === '') return { anchor, number };
      const section = anchor === undefined ? undefined : inside.get(anchor);
      if (section === undefined) return {};
      return { number: section, anchor: document.sectionAt(section)?.anchor };
    },
    row: (_, item) => item && document.locations.get(item)?.anchor,
  };
}
