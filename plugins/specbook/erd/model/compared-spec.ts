import type { Entity, Field, Key } from '../../model/item.ts';
import { memoize } from '../../model/memoize.ts';
import type { Spec } from '../../model/spec.ts';

/**
 * The specification with the entities, fields and relationships that are gone, which diagrams draw as such. The same
 * where nothing is compared.
 */
export const withFormer = memoize((spec: Spec): Spec => {
  const { comparison } = spec;
  if (!comparison) return spec;
  const { items, removed } = comparison.former;
  if (items.length + removed.length === 0) return spec;
  const gone = items.map(
    (item) =>
      ({ ...item, source: { ...item.source, locate: () => item.source } }) as Entity | Field,
  );
  const entities = gone.filter((item): item is Entity => item.kind === 'entity');
  const all = new Map<Key, Spec['items'] extends ReadonlyMap<Key, infer I> ? I : never>([
    ...spec.items,
    ...gone.map((item) => [item.key, item] as const),
  ]);
  const fields = new Map(spec.fields);
  for (const field of gone) {
    if (field.kind !== 'field') continue;
    const entity = field.id.slice(0, field.id.indexOf('.'));
    fields.set(entity, [...(fields.get(entity) ?? []), field]);
  }
  return {
    ...spec,
    items: all,
    fields,
    entities: [...spec.entities, ...entities],
    relationships: [...spec.relationships, ...removed],
  };
});
