/** Foreign keys as fields and entities state them. */
import { isView } from '../model/data/entity-kind.ts';
import type { AnyItem, Entity, PathStep } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';

/** A foreign key whose target entity exists. */
export interface ForeignKey {
  item: AnyItem;
  /** To the key as a whole. */
  path: readonly PathStep[];
  target: Entity;
  pairs: readonly { own: string; there: string; path: readonly PathStep[] }[];
}

function entityOf(spec: Spec, id: string): Entity | undefined {
  const item = spec.items.get(`entity:${id}`);
  return item?.kind === 'entity' ? item : undefined;
}

/** All foreign keys of an entity; those of a view are none. */
export function foreignKeysOf(spec: Spec, entity: Entity): ForeignKey[] {
  if (isView(entity)) return [];
  const keys: ForeignKey[] = [];
  for (const item of spec.fields.get(entity.id) ?? []) {
    const [id = '', there] = item.data.references?.split('.') ?? [];
    const target = entityOf(spec, id);
    if (!target || there === undefined) continue;
    const pairs = [{ own: item.data.id, there, path: ['type'] }];
    keys.push({ item, path: ['references'], target, pairs });
  }
  for (const [at, { references, on }] of (entity.data.foreignKeys ?? []).entries()) {
    const target = entityOf(spec, references);
    if (!target) continue;
    const path = ['foreignKeys', at, 'on'];
    // The name of the own field leads to the field there; its index would lead to the name.
    const pairs = on.map(({ id, value }) => ({ own: id, there: value, path: [...path, id] }));
    keys.push({ item: entity, path, target, pairs });
  }
  return keys;
}

/** The pairs of a key whose field does not exist in the target. */
export function pairsWithoutTarget(spec: Spec, { target, pairs }: ForeignKey): ForeignKey['pairs'] {
  return pairs.filter(({ there }) => !spec.items.has(`field:${target.id}.${there}`));
}
