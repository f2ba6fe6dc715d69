/** `schema.json` of tbls as a catalogue. */
import {
  emptyCatalogue,
  emptyTable,
  type Catalogue,
  type Dialect,
  type ForeignKey,
  type IndexElement,
  type QualifiedName,
  type Table,
} from '../catalogue.ts';
import { parenthesized, splitList } from '../sql/parentheses.ts';
import { columnOf, type ReadContext } from './columns.ts';
import { addStatementFacts, tablesOfStatements } from './statement-facts.ts';
import type { TblsConstraint, TblsIndex, TblsSchema, TblsTable } from './tbls-schema.ts';
import { ACTIONS } from '../../../schema/field.ts';

const DIALECTS: Readonly<Record<string, Dialect>> = {
  postgres: 'postgres',
  redshift: 'postgres',
  mysql: 'mysql',
  mariadb: 'mysql',
  mssql: 'sqlserver',
  sqlserver: 'sqlserver',
  azuresql: 'sqlserver',
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

/** Names that tbls or the database made up: none of them is the same in another database. */
function nameOf(name: string): { name?: string } {
  const isMadeUp = /^(?:-.*|.*\*|PRIMARY|sqlite_autoindex_.*|)$/u.test(name);
  return isMadeUp ? {} : { name };
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

function foreignKeyOf(constraint: TblsConstraint): ForeignKey {
  const onDelete = actionIn(constraint.def, 'delete');
  const onUpdate = actionIn(constraint.def, 'update');
  const emptied = /set\s+(?:null|default)\s*\(([^)]*)\)/iu.exec(constraint.def)?.[1];
  return {
    ...nameOf(constraint.name),
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

function addConstraint(
  table: Table,
  constraint: TblsConstraint,
  { dialect, lose }: ReadContext,
): void {
  const { name, def, columns, comment } = constraint;
  const own = [...(columns ?? [])];
  const type = constraint.type.toUpperCase();
  if (type === 'PRIMARY KEY') {
    // tbls calls a key of SQLite by its column.
    const named = dialect === 'sqlite' && own.includes(name) ? {} : nameOf(name);
    table.primaryKey = { columns: own, ...named, ...commented(comment) };
    for (const column of table.columns) if (own.includes(column.name)) column.required = true;
  } else if (type === 'UNIQUE' || type === 'UNIQUE KEY')
    table.unique.push({ columns: own, ...nameOf(name), ...commented(comment) });
  else if (type === 'FOREIGN KEY') table.foreignKeys.push(foreignKeyOf(constraint));
  else if (type === 'CHECK')
    table.checks.push({
      ...nameOf(name),
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
function addIndex(
  table: Table,
  index: TblsIndex,
  keys: ReadonlySet<string>,
  { dialect, lose }: ReadContext,
): void {
  const isOwned = keys.has(index.name) || index.name === 'PRIMARY';
  if (isOwned || /^primary\s+key|part of a (?:PRIMARY KEY|UNIQUE) constraint/iu.test(index.def))
    return;
  // In other databases an index may be anything: a filter over ranges, a copy of the table.
  if (dialect === undefined && !/^create\s/iu.test(index.def)) {
    lose(`index ${index.name} of ${table.name}: ${index.def}`);
    return;
  }
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

/** The words before `as`, names in quotes among them, and what stands behind it. */
const VIEW = /^\s*create\s(?:"[^"]*"|`[^`]*`|\[[^\]]*\]|[^"`[])*?\sas\b\s*([\s\S]*?)[\s;]*$/iu;

/** What stands behind `as` in the statement of a view. */
function queryOf({ def = '' }: TblsTable): string | undefined {
  const [, body = ''] = VIEW.exec(def) ?? [];
  let query = body.trim();
  while (query.startsWith('(') && parenthesized(query, 0).rest.trim() === '')
    query = parenthesized(query, 0).inner.trim();
  return query === '' ? undefined : query;
}

function tableOf(table: TblsTable, context: ReadContext): Table {
  const { lose } = context;
  const isView = /view/iu.test(table.type);
  const kind = isView
    ? /materialized/iu.test(table.type)
      ? 'materialized-view'
      : 'view'
    : /foreign/iu.test(table.type)
      ? 'foreign-table'
      : 'table';
  const query = isView ? queryOf(table) : undefined;
  const read: Table = {
    ...emptyTable(qualified(table.name), kind),
    ...commented(table.comment),
    ...(query !== undefined && { query }),
    columns: (table.columns ?? []).map((column) =>
      columnOf(column, qualified(table.name).name, context),
    ),
    triggers: (table.triggers ?? []).map(({ name, def, comment }) => ({
      name,
      events: [],
      sql: def,
      enabled: true,
      ...commented(comment),
    })),
  };
  if (/virtual/iu.test(table.type))
    lose(`how the virtual table ${table.name} is made: ${table.def ?? ''}`);
  const constraints = table.constraints ?? [];
  for (const constraint of constraints) addConstraint(read, constraint, context);
  const keys = new Set(
    constraints.filter(({ type }) => /^(?:primary|unique)/iu.test(type)).map(({ name }) => name),
  );
  for (const index of table.indexes ?? []) addIndex(read, index, keys, context);
  loseLabels(table.name, table.labels, lose);
  for (const { name, labels } of table.columns ?? [])
    loseLabels(`${table.name}.${name}`, labels, lose);
  return read;
}

function loseLabels(of: string, labels: TblsTable['labels'], lose: ReadContext['lose']): void {
  if (labels && labels.length > 0)
    lose(`labels of ${of}: ${labels.map(({ name }) => name).join(', ')}`);
}

/** The database of a file; undefined where the specification knows none of that name. */
function dialectOf({ driver }: TblsSchema): Dialect | undefined {
  return driver === undefined ? 'postgres' : DIALECTS[driver.name];
}

/** The catalogue of a file of tbls. */
export function catalogueOfTbls(schema: TblsSchema): Catalogue {
  const dialect = dialectOf(schema);
  const catalogue = emptyCatalogue(dialect);
  const lose = (what: string) => catalogue.losses.push({ what });
  const enumerations = new Map<string, QualifiedName>();
  for (const { name, values } of schema.enums ?? []) {
    const own = qualified(name);
    enumerations.set(name, own).set(own.name, own);
    catalogue.enumerations.push({ ...own, values: values.map((value) => ({ name: value })) });
  }
  const context = { dialect, enumerations, lose };
  const statements = dialect === 'mysql' ? tablesOfStatements(schema.tables) : undefined;
  for (const table of schema.tables)
    catalogue.tables.push(
      addStatementFacts(tableOf(table, context), statements?.get(qualified(table.name).name)),
    );
  for (const { name } of schema.viewpoints ?? []) lose(`the viewpoint ${name}`);
  for (const { table, columns, parent_table: parent, virtual } of schema.relations ?? [])
    if (virtual === true)
      lose(`the virtual relation from ${table}.${columns.join('+')} to ${parent}, which is no key`);
  for (const { name, arguments: args } of schema.functions ?? [])
    lose(`the function ${name}(${args}), whose body tbls does not write`);
  return catalogue;
}
