import type { AnyItem, PathStep } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import { defineCheck, type ProblemInput } from './define-check.ts';
import { findCycles, type Edge } from './find-cycles.ts';
import { foreignKeysOf } from './foreign-keys.ts';

export const circularReference = defineCheck({
  id: 'circular-reference',
  severity: 'warning',
  docs: 'Criteria that verify each other, services that depend on each other, and required keys that point in a circle.',
  run: (spec: Spec) => [
    ...describeCycles(criteriaEdges(spec), {
      message: (path) => `the criteria verify each other: ${path}`,
      hint: 'write what the criterion verifies: a rule, a requirement or a constraint',
      severity: 'error',
    }),
    ...describeCycles(serviceEdges(spec), {
      message: (path) => `the services depend on each other: ${path}`,
      hint: 'remove the dependency that is not needed to answer, or state one service',
    }),
    ...describeCycles(keyEdges(spec), {
      message: (path) => `no first row can be inserted, since required keys form a circle: ${path}`,
      hint: 'make one of the keys optional',
    }),
  ],
});

interface Statement {
  item: AnyItem;
  path: readonly PathStep[];
}

interface Wording {
  message: (path: string) => string;
  hint: string;
  severity?: 'error';
}

function describeCycles(
  edges: readonly Edge<Statement>[],
  { message, hint, severity }: Wording,
): ProblemInput[] {
  return findCycles(edges).flatMap((cycle) => {
    const [first, ...others] = cycle.map(({ statedBy }) => statedBy);
    if (!first) return [];
    return {
      ...first,
      message: message([...cycle.map(({ from }) => from), cycle[0]?.from].join(' → ')),
      hint,
      ...(severity && { severity }),
      related: others.map(({ item, path }) => item.source.locate(path)),
    };
  });
}

function criteriaEdges(spec: Spec): Edge<Statement>[] {
  return spec.criteria.flatMap((item) =>
    spec.linksFrom(item.key).flatMap(({ to, relation, path }) => {
      const target = spec.items.get(to);
      if (relation !== 'verifies' || target?.kind !== 'criterion') return [];
      return { from: item.id, to: target.id, statedBy: { item, path } };
    }),
  );
}

function serviceEdges(spec: Spec): Edge<Statement>[] {
  return spec.requirements.flatMap((item) => {
    const { data } = item;
    if (data.kind !== 'availability') return [];
    const { service: from, dependsOn = [] } = data;
    if (from === undefined) return [];
    return dependsOn.map((to, index) => ({
      from,
      to,
      statedBy: { item, path: ['dependsOn', index] },
    }));
  });
}

/** Foreign keys all of whose fields must have a value when a row is inserted. */
function keyEdges(spec: Spec): Edge<Statement>[] {
  return spec.entities.flatMap((entity) => {
    const required = new Set(
      (spec.fields.get(entity.id) ?? [])
        .filter(({ data }) => data.key === 'primary' || data.required === true)
        .filter(({ data }) => data.default === undefined)
        .map(({ data }) => data.id),
    );
    return foreignKeysOf(spec, entity)
      .filter(({ pairs }) => pairs.every(({ own }) => required.has(own)))
      .map(({ item, path, target }) => ({
        from: entity.id,
        to: target.id,
        statedBy: { item, path },
      }));
  });
}
