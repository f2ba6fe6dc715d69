/** Relationships that a source states without a key. */
import type { Loss, Table } from '../catalogue.ts';
import { plainMap, type PlainMap } from '../plain-data.ts';
import { proposeId } from '../../../schema/identifier.ts';
import type { ExistingEntity } from './existing-names.ts';
import type { ItemNames } from './name-items.ts';
import { documented } from './physical-names.ts';

/** The relationships of a table, under the id of what they lead to. */
export function describeRelationships(table: Table, names: ItemNames): PlainMap {
  const relationships: PlainMap = new Map();
  for (const { to, cardinality, verb, required, description } of table.relationships ?? []) {
    const target = names.entity(to);
    if (target === undefined) continue;
    relationships.set(
      proposeId(target, new Set(relationships.keys()), 'relationship'),
      plainMap({
        to: target,
        cardinality,
        verb,
        min: required === true ? 1 : undefined,
        ...documented('description', description),
      }),
    );
  }
  return relationships;
}

/** Relationships to entities that an existing entity states none to: what its authors removed does not come back. */
export function unstatedRelationships(
  { relationships = [] }: Table,
  { id, related }: ExistingEntity,
  names: ItemNames,
): Loss[] {
  return relationships.flatMap(({ to, cardinality, verb, file, line }) => {
    const target = names.entity(to);
    if (target === undefined || related.has(target)) return [];
    const words = verb === undefined ? '' : ` (${verb})`;
    return {
      what: `the relationship of ${id} to ${target}${words}, ${cardinality}: ${id} exists and states none`,
      file,
      line,
    };
  });
}
