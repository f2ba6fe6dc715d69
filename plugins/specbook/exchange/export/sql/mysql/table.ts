/** A table of a specification that is written for MySQL, with all that is said of it. */
import type { Entity } from '../../../../model/item.ts';
import { documentationOf } from '../../data-model/documentation.ts';
import { fieldOf, primaryKeyOf, type Table } from '../../data-model/table.ts';
import { columnsSql, tableSql, type Context } from '../dialects/context.ts';
import { checksSql } from '../dialects/keys.ts';
import { columnSql } from './column.ts';
import { factOf, factsSql, TABLE_FACTS } from './facts.ts';
import { indexesSql } from './indexes.ts';

function valuesSql(values: string | undefined): string {
  return values === undefined ? '' : ` values ${values.replace(/^values\s+/iu, '')}`;
}

function partSql(
  { dialect, unsaid }: Context,
  entity: Entity,
  part: NonNullable<NonNullable<Entity['data']['partitions']>['parts']>[number],
): string {
  const subpartitions = factOf(part.database, 'subpartitions');
  const others = (part.database ?? []).map(({ id }) => id).filter((id) => id !== 'subpartitions');
  if (others.length > 0)
    unsaid('facts of partitions', `${entity.id}.${part.id} (${others.join(', ')})`);
  const comment = part.comment === undefined ? '' : ` comment = ${dialect.quoteText(part.comment)}`;
  const below = subpartitions === undefined ? '' : ` (${subpartitions})`;
  return `partition ${dialect.quoteName(part.name ?? part.id)}${valuesSql(part.values)}${comment}${below}`;
}

function partitionsSql(context: Context, table: Table): string {
  const { entity } = table;
  const { partitions, database } = entity.data;
  if (!partitions) return '';
  const on = (partitions.on ?? []).map((one) =>
    fieldOf(table, one) ? columnsSql(context, table, [one]) : one,
  );
  const count = factOf(database, 'partitions');
  const below = factOf(database, 'subpartition by');
  const parts = (partitions.parts ?? []).map((part) => partSql(context, entity, part));
  return [
    `\npartition by ${partitions.by} (${on.join(', ')})`,
    count === undefined ? '' : ` partitions ${count}`,
    below === undefined ? '' : ` subpartition by ${below}`,
    parts.length === 0 ? '' : ` (\n  ${parts.join(',\n  ')}\n)`,
  ].join('');
}

/** Where the numbers of a column begin. */
function startOf({ fields }: Table): string {
  const starts = fields.flatMap(({ data: { generated } }) =>
    generated?.kind === 'identity' ? (generated.sequence?.start ?? []) : [],
  );
  return starts[0] === undefined || !/^\d+$/u.test(starts[0]) ? '' : ` auto_increment=${starts[0]}`;
}

function optionsSql(context: Context, table: Table): string {
  const { entity, spec } = table;
  const { dialect, unsaid } = context;
  const { engine, characterSet, collation, database } = entity.data;
  const facts = factsSql(database, TABLE_FACTS, ['partitions', 'subpartition by']);
  if (facts.unknown.length > 0)
    unsaid('facts of tables that are not known here', `${entity.id} (${facts.unknown.join(', ')})`);
  const named = (name: string): string => (/^\w+$/u.test(name) ? name : dialect.quoteText(name));
  const said = (word: string, name: string | undefined): string =>
    name === undefined ? '' : ` ${word}=${named(name)}`;
  const isOwnText = characterSet !== undefined || collation !== undefined;
  const ofAll = isOwnText ? undefined : spec.info.database;
  const comment = documentationOf(entity.data);
  return [
    said('engine', engine),
    startOf(table),
    said('default charset', characterSet ?? ofAll?.characterSet),
    said('collate', collation ?? ofAll?.collation),
    facts.sql,
    comment === undefined ? '' : dialect.tableComment(comment),
  ].join('');
}

function primaryKeySql(context: Context, table: Table): string[] {
  const primary = primaryKeyOf(table);
  if (primary.length === 0) return [];
  const comment = documentationOf(table.entity.data.primaryKey ?? {});
  const behind = comment === undefined ? '' : context.dialect.columnComment(comment);
  return [`primary key (${columnsSql(context, table, primary)})${behind}`];
}

/** Facts of what has no place for them in SQL. */
function listFacts({ unsaid }: Context, { id, data }: Entity): void {
  for (const part of [
    ...(data.foreignKeys ?? []),
    ...(data.checks ?? []),
    ...(data.triggers ?? []),
  ])
    if (part.database && part.database.length > 0)
      unsaid(
        'what stands under database',
        `${id}.${part.id} (${part.database.map((fact) => fact.id).join(', ')})`,
      );
}

/** The statement of a table, but for its foreign keys. */
export function mysqlTable(context: Context, table: Table): string {
  listFacts(context, table.entity);
  const parts = [
    ...table.fields.map((field) => columnSql(context, field)),
    ...primaryKeySql(context, table),
    ...indexesSql(context, table),
    ...checksSql(context, table),
  ];
  return `create table ${tableSql(context, table)} (\n  ${parts.join(',\n  ')}\n)${optionsSql(context, table)}${partitionsSql(context, table)}`;
}
