import { closest } from '../model/closest.ts';
import { indexedField } from '../model/data/index-size.ts';
import type { Entity, PathStep } from '../model/item.ts';
import type { Problem } from '../model/problem.ts';
import type { Spec } from '../model/spec.ts';
import { didYouMean, problemIn, referenceSeverity, someOf } from './report.ts';

/** A field as some part of an entity names it. */
interface NamedField {
  /** The field; undefined for an expression. */
  name: string | undefined;
  path: readonly PathStep[];
}

/** Every place of an entity that names fields of its own, rules aside: those are items with references. */
function namedFields({ data }: Entity): NamedField[] {
  const all = (names: readonly string[] | undefined, path: readonly PathStep[]): NamedField[] =>
    (names ?? []).map((name, index) => ({ name: indexedField(name), path: [...path, index] }));
  return [
    ...(data.foreignKeys ?? []).flatMap(({ on }, at) =>
      on.map(({ id }, index) => ({ name: id, path: ['foreignKeys', at, 'on', index] })),
    ),
    ...(data.unique ?? []).flatMap(({ on }, at) => all(on, ['unique', at, 'on'])),
    ...(data.indexes ?? []).flatMap(({ on, include }, at) => [
      ...all(on, ['indexes', at, 'on']),
      ...all(include, ['indexes', at, 'include']),
    ]),
    ...all(data.audit?.fields, ['audit', 'fields']),
  ];
}

/** Fields that keys, indexes, unique constraints and the audit trail name, but the entity does not have. */
export function namedFieldsExist(spec: Spec): Problem[] {
  return spec.entities.flatMap((entity) => {
    const ids = entity.data.fields.map(({ id }) => id);
    return namedFields(entity)
      .filter(({ name }) => name !== undefined && !ids.includes(name))
      .map(({ name = '', path }) =>
        problemIn(entity, {
          rule: 'unknown-field',
          path,
          severity: referenceSeverity(spec, entity),
          message: `${entity.id} has no field "${name}"`,
          hint: didYouMean(closest(name, ids), `its fields: ${someOf(ids)}`),
        }),
      );
  });
}
