/** `schema.json` of tbls as a catalogue. */
import {
  emptyCatalogue,
  emptyTable,
  type Catalogue,
  type Dialect,
  type Column,
  type ForeignKey,
  type IndexElement,
  type QualifiedName,
  type Table,
} from '../catalogue.ts';
import { parseDefault, shortType } from '../postgres/type-names.ts';
import { parenthesized, splitList } from '../sql/parentheses.ts';
import type {
  TblsColumn,
  TblsConstraint,
  TblsIndex,
  TblsSchema,
  TblsTable,
} from './tbls-schema.ts';
import { ACTIONS } from '../../../schema/field.ts';

const DIALECTS: Readonly<Record<string, Dialect>> = {
  postgres: 'postgres',
  redshift: 'postgres',
  mysql: 'mysql',
  mariadb: 'mysql',
  mssql: 'sqlserver',
  sqlserver: 'sqlserver',
  sqlite: 'sqlite',
  oracle: 'oracle',
};

/** `public.orders` → its parts; a name without a schema is one of the usual schema. */
function qualified(text: string): QualifiedName {
  const at = text.indexOf('.');
  if (at === -1) return { schema: null, name: text };
  const schema = text.slice(0, at);
  return { schema: ['public', 'dbo'].includes(schema) ? null : schema, name: text.slice(at + 1) };
}

function commented(comment: string | undefined): { comment?: string } {
  return comment === undefined || comment.trim() === '' ? {} : { comment };
}

function actionIn(def: string, event: 'delete' | 'update') {
  const pattern = new RegExp(
    `on\\s+${event}\\s+(cascade|restrict|set[\\s_]+null|set[\\s_]+default)`,
    'iu',
  );
  const text = pattern
    .exec(def)?.[1]
    ?.toLowerCase()
    .replaceAll(/[\s_]+/gu, ' ');
  return ACTIONS.find((action) => action === text);
}

const SERIALS: Readonly<Record<string, string>> = {
  smallint: 'smallserial',
  integer: 'serial',
  bigint: 'bigserial',
};

function generatedOf(extra: string): Pick<Column, 'generated'> {
  const at = extra.search(/\bas\s*\(/iu);
  if (at === -1) return {};
  const { inner, rest } = parenthesized(extra, extra.indexOf('(', at));
  return { generated: { sql: inner, stored: /\b(?:stored|persisted)\b/iu.test(rest) } };
}

function columnOf(
  column: TblsColumn,
  table: string,
  enumerations: ReadonlyMap<string, QualifiedName>,
): Column {
  // SQLite has columns without a type.
  const type = shortType(column.type) || 'any';
  const enumeration = enumerations.get(type);
  const text = column.default ?? '';
  const extra = column.extra_def ?? '';
  const isSerial = text.includes(`${table}_${column.name}_seq`) && SERIALS[type] !== undefined;
  const value =
    text === '' || isSerial
      ? undefined
      : parseDefault(text, { type, ...(enumeration && { enumeration }) });
  return {
    name: column.name,
    type: isSerial ? (SERIALS[type] ?? type) : type,
    ...(enumeration && { enumeration }),
    required: column.nullable === false,
    ...(value && { default: value }),
    ...(/auto_increment|identity/iu.test(extra) && { identity: { when: 'by default' as const } }),
    ...generatedOf(extra),
    ...commented(column.comment),
  };
}

function foreignKeyOf(constraint: TblsConstraint): ForeignKey {
  const onDelete = actionIn(constraint.def, 'delete');
  const onUpdate = actionIn(constraint.def, 'update');
  const emptied = /set\s+(?:null|default)\s*\(([^)]*)\)/iu.exec(constraint.def)?.[1];
  return {
    name: constraint.name,
    columns: [...(constraint.columns ?? [])],
    to: qualified(constraint.referenced_table ?? ''),
    toColumns: [...(constraint.referenced_columns ?? [])],
    ...(onDelete && { onDelete }),
    ...(onUpdate && { onUpdate }),
    ...(emptied !== undefined && {
      onDeleteColumns: emptied.split(',').map((one) => one.trim().replaceAll('"', '')),
    }),
    ...commented(constraint.comment),
  };
}

