/** Document 07: technical constraints for designers. */
import type { RootContent } from 'mdast';
import type { Constraint } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { stringsOf } from '../../i18n/index.ts';
import { considerationsPart } from '../considerations.ts';
import { designTables, ruledOutPart, slowPart } from './constraint-summaries.ts';
import { itemPart, part, type Part } from '../part.ts';
import { screensPart } from './screens.ts';
import { constraintSection } from '../../views/constraint.ts';
import { pocSection } from '../../views/poc.ts';
import { costSentence, costTable, dearestFirst } from '../../views/tables/costs.ts';
import { paragraph } from '../../markup/mdast.ts';

/** Screens, the four kinds of constraints, what is ruled out, proofs of concept, considerations. */
export function constraintParts(spec: Spec): Part[] {
  return [
    ...screensPart(spec),
    ...kindPart(spec, 'possible'),
    ...kindPart(spec, 'limitation', slowPart(spec)),
    ...kindPart(spec, 'design', designTables(spec)),
    ...costPart(spec),
    ...ruledOutPart(spec),
    ...pocsPart(spec),
    ...considerationsPart(spec, '07-technical-constraints'),
  ];
}

function constraintPart(spec: Spec, constraint: Constraint): Part {
  return itemPart(constraint, () => constraintSection(spec, constraint), {
    title: `${constraint.id} ${constraint.title}`,
  });
}

/** Every constraint of one kind in full, behind what else belongs there. */
function kindPart(
  spec: Spec,
  kind: Constraint['data']['kind'],
  before: readonly Part[] = [],
): Part[] {
  const found = spec.constraints.filter(({ data }) => data.kind === kind);
  if (found.length + before.length === 0) return [];
  const parts = [...before, ...found.map((one) => constraintPart(spec, one))];
  return [part(stringsOf(spec).labels.constraintKind[kind].heading, kind, () => [], parts)];
}

/** The highest first; what has no expected use comes last. */
function costPart(spec: Spec): Part[] {
  const found = dearestFirst(spec.constraints.filter(({ data }) => data.kind === 'cost'));
  if (found.length === 0) return [];
  const parts = found.map((one) => constraintPart(spec, one));
  return [
    part(
      stringsOf(spec).labels.constraintKind.cost.heading,
      'cost',
      () => [costTable(spec, found), ...sum(spec, found)],
      parts,
    ),
  ];
}

function sum(spec: Spec, constraints: readonly Constraint[]): RootContent[] {
  const sentence = costSentence(spec, constraints);
  return sentence === undefined ? [] : [paragraph(sentence)];
}

function pocsPart(spec: Spec): Part[] {
  if (spec.pocs.length === 0) return [];
  const parts = spec.pocs.map((poc) =>
    itemPart(poc, () => pocSection(spec, poc), { title: `${poc.id} ${poc.title}` }),
  );
  return [part(stringsOf(spec).nouns.pocs.label, 'pocs', () => [], parts)];
}
