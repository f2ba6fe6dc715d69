import { stringsOf } from '../../i18n/index.ts';
import { right, type Content } from '../../markup/mdast.ts';
import type { Relationship } from '../../model/data/relationship.ts';
import { domainOf } from '../../model/spec-index.ts';
import type { Spec } from '../../model/spec.ts';
import { reference } from '../lifecycle.ts';
import { linkToKey, few } from './item-links.ts';
import type { Columns } from './register.ts';

/** Relationships from one domain to another; all of them have the same two domains. */
export type DomainPair = readonly Relationship[];

/** Pairs of different domains between which there are relationships. */
export function domainPairs(spec: Spec): DomainPair[] {
  const crossing = spec.relationships.filter(
    ({ from, to }) => domainOf(spec, from.entity) !== domainOf(spec, to.entity),
  );
  const pairs = Map.groupBy(crossing, ({ from, to }) =>
    JSON.stringify([domainOf(spec, from.entity), domainOf(spec, to.entity)]),
  );
  return [...pairs.values()];
}

/** Columns of pairs of domains: how often, and by which entities. */
export const domainPairColumns = (spec: Spec) => {
  const { dataModel: t, nouns, terms } = stringsOf(spec);
  const domain = (entity: string | undefined): Content => {
    const key = entity === undefined ? undefined : domainOf(spec, entity);
    return linkToKey(spec, key) ?? t.domains.none;
  };
  return {
    from: { label: terms.from, cell: ([first]) => domain(first?.from.entity) },
    to: { label: terms.to, cell: ([first]) => domain(first?.to.entity) },
    relationships: {
      ...right(nouns.relationships.label),
      cell: (pair) => String(pair.length),
    },
    targets: {
      label: t.crossDomain.targets,
      cell: (pair) => {
        const targets = [...new Set(pair.map(({ to }) => to.entity))];
        return few(
          spec,
          targets.map((id) => reference(spec, 'entity', id)),
        );
      },
    },
  } satisfies Columns<DomainPair>;
};
