/** Reads the schema of an SQLite database: its pragmas, and the statements that it keeps. */
import {
  emptyCatalogue,
  emptyTable,
  type Catalogue,
  type Column,
  type ForeignKey,
  type Index,
  type Table,
} from '../catalogue.ts';
import { ACTIONS } from '../../../schema/field.ts';
import { parenthesized, splitList } from '../sql/parentheses.ts';
import { checksIn, keyNamesIn } from './create-table.ts';

/** Rows of a statement. */
export type SqliteQuery = <Row>(sql: string, ...values: readonly string[]) => Row[];

interface ObjectRow {
  type: 'table' | 'view' | 'trigger' | 'index';
  name: string;
  tbl_name: string;
  sql: string | null;
}

interface ColumnRow {
  name: string;
  type: string;
  notnull: number;
  dflt_value: string | null;
  pk: number;
  hidden: number;
}

interface KeyRow {
  id: number;
  seq: number;
  table: string;
  from: string;
  to: string | null;
  on_update: string;
  on_delete: string;
}

interface IndexRow {
  name: string;
  unique: number;
  origin: 'c' | 'u' | 'pk';
  partial: number;
}

interface IndexColumnRow {
  name: string | null;
  desc: number;
  coll: string;
  key: number;
}

const NUMBER = /^[+-]?\d+(?:\.\d+)?$/u;

function defaultOf(text: string | null): Pick<Column, 'default'> {
  if (text === null || /^null$/iu.test(text)) return {};
  if (NUMBER.test(text)) return { default: { kind: 'literal', text } };
  const [, quoted] = /^'((?:[^']|'')*)'$/su.exec(text) ?? [];
  return quoted === undefined || quoted === '' || quoted.trim() !== quoted
    ? { default: { kind: 'expression', text } }
    : { default: { kind: 'literal', text: quoted.replaceAll("''", "'") } };
}

/** Columns that are generated have `hidden` 2 or 3. */
function columnOf(row: ColumnRow, sql: string): Column {
  const isCounted = row.pk === 1 && /\bautoincrement\b/iu.test(sql);
  const generated = row.hidden >= 2 ? generatedIn(sql, row.name) : undefined;
  return {
    name: row.name,
    type: row.type === '' ? 'any' : row.type.toLowerCase(),
    required: row.notnull === 1,
    ...(!generated && defaultOf(row.dflt_value)),
    ...(isCounted && { identity: { when: 'by default' as const } }),
    ...(generated !== undefined && { generated: { sql: generated, stored: row.hidden === 3 } }),
  };
}

function generatedIn(sql: string, column: string): string | undefined {
  const name = column.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  const start = new RegExp(`["\`\\[]?${name}["\`\\]]?[^,]*?\\bas\\s*\\(`, 'iu').exec(sql);
  return start ? parenthesized(sql, start.index + start[0].length - 1).inner : undefined;
}

function actionOf(text: string) {
  const action = text.toLowerCase();
  return action === 'no action' ? undefined : ACTIONS.find((one) => one === action);
}

function foreignKeys(rows: readonly KeyRow[], names: ReadonlyMap<string, string>): ForeignKey[] {
  return [...Map.groupBy(rows, ({ id }) => id).values()].reverse().map((parts) => {
    const ordered = [...parts].sort((a, b) => a.seq - b.seq);
    const [first] = ordered as [KeyRow];
    const columns = ordered.map(({ from }) => from);
    const name = names.get(columns.join('\n'));
    const [onDelete, onUpdate] = [actionOf(first.on_delete), actionOf(first.on_update)];
    return {
      ...(name !== undefined && { name }),
      columns,
      to: { schema: null, name: first.table },
      toColumns: ordered.flatMap(({ to }) => to ?? []),
      ...(onDelete && { onDelete }),
      ...(onUpdate && { onUpdate }),
    };
  });
}

