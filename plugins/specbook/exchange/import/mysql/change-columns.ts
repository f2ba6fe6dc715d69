/** Columns that get another name, or go, in all that is made of them. */
import { nameKey, type Column, type IndexElement, type Table } from '../catalogue.ts';
import type { MysqlContext } from './context.ts';

/** The column of a name, in any letters. */
export function columnAt(table: Table, name: string): Column | undefined {
  return table.columns.find((column) => column.name.toLowerCase() === name.toLowerCase());
}

/** Removes what has a name from lists of a table; false where nothing has it. */
export function dropNamed(
  table: Table,
  lists: readonly ('checks' | 'foreignKeys' | 'indexes')[],
  name: string,
): boolean {
  const isOther = (one: { name?: string }): boolean =>
    one.name?.toLowerCase() !== name.toLowerCase();
  const before = lists.map((list) => table[list].length);
  for (const list of lists) Object.assign(table, { [list]: table[list].filter(isOther) });
  return lists.some((list, index) => table[list].length !== before[index]);
}

/** Renames a column in its table, and in the keys that lead to it. */
export function renameColumn(
  { tables }: MysqlContext,
  table: Table,
  from: string,
  to: string,
): void {
  const renamed = (name: string): string => (name === from ? to : name);
  for (const column of table.columns) column.name = renamed(column.name);
  if (table.primaryKey) table.primaryKey.columns = table.primaryKey.columns.map(renamed);
  for (const key of table.foreignKeys) key.columns = key.columns.map(renamed);
  for (const index of table.indexes)
    index.elements = index.elements.map((element) =>
      'column' in element ? { ...element, column: renamed(element.column) } : element,
    );
  for (const other of tables.values())
    for (const key of other.foreignKeys)
      if (nameKey(key.to) === nameKey(table)) key.toColumns = key.toColumns.map(renamed);
}

/** Removes a column from its table and from its indexes, as the database does. */
export function removeColumn(table: Table, name: string): void {
  const isOther = (element: IndexElement): boolean =>
    !('column' in element) || element.column !== name;
  table.columns = table.columns.filter((column) => column.name !== name);
  table.indexes = table.indexes
    .map((index) => ({ ...index, elements: index.elements.filter(isOther) }))
    .filter(({ elements }) => elements.length > 0);
  if (table.primaryKey) {
    table.primaryKey.columns = table.primaryKey.columns.filter((column) => column !== name);
    if (table.primaryKey.columns.length === 0) delete table.primaryKey;
  }
}
