/** Diagrams for print: none is cut off, and none too small to be read. */
import type { Spec } from '../../model/spec.ts';
import { renderDiagram, type Diagram, type LaidOutDiagram } from '../draw.ts';
import { buildDiagram } from '../model/build-diagram.ts';
import type { DiagramModel } from '../model/diagram-model.ts';
import { MAX_ENTITIES_WITH_ROWS } from '../model/limits.ts';
import { domainsInUnits, domainInUnits } from '../model/sheet-units.ts';
import { diagramName, type DiagramRequest } from '../model/request.ts';
import type { HrefOfKey } from '../svg/link.ts';
import { divideIntoSheets } from './divide.ts';
import type { LayoutCache } from './graphviz.ts';
import { layOutForSheet } from './layout.ts';
import { BELOW_TITLE, LANDSCAPE, layOutOnSheets, PORTRAIT, type Sheet } from './sheets.ts';

/**
 * Draws a diagram for print, in as many parts as needed for each to fit on a page. Only the whole model and a domain can
 * be divided; of other diagrams, and of an entity with too many neighbours for one page, the page scales the drawing
 * down.
 */
export async function drawOnPaper(
  spec: Spec,
  request: DiagramRequest,
  hrefOf: HrefOfKey,
  layouts: LayoutCache = new Map(),
): Promise<Diagram[]> {
  const parts = await layOutOnPaper(spec, request, layouts);
  return parts.map((part) => renderDiagram(part, hrefOf, { isStatic: true }));
}

/** The page of a domain, the files of its sheets and document 05 need the same ones. */
const known = new WeakMap<Spec, Map<string, Promise<LaidOutDiagram[]>>>();

function layOutOnPaper(
  spec: Spec,
  request: DiagramRequest,
  layouts: LayoutCache,
): Promise<LaidOutDiagram[]> {
  const ofSpec = known.get(spec) ?? new Map<string, Promise<LaidOutDiagram[]>>();
  known.set(spec, ofSpec);
  const name = diagramName(request);
  const laidOut = ofSpec.get(name) ?? layOutSheets(spec, request, layouts);
  ofSpec.set(name, laidOut);
  return laidOut;
}

async function layOutSheets(
  spec: Spec,
  request: DiagramRequest,
  layouts: LayoutCache,
): Promise<LaidOutDiagram[]> {
  if (request.scope === 'whole') {
    return (
      (await firstThatFits(wholeModels(spec), [BELOW_TITLE, LANDSCAPE], layouts)) ??
      (await divideIntoSheets(spec, request, domainsInUnits(spec), BELOW_TITLE, layouts))
    );
  }
  const model = buildDiagram(spec, request);
  if (request.scope !== 'domain') {
    const sheet = request.scope === 'domains' ? BELOW_TITLE : PORTRAIT;
    return [{ model, layout: await layOutForSheet(model, layouts, sheet) }];
  }
  return (
    (await firstThatFits([model], [PORTRAIT], layouts)) ??
    (await divideIntoSheets(spec, request, domainInUnits(spec, request.domain), PORTRAIT, layouts))
  );
}

/** The whole model with as much detail as there may be space for: keys, names with their domains, names. */
function* wholeModels(spec: Spec): Generator<DiagramModel> {
  const { name } = buildDiagram(spec, { scope: 'whole' });
  if (spec.entities.length <= MAX_ENTITIES_WITH_ROWS) yield buildDiagram(spec, { scope: 'whole' });
  const names = { ...buildDiagram(spec, { scope: 'whole', detail: 'names' }), name };
  yield names;
  yield { ...names, nodes: names.nodes.map(({ note: _, ...node }) => node) };
}

async function firstThatFits(
  models: Iterable<DiagramModel>,
  sheets: readonly Sheet[],
  layouts: LayoutCache,
): Promise<LaidOutDiagram[] | undefined> {
  for (const model of models) {
    const fitting = await layOutOnSheets(model, sheets, layouts);
    if (fitting) return [{ model, ...fitting }];
  }
  return undefined;
}
