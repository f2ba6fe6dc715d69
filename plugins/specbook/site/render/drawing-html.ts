/** How a page holds a drawing: in it, as an image of its file, or as a link to it. */
import { diagramName, isLargeModel, type Diagram, type DiagramRequest } from '../../erd/index.ts';
import { stringsOf } from '../../i18n/index.ts';
import type { Block } from '../../markup/fragment.ts';
import { escapeHtml } from '../../markup/html/html-text.ts';
import type { Spec } from '../../model/spec.ts';
import { fileHref } from './diagram-file-set.ts';
import { pathHref, type LinkContext } from './links.ts';

/** The folder of the sheets of diagrams, without base and prefix. */
export const SHEETS_PATH = '/diagrams/sheets/';

/** True where a document shows the file of each of its sheets, which the page of the domain is printed with too. */
export function isSheetFromFile(spec: Spec, request: DiagramRequest): boolean {
  return isLargeModel(spec) && request.scope === 'domain' && request.part === undefined;
}

type DiagramBlock = Pick<Extract<Block, { type: 'diagram' }>, 'request' | 'paper' | 'file'>;
/** What is drawn; without a size where it is only linked to. */
type Drawing = Pick<Diagram, 'name' | 'title' | 'description' | 'svg'> &
  Partial<Pick<Diagram, 'width' | 'height'>>;

/**
 * True where the page shows the file of a drawing: in a large model the page and the file would weigh twice as much. Its
 * script puts the drawing in the place of the image.
 */
export function isShownFromFile(spec: Spec, request: DiagramRequest): boolean {
  return isLargeModel(spec) && (request.scope === 'entity' || request.scope === 'domain');
}

/** HTML of a drawing in the frame that it scrolls in; of a file that is too large for a page, of a link to it. */
export function drawingHtml(
  spec: Spec,
  { request, paper, file }: DiagramBlock,
  { name, title, description, svg, width = 0, height = 0 }: Drawing,
  context: LinkContext,
): string {
  const label = escapeHtml(stringsOf(spec).erd.label({ title }));
  if (file)
    return `<p class="sb-ways"><a href="${escapeHtml(pathHref(file.path, context))}" data-label="${label}">${escapeHtml(file.label)}</a></p>`;
  const sheet = (content: string): string =>
    `<div class="sb-sheet" tabindex="0" role="group" aria-label="${label}">${content}</div>`;
  const picture = (href: string): string =>
    `<img src="${href}" width="${Math.round(width)}" height="${Math.round(height)}" alt="${escapeHtml(description)}" loading="lazy">`;
  if (paper && isSheetFromFile(spec, request)) {
    const href = escapeHtml(pathHref(`${SHEETS_PATH}${encodeURIComponent(name)}.svg`, context));
    return sheet(`<a href="${href}">${picture(href)}</a>`);
  }
  if (paper || !isShownFromFile(spec, request)) return sheet(svg);
  const href = escapeHtml(fileHref(diagramName(request), 'svg', context));
  return sheet(`<a href="${href}" data-drawing>${picture(href)}</a>`);
}
