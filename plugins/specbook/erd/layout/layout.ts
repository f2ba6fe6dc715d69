/** Places for boxes and ways for lines. Pixels from the upper left corner of the diagram. */
import { shapeOf, type BoxShape } from './node-shape.ts';
import type { DiagramModel } from '../model/diagram-model.ts';
import { layOutDistricts } from './clusters.ts';
import type { LayoutCache } from './graphviz.ts';
import {
  BETWEEN,
  columnsFor,
  FEWEST_COLUMNS,
  layOutIn,
  type Layout,
  type Way,
} from './position.ts';

export type { Layout, PlacedBox, PlacedEnd, PlacedLine } from './position.ts';

/** The room that a diagram should keep to, in pixels. */
export interface Room {
  width: number;
  height: number;
  /** The width up to which columns are spread; all of it by default. */
  spread?: number;
}

/**
 * Finds a place for everything. Nothing overlaps, and no line runs through a box.
 *
 * @param room what it should fit in: the picture gets fewer columns until it does, unless it would be far higher for that
 */
export async function layOut(
  model: DiagramModel,
  layouts: LayoutCache = new Map(),
  room?: Room,
): Promise<Layout> {
  if (model.districts) return layOutDistricts(model, model.districts, layouts);
  let way: Way = { columns: columnsFor(model.boxes.length) };
  let layout = await layOutIn(model, way, layouts);
  for (let columns = way.columns + 1; columns >= FEWEST_COLUMNS; columns -= 1) {
    if (!room || layout.width <= room.width) break;
    const narrower = await layOutIn(model, { columns, isNarrow: true }, layouts);
    if (narrower.width >= layout.width || isFarHigher(narrower, layout, room)) continue;
    layout = narrower;
    way = { columns, isNarrow: true };
  }
  return room ? spread(model, layout, way, room, layouts) : layout;
}

/** A page scrolls down rather than sideways, but not at any price. */
const MOST_HIGHER = 1.5;

function isFarHigher(narrower: Layout, { height }: Layout, room: Room): boolean {
  return narrower.height > Math.max(room.height, height * MOST_HIGHER);
}

/** Lines of which many run side by side between columns. */
const MANY_LINES = 12;
/** Columns stand no further apart for it, in pixels, and always by whole steps, so that small changes move nothing. */
const [WIDEST, STEP] = [80, 20];

/** Uses the room that is left for lines between the columns, where there are many. */
async function spread(
  model: DiagramModel,
  layout: Layout,
  way: Way,
  room: Room,
  layouts: LayoutCache,
): Promise<Layout> {
  const wide = room.spread ?? room.width;
  if (model.lines.length < Math.max(MANY_LINES, model.boxes.length)) return layout;
  const middles = new Set(layout.boxes.map(({ x, width }) => Math.round((x + width / 2) / STEP)));
  const each = Math.min(WIDEST, (wide - layout.width) / Math.max(1, middles.size - 1));
  const wider = Math.floor(each / STEP) * STEP;
  if (wider <= 0) return layout;
  const spreadOut = await layOutIn(model, { ...way, wider }, layouts);
  return spreadOut.width <= wide ? spreadOut : layout;
}

/**
 * Finds a place for everything in a room, or nothing where there is none: a picture too high is made no narrower, and
 * one whose boxes alone would cover too much is not tried.
 */
export async function layOutWithin(
  model: DiagramModel,
  layouts: LayoutCache,
  room: Room,
): Promise<Layout | undefined> {
  const shapes = model.boxes.map((box) => shapeOf(box));
  if (areaOf(shapes) > (room.width + GAP) * (room.height + BETWEEN)) return undefined;
  const usual = columnsFor(shapes.length);
  const most = Math.ceil((room.width * shapes.length) / sum(shapes.map(({ width }) => width)));
  const narrow = Array.from({ length: usual }, (_, fewer) => usual + 1 - fewer);
  const tries = [
    ...(usual <= most ? [{ columns: usual, isNarrow: false }] : []),
    ...narrow
      .filter((columns) => columns <= Math.max(most, FEWEST_COLUMNS))
      .map((columns) => ({ columns, isNarrow: true })),
  ];
  for (const { columns, isNarrow } of tries) {
    const layout = await layOutIn(model, { columns, isNarrow }, layouts);
    if (layout.height > room.height) return undefined;
    if (layout.width <= room.width) return layout;
  }
  return undefined;
}

/** Between columns; it is often more. */
const GAP = 24;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/**
 * What boxes take up at least: each is as far from the next of its column, and its column from the next one, as the
 * gaps are wide.
 */
function areaOf(shapes: readonly BoxShape[]): number {
  return sum(shapes.map(({ width, height }) => (width + BETWEEN) * (height + BETWEEN)));
}
