/** Diagrams as figures of a page. */
import {
  diagramName,
  drawDiagram,
  drawOnPaper,
  hasSecondDegree,
  otherDetails,
  defaultDetail,
  describeDiagram,
  isLargeModel,
  writeDiagram,
  type Detail,
  type Diagram,
  type DiagramRequest,
  type LayoutCache,
} from '../../erd/index.ts';
import { stringsOf } from '../../i18n/index.ts';
import type { Block } from '../../markup/fragment.ts';
import type { Spec } from '../../model/spec.ts';
import { fileHref, filesOf, type FileLink } from './diagram-file-set.ts';
import { hrefOfKey, viewportOf } from './diagram-files.ts';
import { drawingHtml } from './drawing-html.ts';
import { pathHref, type LinkContext } from './links.ts';

/** Beyond this many, the sentences of a diagram are cut: they stand in full in the lists of the page. */
const MOST_SENTENCES = 100;
/** The same of a diagram on many sheets of paper, all of which are on one page. */
const [MANY_SHEETS, MOST_SENTENCES_OF_MANY] = [10, 30];

/** A detail that the diagram is drawn in. */
export interface DetailLink extends FileLink {
  /** `names`, `keys`, `all`, `lines`, `2-steps`; empty for that of the page. */
  id: string;
}

/** What a figure shows. */
export interface DiagramFigure extends Pick<Diagram, 'description' | 'notes' | 'isLandscape'> {
  /** It leaves no room on its sheet for the title of a chapter. */
  isTall: boolean;
  /** HTML of the drawing, in a frame that scrolls; or a link to its file, where it is too large for a page. */
  drawing: string;
  /** The diagram as sentences, at most so many as a page should hold. */
  words: readonly string[];
  /** How many sentences were left out. */
  more: number;
  /** The diagram as files. */
  files: readonly FileLink[];
  /** The diagram in other details, and in that of the page. */
  details: readonly DetailLink[];
  /** Where paths from the entity of the diagram are found. */
  paths?: string;
}

/** Draws the figures of one diagram: several where it is printed and too large for one sheet. */
export async function figuresOf(
  spec: Spec,
  { request, paper, file }: Pick<Extract<Block, { type: 'diagram' }>, 'request' | 'paper' | 'file'>,
  context: LinkContext,
  layouts: LayoutCache,
): Promise<DiagramFigure[]> {
  const hrefOf = hrefOfKey(context);
  const drawn = file
    ? [
        {
          ...describeDiagram(spec, request),
          name: diagramName(request),
          svg: '',
          isLandscape: false,
          texts: writeDiagram(spec, request),
        },
      ]
    : paper
      ? await drawOnPaper(spec, request, hrefOf, layouts)
      : [await drawDiagram(spec, request, hrefOf, layouts, viewportOf(request))];
  const [only, ...more] = drawn;
  const texts = only && more.length === 0 ? only.texts : writeDiagram(spec, request);
  const files = filesOf(spec, request, texts.mermaid.length, context);
  const details = paper || file ? [] : detailsOf(spec, request, context);
  const most = mostSentences(spec, request, drawn.length);
  return drawn.map((drawing) => ({
    description: drawing.description,
    notes: drawing.notes,
    isLandscape: drawing.isLandscape,
    isTall: paper && 'height' in drawing && isTall(drawing),
    drawing: drawingHtml(spec, { request, paper, file }, drawing, context),
    words: drawing.sentences.slice(0, most),
    more: Math.max(0, drawing.sentences.length - most),
    files,
    details,
    ...(request.scope === 'entity' &&
      !paper && {
        paths: `${pathHref('/data-model/', context)}?from=${encodeURIComponent(request.entity)}`,
      }),
  }));
}

/** A page of a large model has the sentences of an entity once, beside its foreign keys. */
function mostSentences(spec: Spec, { scope }: DiagramRequest, sheets: number): number {
  if (scope === 'entity' && isLargeModel(spec)) return 0;
  return sheets > MANY_SHEETS ? MOST_SENTENCES_OF_MANY : MOST_SENTENCES;
}

/** Pixels of a column of A4, and those that title, facts and legend of a chapter leave of a sheet of Letter. */
const SHEET = { width: 608, besideTitle: 700 } as const;

function isTall({ width, height }: Pick<Diagram, 'width' | 'height'>): boolean {
  return height * Math.min(1, SHEET.width / width) > SHEET.besideTitle;
}

/** From the least detail to the most; `usual` is what a diagram shows that has no detail of its own. */
const DETAILS: readonly (Detail | 'usual')[] = ['lines', 'names', 'keys', 'all', 'usual'];

/** The details of a diagram, the least one first; none where there is no choice. */
function detailsOf(spec: Spec, request: DiagramRequest, context: LinkContext): DetailLink[] {
  const others = otherDetails(spec, request);
  const further = furtherOf(spec, request, context);
  if (others.length === 0 && further.length === 0) return [];
  const usual = defaultDetail(spec, request) ?? 'usual';
  const { details: labels } = stringsOf(spec).erd;
  const links = DETAILS.flatMap((detail): DetailLink[] => {
    const asked = others.find((other) => other === detail);
    if (asked === undefined && detail !== usual) return [];
    const shown = asked === undefined ? request : ({ ...request, detail: asked } as DiagramRequest);
    const href = fileHref(diagramName(shown), 'svg', context);
    return [{ id: asked ?? '', label: labels[detail], href }];
  });
  return [...links, ...further];
}

/** An entity with the relationships of its neighbours, where these add some. */
function furtherOf(spec: Spec, request: DiagramRequest, context: LinkContext): DetailLink[] {
  if (request.scope !== 'entity' || request.degree === 2 || !hasSecondDegree(spec, request.entity))
    return [];
  const href = fileHref(diagramName({ ...request, degree: 2 }), 'svg', context);
  return [{ id: '2-steps', label: stringsOf(spec).erd.secondDegree, href }];
}
