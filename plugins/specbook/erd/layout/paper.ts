/** Diagrams for print: none is cut off, and none too small to be read. */
import type { Spec } from '../../model/spec.ts';
import { layOutDiagram, renderDiagram, type LaidOutDiagram, type Diagram } from '../draw.ts';
import type { LayoutCache } from './graphviz.ts';
import { excessOf, layOutForSheet, layOutWithin, type Bounds } from './layout.ts';
import { entitiesOfDomain, partsOfDomain } from '../model/parts.ts';
import type { DiagramRequest } from '../model/request.ts';
import { buildDiagram } from '../model/build-diagram.ts';
import type { HrefOfKey } from '../svg/link.ts';

/**
 * A page of A4 without the margin of section numbers (161 by 255 mm) and the caption, for a drawing at 79 % of its size:
 * text of 11 px is then 6.5 pt.
 */
const PAPER: Bounds = { width: 770, height: 1080 };

/**
 * Draws a diagram for print, in as many parts as needed for each to fit on a page. Only a domain can be divided; of other
 * diagrams, and of an entity with too many neighbours for one page, the page scales the drawing down.
 */
export async function drawOnPaper(
  spec: Spec,
  request: DiagramRequest,
  hrefOf: HrefOfKey,
  layouts: LayoutCache = new Map(),
): Promise<Diagram[]> {
  const parts = await layOutOnPaper(spec, request, layouts);
  return parts.map((part) => renderDiagram(part, hrefOf));
}

async function layOutOnPaper(
  spec: Spec,
  request: DiagramRequest,
  layouts: LayoutCache,
): Promise<LaidOutDiagram[]> {
  if (request.scope !== 'domain') {
    const model = buildDiagram(spec, request);
    return [{ request, model, layout: await layOutForSheet(model, layouts, PAPER) }];
  }
  const most = entitiesOfDomain(spec, request.domain).length;
  const divided = (of: number): DiagramRequest[] =>
    partsOfDomain(spec, request.domain, of).map((_, at) => ({ ...request, part: at + 1, of }));
  const whole = await layOutIfAllFit(spec, [request], layouts);
  if (whole) return whole;
  for (let of = 2; of < most; of = Math.ceil(of * 1.25)) {
    const parts = await layOutIfAllFit(spec, divided(of), layouts);
    if (parts) return parts;
  }
  // A part of one entity can be too large for a page: trying some divisions is enough then.
  const some: DiagramRequest[][] = [[request]];
  for (let of = 2; of < most; of *= 2) some.push(divided(of));
  return smallest(spec, some, layouts);
}

/** The parts of a division, laid out; undefined as soon as one does not fit. */
async function layOutIfAllFit(
  spec: Spec,
  division: readonly DiagramRequest[],
  layouts: LayoutCache,
): Promise<LaidOutDiagram[] | undefined> {
  const diagrams: LaidOutDiagram[] = [];
  for (const request of division) {
    const model = buildDiagram(spec, request);
    const layout = await layOutWithin(model, layouts, PAPER);
    if (!layout) return undefined;
    diagrams.push({ request, model, layout });
  }
  return diagrams;
}

/** Of several divisions that do not fit, the one whose largest part is the smallest. */
async function smallest(
  spec: Spec,
  divisions: readonly (readonly DiagramRequest[])[],
  layouts: LayoutCache,
): Promise<LaidOutDiagram[]> {
  let [best, least]: [LaidOutDiagram[], number] = [[], Infinity];
  for (const division of divisions) {
    const diagrams = await Promise.all(
      division.map((request) => layOutDiagram(spec, request, layouts, PAPER)),
    );
    const most = Math.max(...diagrams.map(({ layout }) => excessOf(layout, PAPER)));
    if (most <= least) [best, least] = [diagrams, most];
  }
  return best;
}
