/** What diagrams draw of the state before: entities, fields and relationships that are gone. */
import type { FormerModel } from '../model/changes/comparison.ts';
import type { Relationship } from '../model/data/relationship.ts';
import { idOf, keyOf, type Entity, type Field, type Key } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';

const shapeOf = ({ from, to, identifying }: Relationship): string =>
  JSON.stringify([from.multiplicity, to.multiplicity, to.entity, identifying]);

/** The relationship, with the names that its ends have now. */
function renamedEnds(one: Relationship, renames: ReadonlyMap<Key, Key>): Relationship {
  const now = (entity: string): string =>
    idOf(renames.get(keyOf('entity', entity)) ?? keyOf('entity', entity));
  const [from, to] = [now(one.from.entity), now(one.to.entity)];
  const id = one.id.startsWith(`${one.from.entity}.`)
    ? from + one.id.slice(one.from.entity.length)
    : one.id;
  return { ...one, id, from: { ...one.from, entity: from }, to: { ...one.to, entity: to } };
}

/**
 * What is gone of the data model, and which relationships are new or changed.
 *
 * @param renames addresses now, by those before
 */
export function formerModel(
  before: Spec,
  after: Spec,
  renames: ReadonlyMap<Key, Key>,
): FormerModel {
  const isGone = ({ key }: Entity | Field): boolean => !after.items.has(key) && !renames.has(key);
  const gone = [...before.entities, ...[...before.fields.values()].flat()].filter(isGone);
  const old = new Map(
    before.relationships.map((one) => renamedEnds(one, renames)).map((one) => [one.id, one]),
  );
  const young = new Map(after.relationships.map((one) => [one.id, one]));
  const hasEnds = ({ from, to }: Relationship): boolean =>
    [from.entity, to.entity].every((id) =>
      [before, after].some(({ items }) => items.has(keyOf('entity', id))),
    );
  return {
    items: gone.map(({ source: { file, line, column }, ...item }) => ({
      ...item,
      source: { file, line, column },
    })),
    removed: [...old.values()].filter((one) => !young.has(one.id) && hasEnds(one)),
    added: [...young.keys()].filter((id) => !old.has(id)),
    changed: [...young.values()]
      .filter((one) => {
        const former = old.get(one.id);
        return former && shapeOf(former) !== shapeOf(one);
      })
      .map(({ id }) => id),
  };
}
