/** Diagrams as figures of a page, and as files. */
import {
  diagramName,
  diagramStyle,
  drawDiagram,
  drawOnPaper,
  everyDiagram,
  hasSecondStep,
  standalone,
  type Diagram,
  type DiagramRequest,
} from '../erd/index.ts';
import { escapeHtml } from '../documents/to-html.ts';
import type { Spec } from '../model/spec.ts';
import { itemHref, pathHref, type LinkContext } from './links.ts';
import type { OpenDiagram } from './print-page.ts';
import type { VitePlugin } from './vite-types.ts';

/** Beyond this many, the sentences of a diagram are cut: they stand in full in the lists of the page. */
const MOST_SENTENCES = 100;

/** What a figure shows. */
export interface DiagramFigure extends Pick<Diagram, 'description' | 'notes'> {
  /** HTML of the drawing, in a frame that scrolls. */
  drawing: string;
  /** The diagram as sentences, at most so many as a page should hold. */
  words: readonly string[];
  /** How many sentences were left out. */
  more: number;
  /** Address of the diagram as a file. */
  file: string;
  /** Address of the file that leads one step further. */
  further?: string;
}

/** The room that a page has beside its rail on a wide screen, and two screens down. */
const ROOM = { width: 1130, height: 1600 };

/** Draws the figures of one diagram: several where it is printed and too large for one sheet. */
export async function figuresOf(
  spec: Spec,
  { request, paper }: OpenDiagram,
  context: LinkContext,
): Promise<DiagramFigure[]> {
  const hrefOf = hrefsOfDiagram(context);
  const drawn = paper
    ? await drawOnPaper(spec, request, hrefOf)
    : [await drawDiagram(spec, request, hrefOf, ROOM)];
  const leadsOn =
    request.show === 'entity' && request.steps !== 2 && hasSecondStep(spec, request.entity);
  return drawn.map(({ title, description, svg, notes, words }) => ({
    description,
    notes,
    drawing: `<div class="sheet" tabindex="0" role="group" aria-label="${escapeHtml(`Diagram: ${title}`)}">${svg}</div>`,
    words: words.slice(0, MOST_SENTENCES),
    more: Math.max(0, words.length - MOST_SENTENCES),
    file: fileHref(request, context),
    ...(leadsOn && { further: fileHref({ ...request, steps: 2 }, context) }),
  }));
}

function hrefsOfDiagram(context: LinkContext): Parameters<typeof drawDiagram>[2] {
  return (key) => itemHref(key, context);
}

function fileHref(request: DiagramRequest, context: LinkContext): string {
  return pathHref(`/diagrams/${encodeURIComponent(diagramName(request))}.svg`, context);
}

/** What `getStaticPaths` of the files answers. */
export function diagramPaths(
  spec: Spec,
): { params: { name: string }; props: { request: DiagramRequest } }[] {
  return everyDiagram(spec).map((request) => ({
    params: { name: diagramName(request) },
    props: { request },
  }));
}

/** A diagram as a file: it follows the light or dark of the reader's system. */
export async function diagramFile(
  spec: Spec,
  request: DiagramRequest,
  context: LinkContext,
): Promise<string> {
  const { svg } = await drawDiagram(spec, request, hrefsOfDiagram(context));
  return standalone(svg, 'system');
}

const STYLE = 'virtual:specbook/diagram.css';
/** Vite takes a module for a style sheet by the end of its name. */
const RESOLVED = '/@specbook/diagram.css';

/** Serves the style of diagrams, which drawings in files have too. */
export function diagramStyles(): VitePlugin {
  return {
    name: 'specbook:diagram-styles',
    resolveId(id) {
      return id === STYLE ? RESOLVED : undefined;
    },
    load(id) {
      return id === RESOLVED ? `@layer specbook.content {\n${diagramStyle()}}\n` : undefined;
    },
  };
}
