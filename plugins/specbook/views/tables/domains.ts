import { stringsOf } from '../../i18n/index.ts';
import { right, type Content } from '../../markup/mdast.ts';
import { linkTo } from '../../markup/prose-links.ts';
import { inlineProse } from '../../markup/prose.ts';
import { storageAt, type Storage } from '../../model/data/storage.ts';
import type { Entity, Item } from '../../model/item.ts';
import { formatBytes, formatCount } from '../../model/quantity.ts';
import { indexSpec } from '../../model/spec-index.ts';
import type { Spec } from '../../model/spec.ts';
import { ownerColumn } from './owner.ts';
import type { Columns } from './register.ts';

/** Columns of domains: what is in them. */
export const domainColumns = (spec: Spec) => {
  const { columns: t, nouns, terms } = stringsOf(spec);
  const { entitiesByDomain, rulesByEntity } = indexSpec(spec);
  const sum = ({ key }: Item<'domain'>, of: (entity: Entity) => number): string =>
    String((entitiesByDomain.get(key) ?? []).reduce((total, one) => total + of(one), 0));
  const stored = (
    { key }: Item<'domain'>,
    format: (value: number) => string,
    of: (volume: Storage) => number,
  ): Content => {
    const entities = entitiesByDomain.get(key) ?? [];
    const volumes = entities.flatMap((entity) => storageAt(spec, entity, spec.now) ?? []);
    return volumes.length === 0
      ? undefined
      : format(volumes.reduce((total, volume) => total + of(volume), 0));
  };
  return {
    domain: { label: terms.domain, cell: (domain) => linkTo(domain) },
    purpose: { label: terms.purpose, cell: ({ data }) => inlineProse(spec, data.purpose) },
    entities: { ...right(nouns.entities.label), cell: (domain) => sum(domain, () => 1) },
    fields: {
      ...right(terms.fields),
      cell: (domain) => sum(domain, ({ data }) => data.fields.length),
    },
    rules: {
      ...right(terms.rules),
      cell: (domain) => sum(domain, ({ key }) => rulesByEntity.get(key)?.length ?? 0),
    },
    rowsNow: {
      ...right(t.rowsNow),
      cell: (domain) =>
        stored(
          domain,
          (rows) => formatCount(rows, spec),
          ({ rows }) => rows,
        ),
    },
    storageNow: {
      ...right(t.storageNow),
      cell: (domain) =>
        stored(
          domain,
          (bytes) => formatBytes(bytes, spec),
          ({ bytes }) => bytes,
        ),
    },
    owner: ownerColumn(spec),
  } satisfies Columns<Item<'domain'>>;
};
