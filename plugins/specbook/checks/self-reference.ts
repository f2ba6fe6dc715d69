import { kindNoun } from '../model/kind-names.ts';
import type { Spec } from '../model/spec.ts';
import { defineCheck, type ProblemInput } from './define-check.ts';
import { foreignKeysOf } from './foreign-keys.ts';

export const selfReference = defineCheck({
  id: 'self-reference',
  severity: 'error',
  docs: 'Items that refer to themselves where only another item is possible. A hierarchy, such as parent_id, is no mistake.',
  run: (spec: Spec) => [
    ...findSelfLinks(spec),
    ...findSelfDependencies(spec),
    ...findKeysToThemselves(spec),
  ],
});

/** Criteria that verify themselves, considerations that affect themselves, fields that reference themselves. */
function findSelfLinks(spec: Spec): ProblemInput[] {
  return [...spec.items.values()].flatMap((item) => {
    // The key of an entity may lead to another row of it.
    if (item.kind === 'entity') return [];
    return spec
      .linksFrom(item.key)
      .filter(({ to, relation }) => to === item.key && relation !== 'mentions')
      .map(({ path, relation }) => ({
        item,
        path,
        // A database takes it: every row then refers to itself.
        ...(item.kind === 'field' && { severity: 'warning' as const }),
        message: `the ${kindNoun(item.kind)} ${item.id} ${relation} itself`,
        hint: `write the id of another item, or remove it`,
      }));
  });
}

/** Services whose availability depends on their own. */
function findSelfDependencies(spec: Spec): ProblemInput[] {
  return spec.requirements.flatMap((item) => {
    const { data } = item;
    if (data.kind !== 'availability' || data.service === undefined) return [];
    return (data.dependsOn ?? []).flatMap((id, index) =>
      id !== data.service
        ? []
        : {
            item,
            path: ['dependsOn', index],
            message: `the service ${id} depends on itself`,
            hint: 'write the services that it calls, or remove it',
          },
    );
  });
}

/** Keys over several fields that lead to the same fields of the same entity: every row refers to itself. */
function findKeysToThemselves(spec: Spec): ProblemInput[] {
  return spec.entities.flatMap((entity) =>
    foreignKeysOf(spec, entity)
      .filter(({ item, target }) => item.kind === 'entity' && target.id === entity.id)
      .filter(({ pairs }) => pairs.every(({ own, there }) => own === there))
      .map(({ item, path }) => ({
        item,
        path,
        severity: 'warning' as const,
        message: `the foreign key refers to its own fields`,
        hint: 'name the fields that hold the key of the other row, such as parent_id: id',
      })),
  );
}
