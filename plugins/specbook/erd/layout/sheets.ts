/** Layouts for sheets of paper, whose text is at least 6.5 pt. */
import type { DiagramModel } from '../model/diagram-model.ts';
import type { LayoutCache } from './graphviz.ts';
import { excessOf, type Bounds } from './layout.ts';
import type { Layout } from './layout-model.ts';
import { measureNode } from './node-shape.ts';
import { columnsFor, layOutColumns, MIN_COLUMNS } from './position.ts';

/** What a drawing can cover of a sheet. */
export interface Sheet extends Bounds {
  isLandscape: boolean;
}

/**
 * What A4 and Letter both have without the margin of section numbers, the caption and the legend (161 by 215 mm), for a
 * drawing at 79 % of its size: text of 11 px is then 6.5 pt.
 */
export const PORTRAIT: Sheet = { width: 770, height: 1030, isLandscape: false };

/** The same with the title of a chapter above, also on Letter: 190 mm are left. */
export const BELOW_TITLE: Sheet = { ...PORTRAIT, height: 905 };

/** A page turned sideways, with the title of a chapter above: 240 by 138 mm, on A4 and on Letter. */
export const LANDSCAPE: Sheet = { width: 1150, height: 660, isLandscape: true };

/** A layout, and the sheet that it is for. */
export interface SheetLayout {
  layout: Layout;
  isLandscape: boolean;
}

/** Pixels between nodes of a column and extra pixels between columns: as on a screen, closer, and as close as can be read. */
export const CLOSE = { nodeGap: 14, extraColumnGap: -8 } as const;
const GAPS = [{}, CLOSE, { nodeGap: 8, extraColumnGap: -16 }] as const;

/** More columns than this are wider than any sheet. */
const MAX_COLUMNS = 7;

/** A drawing larger than this, in sheets, does not fit either once its nodes are closer. */
const TOO_LARGE = 2.2;

/**
 * Lays out a diagram for one of several sheets, the first on which it fits, and with as much space between the nodes as
 * there is. Undefined where it fits on none.
 */
export async function layOutOnSheets(
  model: DiagramModel,
  sheets: readonly Sheet[],
  layouts: LayoutCache,
): Promise<SheetLayout | undefined> {
  if (areaOf(model) > Math.max(...sheets.map(({ width, height }) => width * height))) {
    return undefined;
  }
  for (const gaps of GAPS) {
    const tried: Layout[] = [];
    for (const columns of columnsToTry(model.nodes.length)) {
      for (const isNarrow of [false, true]) {
        tried.push(await layOutColumns(model, { columns, isNarrow, ...gaps }, layouts));
      }
    }
    let least = Infinity;
    for (const sheet of sheets) {
      const best = smallest(tried, sheet);
      const excess = best ? excessOf(best, sheet) : Infinity;
      if (best && excess <= 1) return { layout: best, isLandscape: sheet.isLandscape };
      least = Math.min(least, excess);
    }
    if (least > TOO_LARGE) return undefined;
  }
  return undefined;
}

/** Numbers of columns, the usual one first: of equal layouts it wins. */
function columnsToTry(nodes: number): number[] {
  const usual = columnsFor(nodes);
  const all = Array.from(
    { length: MAX_COLUMNS + 1 - MIN_COLUMNS },
    (_, index) => MIN_COLUMNS + index,
  );
  return [usual, ...all.filter((columns) => columns !== usual && columns <= nodes)];
}

function smallest(layouts: readonly Layout[], bounds: Bounds): Layout | undefined {
  let [best, least]: [Layout | undefined, number] = [undefined, Infinity];
  for (const layout of layouts) {
    const excess = excessOf(layout, bounds);
    if (excess < least) [best, least] = [layout, excess];
  }
  return best;
}

/** What the nodes alone cover. */
function areaOf({ nodes }: DiagramModel): number {
  return nodes.reduce((sum, node) => {
    const { width, height } = measureNode(node);
    return sum + width * height;
  }, 0);
}