function indexOf(row: IndexRow, columns: readonly IndexColumnRow[], sql: string): Index {
  const keys = columns.filter(({ key }) => key === 1);
  const { inner, rest } = parenthesized(sql, sql.search(/\(/u));
  const texts = splitList(inner);
  const where = /^\s*where\s+([\s\S]+)$/iu.exec(rest)?.[1]?.trim();
  return {
    name: row.name,
    elements: keys.map(({ name, desc }, index) =>
      name === null
        ? { expression: (texts[index] ?? '').trim() }
        : { column: name, ...(desc === 1 && { rest: 'desc' }) },
    ),
    unique: row.unique === 1,
    ...(where !== undefined && { where }),
  };
}

function readTable(row: ObjectRow, query: SqliteQuery, statements: ReadonlyMap<string, string>) {
  const sql = row.sql ?? '';
  const rows = query<ColumnRow>('select * from pragma_table_xinfo(?)', row.name);
  const visible = rows.filter(({ hidden }) => hidden !== 1);
  const table: Table = {
    ...emptyTable({ schema: null, name: row.name }, row.type === 'view' ? 'view' : 'table'),
    columns: visible.map((column) => columnOf(column, sql)),
  };
  if (row.type === 'view') {
    table.query = /\bas\b\s*([\s\S]+)$/iu.exec(sql)?.[1] ?? sql;
    return table;
  }
  const names = keyNamesIn(sql);
  const key = visible.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  if (key.length > 0) {
    const columns = key.map(({ name }) => name);
    const name = names.primary;
    table.primaryKey = { columns, ...(name !== undefined && { name }) };
    for (const column of table.columns) if (columns.includes(column.name)) column.required = true;
  }
  const links = query<KeyRow>('select * from pragma_foreign_key_list(?)', row.name);
  table.foreignKeys = foreignKeys(links, names.foreign);
  for (const index of query<IndexRow>('select * from pragma_index_list(?)', row.name).reverse()) {
    const columns = query<IndexColumnRow>('select * from pragma_index_xinfo(?)', index.name);
    const own = columns.filter((one) => one.key === 1).flatMap(({ name }) => name ?? []);
    const name = names.unique.get(own.join('\n'));
    if (index.origin === 'u')
      table.unique.push({ columns: own, ...(name !== undefined && { name }) });
    if (index.origin === 'c')
      table.indexes.push(indexOf(index, columns, statements.get(index.name) ?? ''));
  }
  table.checks = checksIn(sql);
  return table;
}

/** The catalogue of a database. */
export function introspectSqlite(query: SqliteQuery): Catalogue {
  const catalogue = emptyCatalogue('sqlite');
  const objects = query<ObjectRow>(
    "select type, name, tbl_name, sql from sqlite_schema where name not like 'sqlite\\_%' escape '\\' order by rowid",
  );
  // Where a virtual table keeps its rows.
  const shadows = new Set(
    query<{ name: string }>("select name from pragma_table_list where type = 'shadow'").map(
      ({ name }) => name,
    ),
  );
  const statements = new Map(objects.map(({ name, sql }) => [name, sql ?? '']));
  for (const row of objects) {
    if (row.type === 'table' && /^\s*create\s+virtual\b/iu.test(row.sql ?? ''))
      catalogue.losses.push({ what: `the virtual table ${row.name}` });
    else if ((row.type === 'table' && !shadows.has(row.name)) || row.type === 'view')
      catalogue.tables.push(readTable(row, query, statements));
  }
  for (const row of objects.filter(({ type }) => type === 'trigger')) {
    const table = catalogue.tables.find(({ name }) => name === row.tbl_name);
    table?.triggers.push({ name: row.name, events: [], sql: row.sql ?? '', enabled: true });
  }
  for (const table of catalogue.tables)
    for (const key of table.foreignKeys)
      if (key.toColumns.length === 0)
        key.toColumns = [
          ...(catalogue.tables.find(({ name }) => name === key.to.name)?.primaryKey?.columns ?? []),
        ];
  return catalogue;
}
