import type { Table } from 'mdast';
import { stringsOf } from '../../i18n/index.ts';
import { right, sorted } from '../../markup/mdast.ts';
import { deleteImpact, type DeleteImpact } from '../../model/data/delete-impact.ts';
import type { Entity } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { formatCount, formatQuantity } from '../../model/quantity.ts';
import { auditStrategy } from '../entity-audit.ts';
import { fieldList } from '../entity-relationships.ts';
import { references } from '../lifecycle.ts';
import { documented } from '../purpose.ts';
import { named } from './item-links.ts';
import { ownerColumn } from './owner.ts';
import { registerTable, type Columns, type RegisterColumn } from './register.ts';

/** Columns of entities: what they stand for and how large they are. */
export const entityColumns = (spec: Spec) => {
  const { columns: t, terms } = stringsOf(spec);
  return {
    entity: { label: terms.entity, cell: named },
    purpose: { label: terms.purpose, cell: ({ data }) => documented(spec, data.purpose) },
    fields: { ...right(terms.fields), cell: ({ data }) => String(data.fields.length) },
    rows: {
      ...right(t.rows),
      cell: ({ data: { volume } }) =>
        volume && sorted(volume.initial.base, formatCount(volume.initial.base, spec)),
    },
    owner: ownerColumn(spec),
    ...auditColumns(spec),
    ...deleteColumns(spec),
  } satisfies Columns<Entity>;
};

const auditColumns = (spec: Spec) => {
  const { dataModel, documents } = stringsOf(spec);
  const { audit: t } = documents.dataModels;
  return {
    auditStrategy: {
      label: t.strategy,
      cell: ({ data: { audit } }) => audit && auditStrategy(spec, audit),
    },
    auditedFields: {
      label: t.fields,
      cell: ({ data: { audit } }) => {
        if (audit?.fields) return fieldList(audit.fields);
        return audit && audit.strategy !== 'none' ? t.all : undefined;
      },
    },
    auditRetention: {
      label: dataModel.dataClasses.retention,
      cell: ({ data: { audit } }) => audit?.retention && formatQuantity(audit.retention, spec),
    },
  } satisfies Columns<Entity>;
};

const deleteColumns = (spec: Spec) => {
  const { deletes: t } = stringsOf(spec).documents.dataModels;
  const column = (label: string, part: keyof DeleteImpact): RegisterColumn<Entity> => ({
    label,
    cell: (entity) => {
      const entities = deleteImpact(spec, entity)[part].map((one) => one.entity);
      return references(spec, 'entity', [...new Set(entities)]);
    },
  });
  return {
    restrict: column(t.restrict, 'blockedBy'),
    cascade: column(t.cascade, 'takes'),
    setNull: column(t.setNull, 'changes'),
    orphans: column(t.orphans, 'orphans'),
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
  return registerTable(entityColumns(spec), { id, caption, columns, rows, cards: true });
}
