/** Diagrams as figures of a page. */
import {
  diagramName,
  drawDiagram,
  drawOnPaper,
  hasSecondDegree,
  otherDetails,
  defaultDetail,
  writeDiagram,
  type Detail,
  type Diagram,
  type DiagramRequest,
  type LayoutCache,
} from '../../erd/index.ts';
import { stringsOf } from '../../i18n/index.ts';
import type { Block } from '../../markup/fragment.ts';
import { escapeHtml } from '../../markup/html/html-text.ts';
import type { Spec } from '../../model/spec.ts';
import { fileHref, filesOf, hrefOfKey, viewportOf, type FileLink } from './diagram-files.ts';
import type { LinkContext } from './links.ts';

/** Beyond this many, the sentences of a diagram are cut: they stand in full in the lists of the page. */
const MOST_SENTENCES = 100;

/** A detail that the diagram is drawn in. */
export interface DetailLink extends FileLink {
  /** `names`, `keys`, `all`, `lines`; empty for that of the page. */
  id: string;
}

/** What a figure shows. */
export interface DiagramFigure extends Pick<Diagram, 'description' | 'notes' | 'isLandscape'> {
  /** HTML of the drawing, in a frame that scrolls. */
  drawing: string;
  /** The diagram as sentences, at most so many as a page should hold. */
  words: readonly string[];
  /** How many sentences were left out. */
  more: number;
  /** The diagram as files. */
  files: readonly FileLink[];
  /** The diagram in other details, and in that of the page. */
  details: readonly DetailLink[];
  /** Address of the file that leads one step further. */
  further?: string;
}

/** Draws the figures of one diagram: several where it is printed and too large for one sheet. */
export async function figuresOf(
  spec: Spec,
  { request, paper }: Pick<Extract<Block, { type: 'diagram' }>, 'request' | 'paper'>,
  context: LinkContext,
  layouts: LayoutCache,
): Promise<DiagramFigure[]> {
  const { erd: t } = stringsOf(spec);
  const hrefOf = hrefOfKey(context);
  const drawn = paper
    ? await drawOnPaper(spec, request, hrefOf, layouts)
    : [await drawDiagram(spec, request, hrefOf, layouts, viewportOf(request))];
  const leadsOn =
    request.scope === 'entity' && request.degree !== 2 && hasSecondDegree(spec, request.entity);
  const [only, ...more] = drawn;
  const texts = only && more.length === 0 ? only.texts : writeDiagram(spec, request);
  const files = filesOf(spec, request, texts.mermaid.length, context);
  const details = paper ? [] : detailsOf(spec, request, context);
  return drawn.map(({ title, description, svg, notes, sentences, isLandscape }) => ({
    description,
    notes,
    isLandscape,
    drawing: `<div class="sb-sheet" tabindex="0" role="group" aria-label="${escapeHtml(t.label({ title }))}">${svg}</div>`,
    words: sentences.slice(0, MOST_SENTENCES),
    more: Math.max(0, sentences.length - MOST_SENTENCES),
    files,
    details,
    ...(leadsOn && { further: fileHref(diagramName({ ...request, degree: 2 }), 'svg', context) }),
  }));
}

/** From the least detail to the most; `usual` is what a diagram shows that has no detail of its own. */
const DETAILS: readonly (Detail | 'usual')[] = ['lines', 'names', 'keys', 'all', 'usual'];

/** The details of a diagram, the least one first; none where there is no choice. */
function detailsOf(spec: Spec, request: DiagramRequest, context: LinkContext): DetailLink[] {
  const others = otherDetails(spec, request);
  if (others.length === 0) return [];
  const usual = defaultDetail(spec, request) ?? 'usual';
  const { details: labels } = stringsOf(spec).erd;
  return DETAILS.flatMap((detail): DetailLink[] => {
    const asked = others.find((other) => other === detail);
    if (asked === undefined && detail !== usual) return [];
    const shown = asked === undefined ? request : ({ ...request, detail: asked } as DiagramRequest);
    const href = fileHref(diagramName(shown), 'svg', context);
    return [{ id: asked ?? '', label: labels[detail], href }];
  });
}
