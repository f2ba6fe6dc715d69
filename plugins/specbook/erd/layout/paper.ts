/** Diagrams for paper: none is cut, and none too small to be read. */
import type { Spec } from '../../model/spec.ts';
import { arrange, drawArranged, type Arranged, type Diagram } from '../draw.ts';
import type { LayoutCache } from './graphviz.ts';
import { layOutWithin, type Layout, type Room } from './layout.ts';
import { entitiesOfDomain, partsOfDomain } from '../model/parts.ts';
import type { DiagramRequest } from '../model/request.ts';
import { showDiagram } from '../model/build-diagram.ts';
import type { HrefOfKey } from '../svg/to-svg.ts';

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
  layouts: LayoutCache = new Map(),
): Promise<Diagram[]> {
  const arranged = await arrangeOnPaper(spec, request, layouts);
  return arranged.map((one) => drawArranged(one, hrefOf));
}

async function arrangeOnPaper(
  spec: Spec,
  request: DiagramRequest,
  layouts: LayoutCache,
): Promise<Arranged[]> {
  if (request.show !== 'domain') return [await arrange(spec, request, layouts, PAPER)];
  const most = entitiesOfDomain(spec, request.domain).length;
  const divided = (of: number): DiagramRequest[] =>
    partsOfDomain(spec, request.domain, of).map((_, at) => ({ ...request, part: at + 1, of }));
  const whole = await arrangeIfAllFit(spec, [request], layouts);
  if (whole) return whole;
  for (let of = 2; of < most; of = Math.ceil(of * 1.25)) {
    const arranged = await arrangeIfAllFit(spec, divided(of), layouts);
    if (arranged) return arranged;
  }
  // Something is too large for a sheet by itself: it is enough to look at some divisions.
  const some: DiagramRequest[][] = [[request]];
  for (let of = 2; of < most; of *= 2) some.push(divided(of));
  return smallest(spec, some, layouts);
}

/** The diagrams with everything in place, or nothing when one of them does not fit: the others are then not looked at. */
async function arrangeIfAllFit(
  spec: Spec,
  division: readonly DiagramRequest[],
  layouts: LayoutCache,
): Promise<Arranged[] | undefined> {
  const arranged: Arranged[] = [];
  for (const request of division) {
    const model = showDiagram(spec, request);
    const layout = await layOutWithin(model, layouts, PAPER);
    if (!layout) return undefined;
    arranged.push({ request, model, layout });
  }
  return arranged;
}

/** Of several divisions, none of which fits, that whose largest part is the smallest. */
async function smallest(
  spec: Spec,
  divisions: readonly (readonly DiagramRequest[])[],
  layouts: LayoutCache,
): Promise<Arranged[]> {
  let [best, least]: [Arranged[], number] = [[], Infinity];
  for (const division of divisions) {
    const arranged = await Promise.all(
      division.map((request) => arrange(spec, request, layouts, PAPER)),
    );
    const most = Math.max(...arranged.map(({ layout }) => excess(layout)));
    if (most <= least) [best, least] = [arranged, most];
  }
  return best;
}

/** How many times the size of a sheet it has; it fits up to 1. */
function excess({ width, height }: Layout): number {
  return Math.max(width / PAPER.width, height / PAPER.height);
}
