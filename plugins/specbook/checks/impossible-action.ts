import type { AnyItem, Entity, Field, PathStep } from '../model/item.ts';
import type { Relationship } from '../model/data/relationship.ts';
import type { Spec } from '../model/spec.ts';
import { defineCheck, type ProblemInput } from './define-check.ts';

export const impossibleAction = defineCheck({
  id: 'impossible-action',
  severity: 'warning',
  docs: 'Referential actions that fail when they run, since the fields of the foreign key do not permit them.',
  run: findImpossibleActions,
});

interface Actions {
  onDelete?: Relationship['onDelete'] | undefined;
  onUpdate?: Relationship['onUpdate'] | undefined;
  /** The only fields that `onDelete` changes. */
  onDeleteFields?: readonly string[] | undefined;
}

const isRequired = ({ data }: Field): boolean => data.key === 'primary' || data.required === true;

function checkActions(
  item: AnyItem,
  path: readonly PathStep[],
  actions: Actions,
  fields: readonly Field[],
): ProblemInput[] {
  return (['onDelete', 'onUpdate'] as const).flatMap((key): ProblemInput[] => {
    const action = actions[key];
    const emptied = actions.onDeleteFields;
    const fixed = fields.filter(
      (field) =>
        isRequired(field) && (key === 'onUpdate' || emptied?.includes(field.data.id) !== false),
    );
    const ids = fixed.map(({ data }) => data.id).join(', ');
    const verb = fixed.length === 1 ? 'is' : 'are';
    if (action === 'set null' && fixed.length > 0 && fixed.length === fields.length) {
      return [
        {
          item,
          path: [...path, key],
          message: `${key}: set null, but ${ids} ${verb} required`,
          hint: `make it optional, or write ${key}: restrict or ${key}: cascade`,
        },
      ];
    }
    if (action === 'set null' && fixed.length > 0) {
      return [
        {
          item,
          path: [...path, key],
          message: `${key}: set null empties all fields of the key, but ${ids} ${verb} required`,
          hint: `write ${key}: restrict or ${key}: cascade`,
        },
      ];
    }
    const without = fixed.find(({ data }) => data.default === undefined);
    if (action === 'set default' && without) {
      return [
        {
          item,
          path: [...path, key],
          message: `${key}: set default, but ${without.data.id} is required and has no default`,
          hint: `give it a default, or write ${key}: restrict`,
        },
      ];
    }
    return [];
  });
}

function checkEntity(entity: Entity, fields: readonly Field[]): ProblemInput[] {
  return (entity.data.foreignKeys ?? []).flatMap((key, at) => {
    const own = key.on.flatMap(({ id }) => fields.find(({ data }) => data.id === id) ?? []);
    return checkActions(entity, ['foreignKeys', at], key, own);
  });
}

function findImpossibleActions(spec: Spec): ProblemInput[] {
  return spec.entities.flatMap((entity) => {
    const fields = spec.fields.get(entity.id) ?? [];
    const referring = fields.filter(({ data }) => data.references !== undefined);
    return [
      ...referring.flatMap((field) => checkActions(field, [], field.data, [field])),
      ...checkEntity(entity, fields),
    ];
  });
}
