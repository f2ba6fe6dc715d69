/** The layout of a diagram: positions for nodes, routes for edges. */
import type { DiagramModel } from '../model/diagram-model.ts';
import { layOutClusters } from './clusters.ts';
import type { LayoutCache } from './graphviz.ts';
import type { Layout } from './layout-model.ts';
import { measureNode } from './node-shape.ts';
import {
  columnsFor,
  layOutColumns,
  MIN_COLUMNS,
  NODE_GAP,
  type LayoutOptions,
} from './position.ts';

/** The size that a diagram should keep to, in pixels. */
export interface Bounds {
  width: number;
  height: number;
  /** The width up to which columns are spread; `width` by default. */
  spreadWidth?: number;
}

/** Width to height of a window, in which a drawing without bounds is shown. */
const SCREEN_RATIO = 16 / 10;

/**
 * Lays out a diagram. Nothing overlaps, and no edge crosses a node.
 *
 * @param bounds what it should fit in: columns are reduced until it does, unless it would become far higher
 */
export async function layOut(
  model: DiagramModel,
  layouts: LayoutCache = new Map(),
  bounds?: Bounds,
): Promise<Layout> {
  if (model.clusters) {
    const aspectRatio = bounds ? bounds.width / bounds.height : SCREEN_RATIO;
    return layOutClusters(model, model.clusters, layouts, aspectRatio);
  }
  let options: LayoutOptions = { columns: columnsFor(model.nodes.length) };
  let layout = await layOutColumns(model, options, layouts);
  for (let columns = options.columns + 1; columns >= MIN_COLUMNS; columns -= 1) {
    if (!bounds || layout.width <= bounds.width) break;
    const narrower = await layOutColumns(model, { columns, isNarrow: true }, layouts);
    if (narrower.width >= layout.width || isTooHigh(narrower, layout, bounds)) continue;
    layout = narrower;
    options = { columns, isNarrow: true };
  }
  return bounds ? spreadColumns(model, layout, options, bounds, layouts) : layout;
}

/** Lays out a diagram for a sheet: the layout that is the largest once it is scaled to the bounds. */
export async function layOutForSheet(
  model: DiagramModel,
  layouts: LayoutCache,
  bounds: Bounds,
): Promise<Layout> {
  let best = await layOut(model, layouts, bounds);
  if (model.clusters) return best;
  for (let columns = columnsFor(model.nodes.length) + 1; columns >= MIN_COLUMNS; columns -= 1) {
    for (const isNarrow of [false, true]) {
      if (excessOf(best, bounds) <= 1) return best;
      const layout = await layOutColumns(model, { columns, isNarrow }, layouts);
      if (excessOf(layout, bounds) < excessOf(best, bounds)) best = layout;
    }
  }
  return best;
}

/** Size relative to the bounds; a layout fits up to 1. */
export function excessOf({ width, height }: Layout, bounds: Bounds): number {
  return Math.max(width / bounds.width, height / bounds.height);
}

/** A page scrolls down rather than sideways, up to this factor of the height. */
const MAX_GROWTH = 1.5;

function isTooHigh(narrower: Layout, { height }: Layout, bounds: Bounds): boolean {
  return narrower.height > Math.max(bounds.height, height * MAX_GROWTH);
}

/** From this number on, edges run side by side between columns. */
const MANY_EDGES = 12;
/** Most pixels added between columns, and the step they are added in, so that small changes move nothing. */
const [MAX_EXTRA_GAP, STEP] = [80, 20];

/** Uses the remaining width for edges between the columns, where there are many. */
async function spreadColumns(
  model: DiagramModel,
  layout: Layout,
  options: LayoutOptions,
  bounds: Bounds,
  layouts: LayoutCache,
): Promise<Layout> {
  const width = bounds.spreadWidth ?? bounds.width;
  if (model.edges.length < Math.max(MANY_EDGES, model.nodes.length)) return layout;
  const columns = new Set(layout.nodes.map((node) => Math.round((node.x + node.width / 2) / STEP)));
  const share = Math.min(MAX_EXTRA_GAP, (width - layout.width) / Math.max(1, columns.size - 1));
  const extraColumnGap = Math.floor(share / STEP) * STEP;
  if (extraColumnGap <= 0) return layout;
  const spread = await layOutColumns(model, { ...options, extraColumnGap }, layouts);
  return spread.width <= width ? spread : layout;
}

/**
 * Lays out a diagram within bounds; undefined where it does not fit. Fewer columns are not tried once it is too high, and
 * nothing is tried where the nodes alone cover too much.
 */
export async function layOutWithin(
  model: DiagramModel,
  layouts: LayoutCache,
  bounds: Bounds,
  gaps: Pick<LayoutOptions, 'nodeGap' | 'extraColumnGap'> = {},
): Promise<Layout | undefined> {
  const { nodeGap = NODE_GAP } = gaps;
  const shapes = model.nodes.map((node) => measureNode(node));
  const area = sum(shapes.map(({ width, height }) => (width + nodeGap) * (height + nodeGap)));
  if (area > (bounds.width + COLUMN_GAP) * (bounds.height + nodeGap)) return undefined;
  const preferred = columnsFor(shapes.length);
  const most = Math.ceil((bounds.width * shapes.length) / sum(shapes.map(({ width }) => width)));
  const narrow = Array.from({ length: preferred }, (_, fewer) => preferred + 1 - fewer);
  const tries: LayoutOptions[] = [
    ...(preferred <= most ? [{ columns: preferred }] : []),
    ...narrow
      .filter((columns) => columns <= Math.max(most, MIN_COLUMNS))
      .map((columns) => ({ columns, isNarrow: true })),
  ];
  for (const options of tries) {
    const layout = await layOutColumns(model, { ...options, ...gaps }, layouts);
    if (layout.height > bounds.height) return undefined;
    if (layout.width <= bounds.width) return layout;
  }
  return undefined;
}

/** Least distance between columns. */
const COLUMN_GAP = 24;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
