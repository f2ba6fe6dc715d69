import type { Table } from 'mdast';
import { stringsOf } from '../../i18n/index.ts';
import { right, sorted } from '../../markup/mdast.ts';
import { inlineProse } from '../../markup/prose.ts';
import type { Entity } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { formatCount } from '../../schema/format-quantity.ts';
import { named } from './item-links.ts';
import { ownerColumn } from './owner.ts';
import { registerTable, type Columns } from './register.ts';

/** Columns of entities: what they stand for and how large they are. */
export const entityColumns = (spec: Spec) => {
  const { columns: t, terms } = stringsOf(spec);
  return {
    entity: { label: terms.entity, cell: named },
    purpose: { label: terms.purpose, cell: ({ data }) => inlineProse(spec, data.purpose) },
    fields: { ...right(terms.fields), cell: ({ data }) => String(data.fields.length) },
    rows: {
      ...right(t.rows),
      cell: ({ data: { volume } }) =>
        volume && sorted(volume.initial.base, formatCount(volume.initial.base)),
    },
    owner: ownerColumn(spec),
  } satisfies Columns<Entity>;
};

/** Entities as lists show them. */
export function entityTable(
  spec: Spec,
  id: string,
  caption: string,
  rows: readonly Entity[],
): Table {
  const columns = ['entity', 'purpose', 'fields', 'rows', 'owner'] as const;
  return registerTable(entityColumns(spec), { id, caption, columns, rows });
}