function addConstraint(table: Table, constraint: TblsConstraint, lose: (what: string) => void) {
  const { name, def, columns, comment } = constraint;
  const own = [...(columns ?? [])];
  const type = constraint.type.toUpperCase();
  if (type === 'PRIMARY KEY') {
    const isNamed = name !== 'PRIMARY' && name !== '-' && name !== '';
    table.primaryKey = { columns: own, ...(isNamed && { name }), ...commented(comment) };
    for (const column of table.columns) if (own.includes(column.name)) column.required = true;
  } else if (type === 'UNIQUE' || type === 'UNIQUE KEY')
    table.unique.push({ columns: own, name, ...commented(comment) });
  else if (type === 'FOREIGN KEY') table.foreignKeys.push(foreignKeyOf(constraint));
  else if (type === 'CHECK')
    table.checks.push({
      name,
      sql: /^\s*check\s*\(([\s\S]*)\)\s*$/iu.exec(def)?.[1]?.trim() ?? def,
      ...commented(comment),
    });
  // A column that is required says so itself, and a trigger is listed as one.
  else if (type !== 'NOT NULL' && type !== 'N' && type !== 'TRIGGER')
    lose(`${type.toLowerCase()} ${name} of ${table.name}: ${def}`);
}

/** The list of the statement says more than the names of the columns; SQL Server has no statement here. */
function elementsOf({ def, columns }: TblsIndex): IndexElement[] {
  const named = columns ?? [];
  const parts = splitList(parenthesized(def, def.indexOf('(')).inner).map((part) => part.trim());
  const isList = parts.every((part) => part !== '');
  if (!isList || (parts.length !== named.length && named.length > 0))
    return named.map((column) => ({ column }));
  return parts.map((part) => {
    const [, quoted, plain, rest] =
      /^(?:["`[]([^"`\]]+)["`\]]|([\w$]+))(?:\s+(.+))?$/u.exec(part) ?? [];
    const column = quoted ?? plain;
    if (column === undefined) return { expression: part };
    const behind = rest?.replaceAll(/\b(?:desc|nulls|first|last)\b/giu, (word) =>
      word.toLowerCase(),
    );
    return { column, ...(behind !== undefined && !/^asc$/iu.test(behind) && { rest: behind }) };
  });
}

/** Indexes but for those that a key has. */
function addIndex(table: Table, index: TblsIndex): void {
  const owners = [table.primaryKey?.name, ...table.unique.map(({ name }) => name)];
  const isOwned = owners.includes(index.name) || index.name === 'PRIMARY';
  if (isOwned || /^primary\s+key/iu.test(index.def)) return;
  const method = /\busing\s+(\w+)/iu.exec(index.def)?.[1]?.toLowerCase();
  const where = /\)\s+where\s+([\s\S]+?);?\s*$/iu.exec(index.def)?.[1];
  table.indexes.push({
    name: index.name,
    elements: elementsOf(index),
    unique: /\bunique\b/iu.test(index.def),
    ...(method !== undefined && method !== 'btree' && { method }),
    ...(where !== undefined && { where }),
    ...commented(index.comment),
  });
}

function tableOf(
  table: TblsTable,
  enumerations: ReadonlyMap<string, QualifiedName>,
  lose: (what: string) => void,
): Table {
  const isView = /view/iu.test(table.type);
  const kind = isView
    ? /materialized/iu.test(table.type)
      ? 'materialized-view'
      : 'view'
    : 'table';
  const read: Table = {
    ...emptyTable(qualified(table.name), kind),
    ...commented(table.comment),
    columns: (table.columns ?? []).map((column) =>
      columnOf(column, qualified(table.name).name, enumerations),
    ),
    triggers: (table.triggers ?? []).map(({ name, def, comment }) => ({
      name,
      events: [],
      sql: def,
      enabled: true,
      ...commented(comment),
    })),
  };
  for (const constraint of table.constraints ?? []) addConstraint(read, constraint, lose);
  for (const index of table.indexes ?? []) addIndex(read, index);
  return read;
}

/** The catalogue of a file of tbls. */
export function catalogueOfTbls(schema: TblsSchema): Catalogue {
  const catalogue = emptyCatalogue(DIALECTS[schema.driver?.name ?? ''] ?? 'postgres');
  const lose = (what: string) => catalogue.losses.push({ what });
  const enumerations = new Map<string, QualifiedName>();
  for (const { name, values } of schema.enums ?? []) {
    const own = qualified(name);
    enumerations.set(name, own).set(own.name, own);
    catalogue.enumerations.push({ ...own, values: values.map((value) => ({ name: value })) });
  }
  for (const table of schema.tables) catalogue.tables.push(tableOf(table, enumerations, lose));
  for (const { table, columns, parent_table: parent, virtual } of schema.relations ?? [])
    if (virtual === true)
      lose(`the virtual relation from ${table}.${columns.join('+')} to ${parent}, which is no key`);
  for (const { name, arguments: args } of schema.functions ?? [])
    lose(`the function ${name}(${args}), whose body tbls does not write`);
  return catalogue;
}
