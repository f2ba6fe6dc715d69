/**
 * The data model as DDL of PostgreSQL: schemas, extensions, types, tables in the order of their references, indexes,
 * views and comments. https://www.postgresql.org/docs/current/sql-commands.html
 */
import { isView } from '../../../model/data/entity-kind.ts';
import type { Entity } from '../../../model/item.ts';
import type { Spec } from '../../../model/spec.ts';
import { schemaOf, tableOf } from '../data-model/physical-names.ts';
import { tableFor, type Table } from '../data-model/table.ts';
import { counted, headLines, type ExportedFormat } from '../exported-format.ts';
import { columnSql } from './columns.ts';
import { constraintComments, enumComments, indexComment, tableComments } from './comments.ts';
import {
  checksSql,
  columnsSql,
  elementSql,
  exclusionsSql,
  foreignKeysSql,
  needsIndex,
  primaryKeySql,
  uniqueSql,
  type ForeignKeySql,
} from './constraints.ts';
import { functionStatements } from './functions.ts';
import { orderByMentions } from './mentions.ts';
import { partitionStatements } from './partitions.ts';
import { qualify, quoteName } from './names.ts';
import { objectsBeforeTypes, statementsOfObject } from './objects.ts';
import { omissionsOf } from './omissions.ts';
import { orderByReferences } from './table-order.ts';
import { triggerStatements } from './triggers.ts';
import {
  databaseComments,
  domainCheckStatements,
  extensionStatements,
  schemaStatements,
  sequenceOwnerStatements,
  typeStatements,
} from './types.ts';

/** Default file name. */
export const POSTGRES_FILE = 'schema.sql';

/** Tables that exist when a statement runs. */
type Created = ReadonlySet<string>;

function tableStatement(table: Table, keys: readonly ForeignKeySql[]): string {
  const { entity, spec, fields } = table;
  const { partitions, inherits } = entity.data;
  const parts = [
    ...fields.map((field) => columnSql(spec, field)),
    ...[primaryKeySql(table)].filter((key) => key !== undefined),
    ...uniqueSql(table),
    ...checksSql(table, { notValid: false }),
    ...exclusionsSql(table),
    ...keys.map(({ sql }) => sql),
  ];
  const parents = (inherits ?? []).map((id) => {
    const parent = spec.items.get(`entity:${id}`);
    return qualify(parent?.kind === 'entity' ? tableOf(parent) : id);
  });
  const inherited = parents.length > 0 ? ` inherits (${parents.join(', ')})` : '';
  const divided = partitions
    ? ` partition by ${partitions.by} (${(partitions.on ?? []).map((one) => elementSql(table, one)).join(', ')})`
    : '';
  return `create table ${qualify(tableOf(entity))} (\n  ${parts.join(',\n  ')}\n)${inherited}${divided};`;
}

/** Foreign keys of a table, divided by whether their target exists already; a unique index is made later. */
function divideKeys(
  table: Table,
  created: Created,
): [now: ForeignKeySql[], later: ForeignKeySql[]] {
  const keys = foreignKeysSql(table);
  const isReady = ({ to, hasTargetKey, sql }: ForeignKeySql): boolean =>
    (to === table.entity.id || created.has(to)) && hasTargetKey && !sql.endsWith(' not valid');
  return [keys.filter(isReady), keys.filter((key) => !isReady(key))];
}

function alterStatements(table: Table, later: readonly ForeignKeySql[]): string[] {
  const name = qualify(tableOf(table.entity));
  return [...checksSql(table, { notValid: true }), ...later.map(({ sql }) => sql)].map(
    (sql) => `alter table ${name} add ${sql};`,
  );
}

function indexStatements(table: Table): string[] {
  const { entity } = table;
  const name = tableOf(entity);
  const schema = schemaOf(name);
  const asIndexes = (entity.data.unique ?? [])
    .filter((unique) => needsIndex(table, unique))
    .map((unique) => ({ ...unique, unique: true }));
  return [...asIndexes, ...(entity.data.indexes ?? [])].flatMap((index) => {
    const own = index.name ?? index.id;
    const method = index.method === undefined ? '' : ` using ${index.method}`;
    const elements = index.on.map((element) => elementSql(table, element)).join(', ');
    const include = index.include ? ` include (${columnsSql(table, index.include)})` : '';
    const nulls = index.nullsNotDistinct ? ' nulls not distinct' : '';
    const where = index.where === undefined ? '' : ` where ${index.where}`;
    const full = schema === undefined ? quoteName(own) : `${quoteName(schema)}.${quoteName(own)}`;
    return [
      `create ${index.unique ? 'unique ' : ''}index ${quoteName(own)} on ${qualify(name)}${method} (${elements})${include}${nulls}${where};`,
      ...indexComment(full, index),
    ];
  });
}

function viewStatements({ entity, ...rest }: Table): string[] {
  const { kind, query } = entity.data;
  if (query === undefined) return [];
  const what = kind === 'materialized-view' ? 'materialized view' : 'view';
  const body = query.replace(/;\s*$/u, '');
  return [
    `create ${what} ${qualify(tableOf(entity))} as\n${body};`,
    ...tableComments({ entity, ...rest }, what),
  ];
}

/** The whole data model as statements of PostgreSQL, which run in one transaction. */
export function exportPostgres(spec: Spec): ExportedFormat<string> {
  const table = (entity: Entity): Table => tableFor(spec, entity);
  const isTable = (entity: Entity): boolean => !isView(entity);
  const ordered = orderByReferences(spec.entities.filter(isTable), (entity) => [
    ...foreignKeysSql(table(entity)).map(({ to }) => to),
    ...(entity.data.inherits ?? []),
  ]).map(table);
  const created = new Set<string>();
  const later: string[] = [];
  const tables = ordered.flatMap((one) => {
    const [now, after] = divideKeys(one, created);
    created.add(one.entity.id);
    later.push(...alterStatements(one, after));
    return [tableStatement(one, now), ...partitionStatements(one), ...tableComments(one)];
  });
  const views = orderByMentions(
    spec.entities.filter(isView),
    tableOf,
    ({ data }) => data.query ?? '',
  ).map(table);
  const functions = functionStatements(spec);
  const triggers = triggerStatements(spec);
  const omitted = omissionsOf(spec, triggers.omitted);
  const head = headLines(spec, 'sql', omitted)
    .map((line) => `-- ${line}`)
    .join('\n');
  const statements = [
    head,
    'begin;',
    // Bodies may name what is created later.
    'set local check_function_bodies = off;',
    ...schemaStatements(spec),
    ...extensionStatements(spec),
    ...objectsBeforeTypes(spec).flatMap(statementsOfObject),
    ...typeStatements(spec),
    ...enumComments(spec),
    ...functions.beforeTables,
    ...domainCheckStatements(spec),
    ...tables,
    ...functions.afterTables,
    ...sequenceOwnerStatements(spec),
    ...ordered.flatMap(indexStatements),
    ...later,
    ...ordered.flatMap(constraintComments),
    ...views.flatMap((view) => [...viewStatements(view), ...indexStatements(view)]),
    ...functions.afterViews,
    ...triggers.statements,
    ...databaseComments(spec),
    'commit;',
  ];
  return {
    content: `${statements.join('\n\n')}\n`,
    holds: counted(ordered.length, 'table'),
    omitted,
  };
}
