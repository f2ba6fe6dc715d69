/** Measures of readability: overlaps and crossings. */
import type { Point } from '../../plugins/specbook/erd/layout/graphviz.ts';
import { labelSize } from '../../plugins/specbook/erd/layout/graph.ts';
import { layOut } from '../../plugins/specbook/erd/layout/layout.ts';
import type { Layout, PlacedEdge } from '../../plugins/specbook/erd/layout/layout-model.ts';
import { buildDiagram } from '../../plugins/specbook/erd/model/build-diagram.ts';
import type { DiagramRequest } from '../../plugins/specbook/erd/model/request.ts';
import type { Spec } from '../../plugins/specbook/model/spec.ts';

interface Area {
  name: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

const areasOf = ({ nodes, edges }: Layout): Area[] => [
  ...nodes.map(({ node, x, y, width, height }) => ({ name: node.id, x, y, width, height })),
  ...edges.flatMap(({ edge, label }) => {
    if (!label || edge.label === undefined) return [];
    const { width, height } = labelSize(edge.label);
    const corner = { x: label.x - width / 2, y: label.y - height / 2 };
    return [{ name: `text of ${edge.id}`, ...corner, width, height }];
  }),
];

/** Pairs of nodes or labels that overlap, and those outside the drawing. */
export function overlaps(layout: Layout): string[] {
  const areas = areasOf(layout);
  const faults = areas
    .filter(
      ({ x, y, width, height }) =>
        x < 0 || y < 0 || x + width > layout.width || y + height > layout.height,
    )
    .map(({ name }) => `${name} is outside`);
  for (const [index, a] of areas.entries()) {
    for (const b of areas.slice(index + 1)) {
      const apart =
        a.x + a.width <= b.x ||
        b.x + b.width <= a.x ||
        a.y + a.height <= b.y ||
        b.y + b.height <= a.y;
      if (!apart) faults.push(`${a.name} overlaps ${b.name}`);
    }
  }
  return faults;
}

const between = (a: Point, b: Point, t: number): Point => ({
  x: a.x + (b.x - a.x) * t,
  y: a.y + (b.y - a.y) * t,
});

/** Points of the whole route of an edge, at most two pixels apart. */
export function pointsOf({ from, to, curve }: PlacedEdge): Point[] {
  const isLoop = from.direction === to.direction;
  const [start, end] = isLoop || from.direction === 1 ? [from, to] : [to, from];
  const first = curve[0]!;
  const last = curve.at(-1)!;
  const pieces: Point[][] = [[start, start, first, first]];
  for (let place = 0; place + 3 < curve.length; place += 3)
    pieces.push(curve.slice(place, place + 4));
  pieces.push([last, last, end, end]);
  return pieces.flatMap(([a, b, c, d]) => {
    const length = [a!, b!, c!, d!].reduce(
      (sum, point, index, all) =>
        index === 0
          ? 0
          : sum + Math.hypot(point.x - all[index - 1]!.x, point.y - all[index - 1]!.y),
      0,
    );
    const steps = Math.max(2, Math.ceil(length / 2));
    return Array.from({ length: steps + 1 }, (_, step) => {
      const t = step / steps;
      const [ab, bc, cd] = [between(a!, b!, t), between(b!, c!, t), between(c!, d!, t)];
      return between(between(ab, bc, t), between(bc, cd, t), t);
    });
  });
}

/** Edges that cross a node, or the label of another edge. */
export function edgesThroughNodes(layout: Layout): string[] {
  const areas = areasOf(layout);
  return layout.edges.flatMap((placed) => {
    const points = pointsOf(placed);
    return areas
      .filter(({ name }) => name !== `text of ${placed.edge.id}`)
      .filter(({ x, y, width, height }) =>
        points.some(
          (point) =>
            point.x > x + 0.5 &&
            point.x < x + width - 0.5 &&
            point.y > y + 0.5 &&
            point.y < y + height - 0.5,
        ),
      )
      .map(({ name }) => `${placed.edge.id} runs through ${name}`);
  });
}

/** What is wrong in the drawing of one scope. */
export async function faultsOf(spec: Spec, request: DiagramRequest): Promise<string[]> {
  const layout = await layOut(buildDiagram(spec, request));
  return [...overlaps(layout), ...edgesThroughNodes(layout)];
}

/** Every scope of a model, in several levels of detail. */
export function everyScope({ domains, entities }: Spec): DiagramRequest[] {
  return [
    { scope: 'whole' },
    { scope: 'whole', detail: 'keys' },
    { scope: 'whole', detail: 'all' },
    { scope: 'domains' },
    ...domains.map(({ id }) => ({ scope: 'domain', domain: id }) as const),
    ...domains.map(({ id }) => ({ scope: 'domain', domain: id, detail: 'all' }) as const),
    ...entities.map(({ id }) => ({ scope: 'entity', entity: id }) as const),
    ...entities.map(({ id }) => ({ scope: 'entity', entity: id, degree: 2 }) as const),
  ];
}
