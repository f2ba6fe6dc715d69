import { closest } from '../model/closest.ts';
import { indexedField } from '../model/data/indexes/indexed-value.ts';
import { idOf, keyOf, type Entity, type PathStep } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import { defineCheck, type ProblemInput } from './define-check.ts';
import { describeUnresolved } from './describe-unresolved.ts';
import { foreignKeysOf, pairsWithoutTarget } from './foreign-keys.ts';
import { didYouMean, someOf } from './hints.ts';

export const unknownField = defineCheck({
  id: 'unknown-field',
  severity: 'draft',
  docs: 'Fields that an entity does not have, as its rules, keys, indexes, constraints, relationships, partitions and audit trail name them, or foreign keys of others.',
  recovers: true,
  run: (spec) => [
    ...findInRules(spec),
    ...spec.entities.flatMap((entity) => [
      ...(areFieldsUnread(spec, entity.id) ? [] : findInEntity(entity)),
      ...findInForeignKeys(spec, entity),
      ...findInRelationships(spec, entity),
    ]),
  ],
});

/** True where the fields of an entity have an error as a whole, such as a list in their place. */
function areFieldsUnread({ broken }: Spec, entity: string): boolean {
  return broken.has(keyOf('field', entity));
}

/** Fields that a rule names: references of its own. */
function findInRules(spec: Spec): ProblemInput[] {
  return spec.unresolved.flatMap((unresolved) => {
    const item = spec.items.get(unresolved.from);
    if (unresolved.relation !== 'fields' || !item?.parent || unresolved.ambiguous) return [];
    if (areFieldsUnread(spec, idOf(item.parent))) return [];
    const inEntity = { ...unresolved, missingPartOf: item.parent };
    const { message, hint } = describeUnresolved(spec, inEntity);
    // A rule names the field alone.
    const ownHint = hint.replace(/(did you mean )[^.]*\./u, '$1');
    return { item, path: unresolved.path, text: unresolved.text, message, hint: ownHint };
  });
}

/** A field as some part of an entity names it. */
interface NamedField {
  /** The field; undefined for an expression. */
  name: string | undefined;
  path: readonly PathStep[];
}

function namedFields({ data }: Entity): NamedField[] {
  const all = (names: readonly string[] | undefined, path: readonly PathStep[]): NamedField[] =>
    (names ?? []).map((name, index) => ({ name: indexedField(name), path: [...path, index] }));
  return [
    ...(data.foreignKeys ?? []).flatMap(({ on }, at) =>
      on.map(({ id }, index) => ({ name: id, path: ['foreignKeys', at, 'on', index] })),
    ),
    ...(data.foreignKeys ?? []).flatMap(({ onDeleteFields }, at) =>
      all(onDeleteFields, ['foreignKeys', at, 'onDeleteFields']),
    ),
    ...(data.relationships ?? []).flatMap(({ on = [] }, at) =>
      on.map(({ id }, index) => ({ name: id, path: ['relationships', at, 'on', index] })),
    ),
    ...all(data.primaryKey?.on, ['primaryKey', 'on']),
    ...all(data.primaryKey?.include, ['primaryKey', 'include']),
    ...all(data.partitions?.on, ['partitions', 'on']),
    ...(['unique', 'exclude'] as const).flatMap((key) =>
      (data[key] ?? []).flatMap(({ on, include }, at) => [
        ...all(on, [key, at, 'on']),
        ...all(include, [key, at, 'include']),
      ]),
    ),
    ...(data.indexes ?? []).flatMap(({ on, include }, at) => [
      ...all(on, ['indexes', at, 'on']),
      ...all(include, ['indexes', at, 'include']),
    ]),
    ...all(data.audit?.fields, ['audit', 'fields']),
  ];
}

function findInEntity(entity: Entity): ProblemInput[] {
  const { fields } = entity.data;
  const ids = fields.map(({ id }) => id);
  return namedFields(entity).flatMap(({ name, path }) =>
    name === undefined || ids.includes(name)
      ? []
      : { item: entity, path, text: name, ...noSuchField(entity.id, name, ids, fields) },
  );
}

/** Fields of other entities that keys over several fields name; a single field has a reference. */
function findInForeignKeys(spec: Spec, entity: Entity): ProblemInput[] {
  return foreignKeysOf(spec, entity).flatMap((key) => {
    if (key.item.kind !== 'entity' || areFieldsUnread(spec, key.target.id)) return [];
    const ids = key.target.data.fields.map(({ id }) => id);
    return pairsWithoutTarget(spec, key).map(({ there, path }) => ({
      item: key.item,
      path,
      text: there,
      ...noSuchField(key.target.id, there, ids),
    }));
  });
}

/** Fields of other entities that relationships without a foreign key name. */
function findInRelationships(spec: Spec, entity: Entity): ProblemInput[] {
  return (entity.data.relationships ?? []).flatMap(({ on = [], to }, at) =>
    to.flatMap((target) => {
      const item = spec.items.get(`entity:${target}`);
      if (item?.kind !== 'entity' || areFieldsUnread(spec, target)) return [];
      const ids = item.data.fields.map(({ id }) => id);
      return on.flatMap(({ id, value }) =>
        value === undefined || ids.includes(value)
          ? []
          : {
              item: entity,
              path: ['relationships', at, 'on', id],
              text: value,
              ...noSuchField(target, value, ids),
            },
      );
    }),
  );
}

function noSuchField(
  entity: string,
  name: string,
  ids: readonly string[],
  fields: Entity['data']['fields'] = [],
) {
  const physical = fields.find(({ column }) => column === name);
  if (physical) {
    return {
      message: `${entity} has no field "${name}"`,
      hint: `write ${physical.id}, the id of the field with that column`,
    };
  }
  return {
    message: `${entity} has no field "${name}"`,
    hint: didYouMean(closest(name, ids), `its fields: ${someOf(ids)}`),
  };
}
