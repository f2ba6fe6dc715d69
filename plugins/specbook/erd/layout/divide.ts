/** A diagram too large for one sheet, on several: each holds as many entities as fit. */
import type { Entity } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import type { LaidOutDiagram } from '../draw.ts';
import { buildDiagram } from '../model/build-diagram.ts';
import type { DiagramModel } from '../model/diagram-model.ts';
import type { DiagramRequest } from '../model/request.ts';
import type { LayoutCache } from './graphviz.ts';
import type { Layout } from './layout-model.ts';
import { layOutForSheet, layOutWithin } from './layout.ts';
import { CLOSE, layOutOnSheets, type Sheet } from './sheets.ts';

/** Entities in an order, of which each array is rather kept on one sheet. */
export type SheetUnits = readonly (readonly Entity[])[];

/**
 * Divides a diagram into sheets. Units share a sheet as long as they fit; one that does not fit is divided itself. An
 * entity that fits on no sheet has one by itself, and is scaled down.
 */
export async function divideIntoSheets(
  spec: Spec,
  request: DiagramRequest,
  units: SheetUnits,
  sheet: Sheet,
  layouts: LayoutCache,
): Promise<LaidOutDiagram[]> {
  const fits = async (own: readonly Entity[]): Promise<boolean> => {
    const model = buildDiagram(spec, request, { own, part: 1, parts: 1 });
    return (await layOutWithin(model, layouts, sheet, CLOSE)) !== undefined;
  };
  const sheets = await fill(units, fits);
  const drawn: LaidOutDiagram[] = [];
  for (const [index, own] of sheets.entries()) {
    const model = buildDiagram(spec, request, { own, part: index + 1, parts: sheets.length });
    drawn.push({ model, layout: await layOutSheet(model, sheet, layouts) });
  }
  return drawn;
}

/** With as much space as there is. */
async function layOutSheet(
  model: DiagramModel,
  sheet: Sheet,
  layouts: LayoutCache,
): Promise<Layout> {
  return (
    (await layOutWithin(model, layouts, sheet)) ??
    (await layOutWithin(model, layouts, sheet, CLOSE)) ??
    (await layOutOnSheets(model, [sheet], layouts))?.layout ??
    layOutForSheet(model, layouts, sheet)
  );
}

type Fits = (own: readonly Entity[]) => Promise<boolean>;

async function fill(units: SheetUnits, fits: Fits): Promise<Entity[][]> {
  const sheets: Entity[][] = [];
  let current: Entity[] = [];
  for (const unit of units) {
    const together = [...current, ...unit];
    if (await fits(together)) {
      current = together;
      continue;
    }
    if (current.length > 0) sheets.push(current);
    current = [...unit];
    if (current.length === 1 || (await fits(current))) continue;
    const parts = await fillOneByOne(unit, fits);
    current = parts.pop() ?? [];
    sheets.push(...parts);
  }
  return current.length > 0 ? [...sheets, current] : sheets;
}

/** As many entities as fit on each sheet, found by bisection: the more there are, the more space they need. */
async function fillOneByOne(entities: readonly Entity[], fits: Fits): Promise<Entity[][]> {
  const sheets: Entity[][] = [];
  let start = 0;
  while (start < entities.length) {
    let [fitting, tooMany] = [1, entities.length - start + 1];
    // Most sheets hold about as many as the one before.
    let size = Math.min(sheets.at(-1)?.length ?? 8, tooMany - 1);
    while (tooMany - fitting > 1) {
      if (size > fitting && (await fits(entities.slice(start, start + size)))) fitting = size;
      else if (size > fitting) tooMany = size;
      size = tooMany - fitting > 1 ? Math.floor((fitting + tooMany) / 2) : fitting;
    }
    sheets.push(entities.slice(start, start + fitting));
    start += fitting;
  }
  return sheets;
}
