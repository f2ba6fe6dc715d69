import { idOf, keyOf, kindOf, type Key } from './item.ts';
import type { Link, Spec } from './spec.ts';

/** The entity of a field. @example entityOf('field:patient.email') // 'entity:patient' */
function entityOf(field: Key): Key {
  const id = idOf(field);
  return keyOf('entity', id.slice(0, id.indexOf('.')));
}

/** True for links from one field of an entity to another. */
function isWithinEntity({ from, to }: Link): boolean {
  return kindOf(from) === 'field' && entityOf(from) === entityOf(to);
}

/** Finds the links of an item without a walk over all of them. */
export function indexLinks(links: readonly Link[]): Pick<Spec, 'linksFrom' | 'linksTo'> {
  const outgoing = Map.groupBy(links, ({ from }) => from);
  const incoming = Map.groupBy(links, ({ to }) => to);
  const toFields = Map.groupBy(
    links.filter((link) => kindOf(link.to) === 'field' && !isWithinEntity(link)),
    ({ to }) => entityOf(to),
  );
  return {
    linksFrom: (key) => outgoing.get(key) ?? [],
    linksTo: (key) => [...(incoming.get(key) ?? []), ...(toFields.get(key) ?? [])],
  };
}
