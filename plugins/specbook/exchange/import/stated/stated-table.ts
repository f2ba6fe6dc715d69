/** Entities of a specification as tables. */
import type { Entity } from '../../../model/item.ts';
import { columnOf, tableOf } from '../../export/data-model/physical-names.ts';
import {
  columnNameOf,
  fieldOf,
  foreignKeysOf,
  primaryKeyOf,
  targetOf,
  type Table as StatedTable,
} from '../../export/data-model/table.ts';
import {
  emptyTable,
  type Deferral,
  type ForeignKey,
  type Index,
  type IndexElement,
  type Table,
} from '../catalogue.ts';
import { parsePhysical } from '../items/physical-names.ts';
import { commentOf, otherFacts, statedColumn } from './stated-columns.ts';

const ELEMENT = /^([A-Za-z0-9_-]+)\s*(\(\s*\d+\s*\))?\s*(.*)$/su;

/** What an element of an index is: a field and what stands behind it, or an expression. */
function elementOf(table: StatedTable, element: string): IndexElement {
  const [, id = '', length = '', end = ''] = ELEMENT.exec(element.trim()) ?? [];
  const field = fieldOf(table, id);
  if (!field || end.startsWith('(')) {
    const [, expression = element, order] = /^(.*?)(?:\s+(asc|desc))?$/isu.exec(element) ?? [];
    return { expression, ...(/^desc$/iu.test(order ?? '') && { rest: 'desc' }) };
  }
  const rest = [length.replace(/\s/gu, ''), end.replace(/^asc\b\s*/iu, '')]
    .filter((word) => word !== '')
    .join(' ');
  return { column: columnOf(field), ...(rest !== '' && { rest }) };
}

function deferrable(when: Deferral | false | undefined): { deferrable?: Deferral } {
  return when === undefined || when === false ? {} : { deferrable: when };
}

type StatedIndex = NonNullable<Entity['data']['indexes']>[number];

function indexOf(table: StatedTable, index: StatedIndex, unique: boolean): Index {
  const { id, name = id, on, where, method, include, nullsNotDistinct, database } = index;
  return {
    name,
    elements: on.map((element) => elementOf(table, element)),
    unique,
    ...(method !== undefined && method !== 'btree' && { method }),
    ...(where !== undefined && { where }),
    ...(include && { include: include.map((one) => columnNameOf(table, one)) }),
    ...(nullsNotDistinct === true && { nullsNotDistinct }),
    ...commentOf(index),
    ...otherFacts(database),
  };
}

/** Unique constraints over fields alone; all others are indexes. */
function addUnique(table: StatedTable, made: Table): void {
  for (const { data } of table.fields)
    if (data.unique === true) made.unique.push({ columns: [columnNameOf(table, data.id)] });
  for (const unique of table.entity.data.unique ?? []) {
    const index = indexOf(table, unique, true);
    const columns = index.elements.flatMap((one) =>
      'column' in one && one.rest === undefined ? one.column : [],
    );
    const isPlain = columns.length === index.elements.length && unique.where === undefined;
    if (!isPlain || index.method !== undefined) made.indexes.push(index);
    else {
      const { name, include, nullsNotDistinct, comment } = index;
      made.unique.push({
        columns,
        ...(name !== undefined && { name }),
        ...(include && { include }),
        ...(nullsNotDistinct && { nullsNotDistinct }),
        ...deferrable(unique.deferrable),
        ...(comment !== undefined && { comment }),
      });
    }
  }
}

function foreignKeys(table: StatedTable): ForeignKey[] {
  return foreignKeysOf(table).flatMap((key): ForeignKey[] => {
    const target = targetOf(table.spec, key);
    if (!target) return [];
    const { name, onDelete, onUpdate, match, comment, onDeleteFields } = key;
    return [
      {
        ...(name !== undefined && { name }),
        columns: key.on.map((one) => columnNameOf(table, one)),
        to: parsePhysical(tableOf(target.entity)),
        toColumns: key.there.map((one) => columnNameOf(target, one)),
        ...(onDelete && { onDelete }),
        ...(onUpdate && { onUpdate }),
        ...(match !== undefined && match !== 'simple' && { match }),
        ...(key.notValid === true && { notValid: true }),
        ...(key.enforced === false && { enforced: false }),
        ...(onDeleteFields && {
          onDeleteColumns: onDeleteFields.map((one) => columnNameOf(table, one)),
        }),
        ...deferrable(key.deferrable),
        ...(comment !== undefined && { comment }),
      },
    ];
  });
}

function partitionsOf(table: StatedTable): Pick<Table, 'partitions'> {
  const { partitions } = table.entity.data;
  if (!partitions) return {};
  const { by, on = [], parts = [] } = partitions;
  return {
    partitions: {
      by,
      elements: on.map((one) => columnNameOf(table, one)),
      parts: parts.map((part) => ({
        name: part.name ?? part.id,
        values: part.values ?? '',
        ...commentOf(part),
        ...otherFacts(part.database),
      })),
    },
  };
}

/** The table of an entity. */
export function statedTable(table: StatedTable): Table {
  const { entity } = table;
  const { data } = entity;
  const { query, engine, characterSet, collation } = data;
  const primary = primaryKeyOf(table).map((id) => columnNameOf(table, id));
  const { name } = data.primaryKey ?? {};
  const made: Table = {
    ...emptyTable(parsePhysical(tableOf(entity)), data.kind),
    ...commentOf(data),
    columns: table.fields.map((field) => statedColumn(table, field)),
    ...(primary.length > 0 && {
      primaryKey: { columns: primary, ...(name !== undefined && { name }) },
    }),
    foreignKeys: foreignKeys(table),
    checks: (data.checks ?? []).map((check) => ({
      name: check.name ?? check.id,
      sql: check.sql,
      ...(check.notValid === true && { notValid: true }),
      ...(check.enforced === false && { enforced: false }),
      ...commentOf(check),
    })),
    indexes: (data.indexes ?? []).map((index) => indexOf(table, index, index.unique === true)),
    triggers: (data.triggers ?? []).map((trigger) => ({
      name: trigger.name ?? trigger.id,
      events: [...(trigger.events ?? [])],
      enabled: trigger.enabled !== false,
      ...commentOf(trigger),
    })),
    ...partitionsOf(table),
    ...(query !== undefined && { query }),
    ...(engine !== undefined && { engine }),
    ...(characterSet !== undefined && { characterSet }),
    ...(collation !== undefined && { collation }),
    ...otherFacts(data.database),
  };
  addUnique(table, made);
  return made;
}
