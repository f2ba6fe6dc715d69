/** A diagram as data, from a specification and a request. */
import type { Spec } from '../../model/spec.ts';
import { collapseJunctions } from './junction-edges.ts';
import type { DiagramModel, Mark } from './diagram-model.ts';
import type { DiagramRequest } from './request.ts';
import { buildDomainDiagram } from './domain-diagram.ts';
import { buildDomainsDiagram } from './domains-diagram.ts';
import { buildEntityDiagram } from './entity-diagram.ts';
import { buildWholeDiagram } from './whole-diagram.ts';

/**
 * Builds the model of a diagram: nodes, edges, sentences and notes, without positions.
 *
 * @throws RangeError when the request names an entity or a part that does not exist
 */
export function buildDiagram(spec: Spec, request: DiagramRequest): DiagramModel {
  const all = buildScope(spec, request);
  const model =
    'detail' in request && request.detail === 'lines' ? collapseAllJunctions(spec, all) : all;
  return { ...model, notes: [...model.notes, ...legendOf(model)] };
}

function collapseAllJunctions(spec: Spec, model: DiagramModel): DiagramModel {
  return {
    ...collapseJunctions(spec, model),
    ...(model.textGraph && { textGraph: collapseJunctions(spec, model.textGraph) }),
  };
}

function buildScope(spec: Spec, request: DiagramRequest): DiagramModel {
  switch (request.scope) {
    case 'whole':
      return buildWholeDiagram(spec, request.detail);
    case 'domains':
      return buildDomainsDiagram(spec);
    case 'domain':
      return buildDomainDiagram(spec, request);
    case 'entity':
      return buildEntityDiagram(spec, request);
  }
}

const MARK_LEGENDS: readonly (readonly [Mark['kind'], string])[] = [
  ['primary', 'PK primary key'],
  ['foreign', 'FK foreign key'],
  ['unique', 'UQ unique'],
  ['index', 'IX indexed'],
];

/** The legend of the marks and edge styles that occur, as one sentence. */
function legendOf({ nodes, edges }: DiagramModel): string[] {
  const rows = nodes.flatMap((node) => node.rows);
  const kinds = new Set(rows.flatMap(({ marks }) => marks.map(({ kind }) => kind)));
  const words = MARK_LEGENDS.filter(([kind]) => kinds.has(kind)).map(([, meaning]) => meaning);
  if (rows.some(({ required }) => required)) words.push('* required');
  if (nodes.some(({ junction }) => junction !== undefined))
    words.push('n-m junction of many to many');
  if (edges.some(({ kind, label }) => kind === 'junction' && label !== undefined))
    words.push('name on a line: the junction it goes through');
  if (edges.some(({ kind }) => kind === 'identifying'))
    words.push('heavy line: key is part of the primary key');
  if (edges.some(({ kind }) => kind === 'stated')) words.push('dashed line: no key');
  return words.length === 0 ? [] : [`${words.join(' · ')}.`];
}
