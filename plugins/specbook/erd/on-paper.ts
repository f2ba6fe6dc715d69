/** Diagrams for paper: none is cut, and none too small to be read. */
import type { Spec } from '../model/spec.ts';
import { leastArea } from './box-shape.ts';
import { arrange, drawArranged, type Arranged, type Diagram } from './draw.ts';
import type { Layout, Room } from './layout.ts';
import { entitiesOfDomain, partsOfDomain } from './parts.ts';
import type { DiagramRequest } from './request.ts';
import { showDiagram } from './show.ts';
import type { HrefOfKey } from './svg.ts';

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
  const arranged = await arrangeOnPaper(spec, request);
  return arranged.map((one) => drawArranged(one, hrefOf));
}

async function arrangeOnPaper(spec: Spec, request: DiagramRequest): Promise<Arranged[]> {
  if (request.show !== 'domain') return [await arrange(spec, request, PAPER)];
  const divisions: DiagramRequest[][] = [[request]];
  const most = entitiesOfDomain(spec, request.domain).length;
  for (let of = 2; of < most; of = Math.ceil(of * 1.25)) {
    const parts = partsOfDomain(spec, request.domain, of);
    divisions.push(parts.map((_, at) => ({ ...request, part: at + 1, of })));
  }
  for (const division of divisions) {
    const arranged = await arrangeIfAllFit(spec, division);
    if (arranged) return arranged;
  }
  return smallest(spec, divisions);
}

/** The diagrams with everything in place, or nothing when one of them does not fit: the others are then not looked at. */
async function arrangeIfAllFit(
  spec: Spec,
  division: readonly DiagramRequest[],
): Promise<Arranged[] | undefined> {
  const arranged: Arranged[] = [];
  for (const request of division) {
    if (leastArea(showDiagram(spec, request).boxes) > PAPER.width * PAPER.height) return undefined;
    const one = await arrange(spec, request, PAPER);
    if (excess(one.layout) > 1) return undefined;
    arranged.push(one);
  }
  return arranged;
}

/** Of several divisions, none of which fits, that whose largest part is the smallest. */
async function smallest(
  spec: Spec,
  divisions: readonly (readonly DiagramRequest[])[],
): Promise<Arranged[]> {
  let [best, least]: [Arranged[], number] = [[], Infinity];
  for (const division of divisions) {
    const arranged = await Promise.all(division.map((request) => arrange(spec, request, PAPER)));
    const most = Math.max(...arranged.map(({ layout }) => excess(layout)));
    if (most <= least) [best, least] = [arranged, most];
  }
  return best;
}

/** How many times the size of a sheet it has; it fits up to 1. */
function excess({ width, height }: Layout): number {
  return Math.max(width / PAPER.width, height / PAPER.height);
}
