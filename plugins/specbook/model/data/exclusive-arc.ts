/**
 * Exclusive arcs: relationships of one entity of which a row has at most one. A polymorphic relationship is one; foreign
 * keys are one where a check constraint forbids that two of them are filled.
 */
import type { Entity } from '../item.ts';
import { memoize } from '../memoize.ts';
import type { Spec } from '../spec.ts';
import { relationshipsFrom } from './neighbours.ts';
import { readNullCondition, type NullCondition } from './null-condition.ts';
import type { Relationship } from './relationship.ts';

/** Relationships of which a row has at most one. */
export interface ExclusiveArc {
  /** Unique over the model: the entity and its relationship or check: `attachment.about`, `payment.one_payer`. */
  id: string;
  /** Ids of the relationships. */
  relationships: ReadonlySet<string>;
  /** A row without any of them is refused. */
  isRequired: boolean;
}

/** The arcs of an entity, in the order of its relationships and checks. */
export const exclusiveArcs = memoize((spec: Spec, entity: Entity): readonly ExclusiveArc[] => {
  const relationships = relationshipsFrom(spec, entity.id);
  const keys = relationships.filter(({ origin }) => origin === 'key');
  const polymorphic = Map.groupBy(
    relationships.filter(({ polymorphic: isPolymorphic }) => isPolymorphic),
    ({ id, to }) => id.slice(0, -to.entity.length - 1),
  );
  const checks = (entity.data.checks ?? []).flatMap(({ id, sql }) => {
    const condition = keys.length > 1 ? readNullCondition(sql) : undefined;
    return (condition && arcOfCheck(`${entity.id}.${id}`, keys, condition)) ?? [];
  });
  return [
    ...[...polymorphic].map(([id, targets]) => ({
      id,
      relationships: new Set(targets.map((one) => one.id)),
      isRequired: false,
    })),
    ...checks,
  ];
});

function arcOfCheck(
  id: string,
  keys: readonly Relationship[],
  { columns, allows }: NullCondition,
): ExclusiveArc | undefined {
  const own = (key: Relationship): string[] => key.from.fields.map((field) => field.toLowerCase());
  const members = keys.filter((key) => own(key).some((field) => columns.has(field)));
  const isRefused = (...filled: readonly Relationship[]): boolean =>
    !allows(new Set(filled.flatMap(own)));
  // One that is refused by itself is refused with any other: it says nothing about the two.
  const isExclusive = members.every(
    (one, index) =>
      !isRefused(one) && members.slice(index + 1).every((other) => isRefused(one, other)),
  );
  return members.length > 1 && isExclusive
    ? { id, relationships: new Set(members.map((key) => key.id)), isRequired: isRefused() }
    : undefined;
}

const arcsByRelationship = memoize((spec: Spec): ReadonlyMap<string, ExclusiveArc> => {
  const arcs = spec.entities.flatMap((entity) => exclusiveArcs(spec, entity));
  return new Map(arcs.flatMap((arc) => [...arc.relationships].map((id) => [id, arc] as const)));
});

/** The arc that a relationship is part of. */
export function arcOf(spec: Spec, { id }: Pick<Relationship, 'id'>): ExclusiveArc | undefined {
  return arcsByRelationship(spec).get(id);
}
