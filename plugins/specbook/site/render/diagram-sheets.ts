/** The sheets of diagrams as files: a page shows a diagram in a form for screens, and is printed with its sheets. */
import {
  drawOnPaper,
  listDiagrams,
  MAX_ENTITIES_IN_PAGE,
  standalone,
  type Diagram,
  type DiagramRequest,
  type LayoutCache,
} from '../../erd/index.ts';
import type { Spec } from '../../model/spec.ts';
import { hrefOfKey, type DrawingContext } from './diagram-files.ts';
import { SHEETS_PATH } from './drawing-html.ts';
import { pathHref, type LinkContext } from './links.ts';

/** A sheet as a picture. */
export interface DiagramSheet extends Pick<
  Diagram,
  'description' | 'notes' | 'width' | 'height' | 'isLandscape'
> {
  href: string;
}

/** The sheets of one diagram, as pictures that a browser loads only for print. */
export async function sheetsOf(
  spec: Spec,
  request: DiagramRequest,
  context: LinkContext,
  layouts: LayoutCache,
): Promise<DiagramSheet[]> {
  const sheets = await drawOnPaper(spec, request, hrefOfKey(context), layouts);
  return sheets.map(({ name, description, notes, width, height, isLandscape }) => ({
    ...{ description, notes, width, height, isLandscape },
    href: pathHref(`${SHEETS_PATH}${name}.svg`, context),
  }));
}

/** Every sheet, with the name of its file. Only the whole model and whole domains have any. */
export async function* everySheet(
  spec: Spec,
  context: DrawingContext,
  layouts: LayoutCache,
): AsyncIterable<[name: string, content: string]> {
  for (const request of listDiagrams(spec)) {
    if (!hasSheets(spec, request)) continue;
    for (const { name, svg } of await drawOnPaper(spec, request, hrefOfKey(context), layouts)) {
      yield [`${name}.svg`, standalone(svg, 'system', context.tokens)];
    }
  }
}

/** True for the diagrams that pages are printed with. */
function hasSheets({ entities }: Spec, request: DiagramRequest): boolean {
  if (request.scope === 'whole') return entities.length <= MAX_ENTITIES_IN_PAGE;
  return request.scope === 'domain' && request.part === undefined;
}
