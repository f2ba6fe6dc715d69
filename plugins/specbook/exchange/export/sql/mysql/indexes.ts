/** Indexes of a specification that is written for MySQL. https://dev.mysql.com/doc/refman/8.4/en/create-index.html */
import type { Entity } from '../../../../model/item.ts';
import { documentationOf } from '../../data-model/documentation.ts';
import { fieldOf, primaryKeyOf, type Table } from '../../data-model/table.ts';
import { columnsSql, type Context } from '../dialects/context.ts';
import { factsSql, INDEX_FACTS } from './facts.ts';

type StatedIndex = NonNullable<Entity['data']['indexes']>[number];
type StatedUnique = NonNullable<Entity['data']['unique']>[number];

const ELEMENT = /^([A-Za-z0-9_-]+)\s*(\(\s*\d+\s*\))?(?:\s+(asc|desc))?$/iu;

/** A field with its length and order; an expression in its brackets. */
export function elementSql(context: Context, table: Table, element: string): string {
  const [, id = '', length = '', order = ''] = ELEMENT.exec(element.trim()) ?? [];
  const isDescending = /^desc$/iu.test(order);
  if (fieldOf(table, id))
    return `${columnsSql(context, table, [id])}${length.replace(/\s/gu, '')}${isDescending ? ' desc' : ''}`;
  const [, expression = element, end = ''] =
    /^(.*?)(\s+(?:asc|desc))?$/isu.exec(element.trim()) ?? [];
  return `${/^\(.*\)$/su.test(expression) ? expression : `(${expression})`}${end.toLowerCase()}`;
}

/** Words in front of an index that is no B-tree. */
const KINDS = new Set(['fulltext', 'spatial', 'vector']);

function indexSql(
  context: Context,
  table: Table,
  index: StatedIndex | StatedUnique,
  isUnique: boolean,
): string {
  const { dialect, unsaid } = context;
  const at = `${table.entity.id}.${index.id}`;
  if (index.where !== undefined) unsaid('conditions of indexes, which hold all rows here', at);
  if (index.include !== undefined) unsaid('fields that indexes carry along', at);
  if (index.nullsNotDistinct === true)
    unsaid('unique constraints for which rows without a value are not distinct', at);
  const method = index.method?.toLowerCase();
  const kind = method !== undefined && KINDS.has(method) ? `${method} ` : isUnique ? 'unique ' : '';
  const using = method === undefined || KINDS.has(method) ? '' : ` using ${method}`;
  const facts = factsSql(index.database, INDEX_FACTS);
  if (facts.unknown.length > 0)
    unsaid('facts of indexes that are not known here', `${at} (${facts.unknown.join(', ')})`);
  const comment = documentationOf(index);
  const elements = index.on.map((element) => elementSql(context, table, element)).join(', ');
  const name = dialect.quoteName(context.nameOf(table, index.name ?? index.id, 'index'));
  return `${kind}key ${name} (${elements})${using}${comment === undefined ? '' : dialect.columnComment(comment)}${facts.sql}`;
}

/** All indexes and unique constraints of a table, as they stand in its statement. */
export function indexesSql(context: Context, table: Table): string[] {
  const { data } = table.entity;
  const primary = primaryKeyOf(table);
  const single = table.fields
    .filter(
      ({ data: { unique, id } }) => unique === true && !(primary.length === 1 && primary[0] === id),
    )
    .map(({ data: { id } }) => `unique key (${columnsSql(context, table, [id])})`);
  return [
    ...single,
    ...(data.unique ?? []).map((index) => indexSql(context, table, index, true)),
    ...(data.indexes ?? []).map((index) => indexSql(context, table, index, index.unique === true)),
  ];
}
