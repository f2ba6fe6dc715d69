import { enumOf } from '../model/data/data-type.ts';
import { aKind } from '../model/kind-names.ts';
import { DEPENDENCIES, type Spec } from '../model/spec.ts';
import { defineCheck, type ProblemInput } from './define-check.ts';
import { statusOf } from './status.ts';

export const deprecatedReference = defineCheck({
  id: 'deprecated-reference',
  severity: 'warning',
  docs: 'Items that depend on a deprecated item or value without being deprecated themselves.',
  run: (spec) => [...findDeprecatedTargets(spec), ...findDeprecatedDefaults(spec)],
});

function findDeprecatedTargets(spec: Spec): ProblemInput[] {
  return [...spec.items.values()].flatMap((item) => {
    if (statusOf(spec, item) === 'deprecated') return [];
    return spec.linksFrom(item.key).flatMap(({ to, relation, path }) => {
      const target = spec.items.get(to);
      if (!target || !DEPENDENCIES.has(relation) || target.key === item.parent) return [];
      if (statusOf(spec, target) !== 'deprecated') return [];
      return [
        {
          item,
          path,
          message: `${item.id} depends on ${target.id}, ${aKind(target.kind)} that is deprecated`,
          hint: `reference its replacement, or write status: deprecated for ${item.id} too`,
        },
      ];
    });
  });
}

function findDeprecatedDefaults(spec: Spec): ProblemInput[] {
  return [...spec.fields.values()].flat().flatMap((field) => {
    const { default: value, generated, type } = field.data;
    if (value?.kind !== 'literal' || generated !== undefined) return [];
    const list = enumOf(spec, type);
    const deprecated = list?.data.values.find(
      ({ id, status }) => id === value.text && status === 'deprecated',
    );
    if (!list || !deprecated) return [];
    return {
      item: field,
      path: ['default'],
      message: `the default "${value.text}" is a deprecated value of ${list.id}`,
      hint: 'write a value that new rows may have',
    };
  });
}
