import type { RootContent } from 'mdast';
import { joined, table } from '../../markup/mdast.ts';
import { describeRelationship } from '../../model/data/describe-relationship.ts';
import { cardinality } from '../../model/data/multiplicity.ts';
import type { Relationship } from '../../model/data/relationship.ts';
import type { Spec } from '../../model/spec.ts';
import { byKey } from './item-links.ts';

/** Relationships as sentences, there and back. */
export function relationshipTable(
  spec: Spec,
  caption: string,
  shown: readonly Relationship[],
): RootContent {
  return table({
    caption,
    columns: ['From', 'To', 'Kind', 'In words'],
    rows: shown.map((relationship) => [
      byKey(spec, `entity:${relationship.from.entity}`, relationship.from.entity),
      byKey(spec, `entity:${relationship.to.entity}`, relationship.to.entity),
      cardinality(relationship.from.multiplicity, relationship.to.multiplicity),
      joined(describeRelationship(spec, relationship), ' '),
    ]),
  });
}
