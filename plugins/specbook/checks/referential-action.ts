import type { AnyItem, Entity, Field, PathStep } from '../model/item.ts';
import type { Problem } from '../model/problem.ts';
import type { Relationship } from '../model/data/relationship.ts';
import type { Spec } from '../model/spec.ts';
import { problemIn } from './report.ts';

interface Actions {
  onDelete?: Relationship['onDelete'] | undefined;
  onUpdate?: Relationship['onUpdate'] | undefined;
}

const isRequired = ({ data }: Field): boolean => data.key === 'primary' || data.required === true;

/** What an action does to fields that cannot bear it. */
function checkActions(
  item: AnyItem,
  path: readonly PathStep[],
  actions: Actions,
  fields: readonly Field[],
): Problem[] {
  return (['onDelete', 'onUpdate'] as const).flatMap((key): Problem[] => {
    const action = actions[key];
    const fixed = fields.filter(isRequired);
    const ids = fixed.map(({ data }) => data.id).join(', ');
    const verb = fixed.length === 1 ? 'is' : 'are';
    if (action === 'set null' && fixed.length > 0 && fixed.length === fields.length) {
      return [
        problemIn(item, {
          rule: 'impossible-action',
          path: [...path, key],
          message: `${key}: set null, but ${ids} ${verb} required`,
          hint: `make it optional, or write ${key}: restrict or ${key}: cascade`,
        }),
      ];
    }
    if (action === 'set null' && fixed.length > 0) {
      return [
        problemIn(item, {
          rule: 'impossible-action',
          path: [...path, key],
          message: `${key}: set null empties all fields of the key, but ${ids} ${verb} required`,
          hint: `write ${key}: restrict or ${key}: cascade`,
        }),
      ];
    }
    const without = fixed.find(({ data }) => data.default === undefined);
    if (action === 'set default' && without) {
      return [
        problemIn(item, {
          rule: 'impossible-action',
          path: [...path, key],
          message: `${key}: set default, but ${without.data.id} is required and has no default`,
          hint: `give it a default, or write ${key}: restrict`,
        }),
      ];
    }
    return [];
  });
}

/** Keys of a field that say something of a foreign key which is not there. */
function checkIdle(field: Field): Problem[] {
  const { references, onDelete, onUpdate, verb } = field.data;
  if (references !== undefined) return [];
  return Object.entries({ onDelete, onUpdate, verb }).flatMap(([key, value]) =>
    value === undefined
      ? []
      : [
          problemIn(field, {
            rule: 'idle-key',
            path: [key],
            message: `${key} says something of a foreign key, but the field refers to nothing`,
            hint: `add references: …, or move ${key} to the foreign key under foreignKeys`,
          }),
        ],
  );
}

function checkEntity(entity: Entity, fields: readonly Field[]): Problem[] {
  return (entity.data.foreignKeys ?? []).flatMap((key, at) => {
    const own = key.on.flatMap(({ id }) => fields.find(({ data }) => data.id === id) ?? []);
    return checkActions(entity, ['foreignKeys', at], key, own);
  });
}

/** Referential actions that the fields of the key do not permit, or that have no key. */
export function referentialActions(spec: Spec): Problem[] {
  return spec.entities.flatMap((entity) => {
    const fields = spec.fields.get(entity.id) ?? [];
    return [
      ...fields.flatMap((field) => [
        ...checkIdle(field),
        ...(field.data.references === undefined
          ? []
          : checkActions(field, [], field.data, [field])),
      ]),
      ...checkEntity(entity, fields),
    ];
  });
}
