/** A diagram as data, from a specification and a request. */
import { stringsOf } from '../../i18n/index.ts';
import type { Spec } from '../../model/spec.ts';
import { buildChangesDiagram } from './changes-diagram.ts';
import { withFormer } from './compared-spec.ts';
import { markChanges } from './mark-changes.ts';
import { collapseJunctions } from './junction-edges.ts';
import type { DiagramModel } from './diagram-model.ts';
import type { DiagramRequest, SheetPart } from './request.ts';
import { buildDomainDiagram } from './domain-diagram.ts';
import { buildDomainsDiagram } from './domains-diagram.ts';
import { buildEntityDiagram } from './entity-diagram.ts';
import { buildWholeDiagram } from './whole-diagram.ts';
import { buildWholeSheet } from './whole-sheet.ts';

/**
 * Builds the model of a diagram: nodes, edges, sentences and notes, without positions.
 *
 * @param sheet the entities of one sheet, where the whole model or a domain is divided for print
 * @throws RangeError when the request names an entity or a part that does not exist
 */
export function buildDiagram(
  shown: Spec,
  request: DiagramRequest,
  sheet?: SheetPart,
): DiagramModel {
  // Only where it is a part of its neighbourhood, what is gone says something.
  const isOfChanges = request.scope === 'entity' || request.scope === 'changes';
  const spec = isOfChanges ? withFormer(shown) : shown;
  const all = isOfChanges
    ? markChanges(spec, buildScope(spec, request, sheet))
    : buildScope(spec, request, sheet);
  const model =
    'detail' in request && request.detail === 'lines' ? collapseAllJunctions(spec, all) : all;
  return { ...model, notes: [...model.notes, ...legendOf(spec, model)] };
}

function collapseAllJunctions(spec: Spec, model: DiagramModel): DiagramModel {
  return {
    ...collapseJunctions(spec, model),
    ...(model.textGraph && { textGraph: collapseJunctions(spec, model.textGraph) }),
  };
}

function buildScope(spec: Spec, request: DiagramRequest, sheet?: SheetPart): DiagramModel {
  switch (request.scope) {
    case 'whole':
      return sheet ? buildWholeSheet(spec, sheet) : buildWholeDiagram(spec, request.detail);
    case 'domains':
      return buildDomainsDiagram(spec);
    case 'changes':
      return buildChangesDiagram(spec);
    case 'domain':
      return buildDomainDiagram(spec, request, sheet);
    case 'entity':
      return buildEntityDiagram(spec, request);
  }
}

const MARKS = ['primary', 'foreign', 'unique', 'together', 'index'] as const;

/** The legend of the marks and edge styles that occur, as one sentence. */
function legendOf(spec: Spec, { nodes, edges }: DiagramModel): string[] {
  const { legend: t } = stringsOf(spec).diagrams;
  const rows = nodes.flatMap((node) => node.rows);
  const kinds = new Set(rows.flatMap(({ marks }) => marks.map(({ kind }) => kind)));
  const entries = MARKS.filter((kind) => kinds.has(kind)).map((kind) => t[kind]);
  if (rows.some(({ required }) => required)) entries.push(t.required);
  if (nodes.some(({ junction }) => junction !== undefined)) entries.push(t.junction);
  if (edges.some(({ kind, label }) => kind === 'junction' && label !== undefined))
    entries.push(t.label);
  if (edges.some(({ kind }) => kind === 'identifying')) entries.push(t.identifying);
  if (edges.some(({ kind }) => kind === 'stated')) entries.push(t.stated);
  return entries.length === 0 ? [] : [t.all({ entries: entries.join(' · ') })];
}
