/** What a diagram shows of a specification. */
import type { Spec } from '../../model/spec.ts';
import { withJunctionLines } from './junction-edges.ts';
import type { DiagramModel, Mark } from './diagram-model.ts';
import type { DiagramRequest } from './request.ts';
import { showDomain } from './domain-diagram.ts';
import { showDomains } from './domains-diagram.ts';
import { showEntity } from './entity-diagram.ts';
import { showWhole } from './whole-diagram.ts';

/**
 * The diagram as data.
 *
 * @throws RangeError when it asks for an entity or a part that there is not
 */
export function showDiagram(spec: Spec, request: DiagramRequest): DiagramModel {
  const all = shown(spec, request);
  const model = 'detail' in request && request.detail === 'lines' ? inLines(spec, all) : all;
  return { ...model, notes: [...model.notes, ...keyOfSigns(model)] };
}

function inLines(spec: Spec, model: DiagramModel): DiagramModel {
  return {
    ...withJunctionLines(spec, model),
    ...(model.inTexts && { inTexts: withJunctionLines(spec, model.inTexts) }),
  };
}

function shown(spec: Spec, request: DiagramRequest): DiagramModel {
  switch (request.show) {
    case 'whole':
      return showWhole(spec, request.detail);
    case 'domains':
      return showDomains(spec);
    case 'domain':
      return showDomain(spec, request);
    case 'entity':
      return showEntity(spec, request);
  }
}

const SIGNS: readonly (readonly [Mark['kind'], string])[] = [
  ['primary', 'PK primary key'],
  ['foreign', 'FK foreign key'],
  ['unique', 'UQ unique'],
  ['index', 'IX indexed'],
];

/** What the signs that occur mean, as one sentence. */
function keyOfSigns({ boxes, lines }: DiagramModel): string[] {
  const rows = boxes.flatMap((box) => box.rows);
  const kinds = new Set(rows.flatMap(({ marks }) => marks.map(({ kind }) => kind)));
  const words = SIGNS.filter(([kind]) => kinds.has(kind)).map(([, meaning]) => meaning);
  if (rows.some(({ required }) => required)) words.push('* required');
  if (boxes.some(({ junction }) => junction !== undefined))
    words.push('n-m junction of many to many');
  if (lines.some(({ kind, label }) => kind === 'junction' && label !== undefined))
    words.push('name on a line: the junction it goes through');
  if (lines.some(({ kind }) => kind === 'identifying'))
    words.push('heavy line: key is part of the primary key');
  if (lines.some(({ kind }) => kind === 'stated')) words.push('dashed line: no key');
  return words.length === 0 ? [] : [`${words.join(' · ')}.`];
}
