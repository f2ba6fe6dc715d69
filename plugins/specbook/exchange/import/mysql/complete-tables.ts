/** What a database adds to tables by itself: names of keys, indexes of foreign keys, and the letters of names. */
import { nameKey, type ForeignKey, type Index, type Table } from '../catalogue.ts';
import type { MysqlContext } from './context.ts';

/** Names of columns as their table writes them. */
function columnNames(table: Table | undefined): (name: string) => string {
  const names = new Map(table?.columns.map(({ name }) => [name.toLowerCase(), name]));
  return (name) => names.get(name.toLowerCase()) ?? name;
}

function useOwnLetters(table: Table): void {
  const own = columnNames(table);
  if (table.primaryKey) table.primaryKey.columns = table.primaryKey.columns.map(own);
  for (const key of table.foreignKeys) key.columns = key.columns.map(own);
  for (const index of table.indexes)
    index.elements = index.elements.map((element) =>
      'column' in element ? { ...element, column: own(element.column) } : element,
    );
}

/** The table that a key leads to: of the name, else of one in other letters, else of one without a database. */
function targetOf({ to }: ForeignKey, { tables }: MysqlContext): Table | undefined {
  const direct = tables.get(nameKey(to)) ?? tables.get(nameKey({ ...to, schema: null }));
  if (direct) return direct;
  const all = [...tables.values()];
  return all.find(
    ({ name, schema }) => schema === to.schema && name.toLowerCase() === to.name.toLowerCase(),
  );
}

function nameForeignKeys(table: Table): void {
  const generated = new RegExp(String.raw`^.*_ibfk_(\d+)$`, 'u');
  let last = Math.max(
    0,
    ...table.foreignKeys.map(({ name = '' }) => Number(generated.exec(name)?.[1] ?? 0)),
  );
  for (const key of table.foreignKeys)
    if (key.name === undefined) {
      last += 1;
      key.name = `${table.name}_ibfk_${last}`;
    }
}

/** True where an index begins with the columns of a key. */
function begins(
  { elements, method }: Pick<Index, 'elements' | 'method'>,
  columns: readonly string[],
): boolean {
  return (
    (method === undefined || method === 'hash') &&
    columns.every((name, index) => {
      const element = elements[index];
      return (
        element && 'column' in element && element.column === name && !element.rest?.startsWith('(')
      );
    })
  );
}

/** InnoDB makes an index for each foreign key that has none. */
export function indexForeignKeys(table: Table, named: ReadonlySet<ForeignKey>): void {
  if (table.engine !== undefined && !/^innodb$/iu.test(table.engine)) return;
  for (const key of table.foreignKeys) {
    const { columns, name } = key;
    const primary = { elements: (table.primaryKey?.columns ?? []).map((column) => ({ column })) };
    if ([primary, ...table.indexes].some((index) => begins(index, columns))) continue;
    const elements = columns.map((column) => ({ column }));
    table.indexes.push({
      ...(named.has(key) && name !== undefined && { name }),
      elements,
      unique: false,
    });
  }
}

/** An index without a name gets that of its first column. */
export function nameIndexes(table: Table): void {
  const taken = new Set(table.indexes.map(({ name }) => name?.toLowerCase()));
  for (const index of table.indexes) {
    if (index.name !== undefined) continue;
    const [first] = index.elements;
    const base = first && 'column' in first ? first.column : 'functional_index';
    let name = base;
    for (let count = 2; taken.has(name.toLowerCase()) || /^primary$/iu.test(name); count += 1)
      name = `${base}_${count}`;
    taken.add(name.toLowerCase());
    index.name = name;
  }
}

/** Gives the keys and indexes of a table the names by which statements alter them. */
export function completeKeys(table: Table): void {
  const named = new Set(table.foreignKeys.filter(({ name }) => name !== undefined));
  useOwnLetters(table);
  nameForeignKeys(table);
  indexForeignKeys(table, named);
  nameIndexes(table);
}

/** A check without a name gets one: each server makes up another, and the specification names it so. */
function nameChecks(table: Table): void {
  const taken = new Set(table.checks.map(({ name }) => name));
  for (const check of table.checks) {
    if (check.name !== undefined) continue;
    let name = `${table.name}_check`;
    for (let count = 2; taken.has(name); count += 1) name = `${table.name}_check_${count}`;
    taken.add(name);
    check.name = name;
  }
}

/** MariaDB has no type JSON: it is a text with a check. */
function readJson(table: Table): void {
  for (const column of table.columns) {
    const check = `json_valid(\`${column.name}\`)`;
    const isJson = column.type === 'longtext' && /^utf8mb4_bin$/iu.test(column.collation ?? '');
    if (!isJson || !table.checks.some(({ sql }) => sql === check)) continue;
    table.checks = table.checks.filter(({ sql }) => sql !== check);
    column.type = 'json';
    delete column.characterSet;
    delete column.collation;
  }
}

/** Completes all tables when all are known; keys that lead nowhere are listed. */
export function completeTables(context: MysqlContext): void {
  for (const table of context.tables.values()) {
    readJson(table);
    table.foreignKeys = table.foreignKeys.filter((key) => {
      const target = targetOf(key, context);
      if (!target)
        context.keys.get(key)?.(`a foreign key to ${key.to.name}, which the text does not create`);
      return target !== undefined;
    });
    for (const key of table.foreignKeys) {
      const target = targetOf(key, context);
      if (!target) continue;
      key.to = { schema: target.schema, name: target.name };
      key.toColumns =
        key.toColumns.length > 0
          ? key.toColumns.map(columnNames(target))
          : [...(target.primaryKey?.columns ?? [])];
    }
    completeKeys(table);
    nameChecks(table);
  }
}
