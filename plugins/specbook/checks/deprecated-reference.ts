import { aKind } from '../model/kinds.ts';
import type { Problem } from '../model/problem.ts';
import type { Relation, Spec } from '../model/spec.ts';
import { problemIn, statusOf } from './report.ts';

/** Relations that build upon their target; prose, considerations and evidence may speak of what is on its way out. */
const BUILDS_UPON: ReadonlySet<Relation> = new Set<Relation>([
  'references',
  'type',
  'serves',
  'enforces',
  'fields',
  'touches',
  'volume',
  'entities',
  'validatedBy',
  'timing',
  'verifies',
]);

/** What still builds upon something deprecated, without being deprecated itself. */
export function deprecatedReferences(spec: Spec): Problem[] {
  return [...spec.items.values()].flatMap((item) => {
    if (statusOf(spec, item) === 'deprecated') return [];
    return spec.linksFrom(item.key).flatMap(({ to, relation, path }) => {
      const target = spec.items.get(to);
      if (!target || !BUILDS_UPON.has(relation) || target.key === item.parent) return [];
      if (statusOf(spec, target) !== 'deprecated') return [];
      return [
        problemIn(item, {
          rule: 'deprecated-reference',
          path,
          severity: 'warning',
          message: `${item.id} still builds upon ${target.id}, ${aKind(target.kind)} that is deprecated`,
          hint: `point to what replaces it, or write status: deprecated for ${item.id} too`,
        }),
      ];
    });
  });
}
