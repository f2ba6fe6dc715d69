/** Entity relationship diagrams: drawn as SVG at build time, said in words, and written for other tools. */
import type { Spec } from '../model/spec.ts';
import { layOut, type Room } from './layout.ts';
import { entitiesOfDomain, partsOfDomain } from './parts.ts';
import { diagramName, type DiagramRequest } from './request.ts';
import { showDiagram } from './show.ts';
import { toSvg, type HrefOfKey } from './svg.ts';
import { toDot } from './to-dot.ts';
import { toMermaid } from './to-mermaid.ts';
import { toPlantUml } from './to-plantuml.ts';

export { diagramName, type Detail, type DiagramRequest } from './request.ts';
export { everyDiagram, everyOtherDetail } from './every-diagram.ts';
export { keepLayoutsIn } from './graphviz.ts';
export { MOST_IN_PAGE } from './limits.ts';
export { otherDetails, usualDetail } from './other-details.ts';
export { hasSecondStep } from './show-entity.ts';
export { partsOfDomain };
export { diagramStyle, standalone } from './style.ts';

/** A finished diagram. */
export interface Diagram {
  /** Stable, and fit for a file. */
  name: string;
  title: string;
  /** What it shows, in one sentence. */
  description: string;
  /** The drawing, for a page with {@link diagramStyle}. */
  svg: string;
  /** Pixels. */
  width: number;
  height: number;
  /** The same as sentences, one a relationship. */
  words: readonly string[];
  /** What it leaves out, and what its signs mean. */
  notes: readonly string[];
}

/**
 * Draws a diagram. The same specification gives the same bytes.
 *
 * @param hrefOf addresses that boxes and rows link to
 * @param room the size that it should keep to; it may still be larger
 * @throws RangeError when it asks for an entity or a part that there is not
 * @example const { svg } = await drawDiagram(spec, { show: 'entity', entity: 'patient' }, hrefOf);
 */
export async function drawDiagram(
  spec: Spec,
  request: DiagramRequest,
  hrefOf: HrefOfKey,
  room?: Room,
): Promise<Diagram> {
  const model = showDiagram(spec, request);
  const layout = await layOut(model, room);
  return {
    name: diagramName(request),
    title: model.title,
    description: model.description,
    svg: toSvg(model, layout, hrefOf),
    width: layout.width,
    height: layout.height,
    words: model.words,
    notes: model.notes,
  };
}

/**
 * What a sheet of A4 has room for, beside the margin of section numbers (161 by 255 mm) and above a caption, when
 * small print of 11 px is to be 6.5 pt at least: a picture may then be drawn at 79 % of its size.
 */
const PAPER: Room = { width: 770, height: 1080 };

/**
 * Draws a diagram for paper: in as many parts as it takes for none to be cut or too small to be read. Only a domain
 * can be divided; anything else is drawn as narrow as it can be. An entity with too many neighbours for one sheet comes
 * as small as its division allows; a page shrinks it.
 */
export async function drawOnPaper(
  spec: Spec,
  request: DiagramRequest,
  hrefOf: HrefOfKey,
): Promise<Diagram[]> {
  const whole = await drawDiagram(spec, request, hrefOf, PAPER);
  if (fits(whole) || request.show !== 'domain') return [whole];
  const most = entitiesOfDomain(spec, request.domain).length;
  let best = [whole];
  for (let of = 2; of < most; of = Math.ceil(of * 1.25)) {
    const parts = Array.from({ length: partsOfDomain(spec, request.domain, of).length }, (_, at) =>
      drawDiagram(spec, { ...request, part: at + 1, of }, hrefOf, PAPER),
    );
    const drawn = await Promise.all(parts);
    if (tooLarge(drawn) === 0) return drawn;
    if (tooLarge(drawn) <= tooLarge(best)) best = drawn;
  }
  return best;
}

/** How many times the size of a sheet the largest of them has; 0 when all fit. */
function tooLarge(drawn: readonly Diagram[]): number {
  return Math.max(...drawn.map((diagram) => (fits(diagram) ? 0 : excess(diagram))));
}

function excess({ width, height }: Diagram): number {
  return Math.max(width / PAPER.width, height / PAPER.height);
}

function fits({ width, height }: Diagram): boolean {
  return width <= PAPER.width && height <= PAPER.height;
}

/** A diagram as text for other tools. */
export interface DiagramText {
  name: string;
  /** One text, or several where one would be longer than Mermaid draws. */
  mermaid: readonly string[];
  dot: string;
  plantuml: string;
}

/**
 * Writes a diagram for other tools; it is not laid out for that.
 *
 * @throws RangeError when it asks for an entity or a part that there is not
 * @example writeDiagram(spec, { show: 'domains' }).mermaid[0] // 'erDiagram\n …'
 */
export function writeDiagram(spec: Spec, request: DiagramRequest): DiagramText {
  const model = showDiagram(spec, request);
  return {
    name: model.name,
    mermaid: toMermaid(model),
    dot: toDot(model),
    plantuml: toPlantUml(model),
  };
}
