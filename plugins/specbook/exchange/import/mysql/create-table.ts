/** Statements that make tables. */
import { emptyTable, nameKey, type Table } from '../catalogue.ts';
import { takeColumn } from './column-definition.ts';
import { completeKeys } from './complete-tables.ts';
import { tableAt, takeTable, type MysqlContext } from './context.ts';
import { isKey, takeKey } from './key-definition.ts';
import { Unreadable, type Reader } from './reader.ts';
import { takeTableOptions } from './table-options.ts';

/** A column or a key of a table. */
function addPart(part: Reader, table: Table, context: MysqlContext): void {
  if (part.take('period', 'for')) {
    context.lose(`"period for ${part.slice(part.position)}" of ${table.name}`, part.offset);
    return;
  }
  if (isKey(part)) takeKey(part, table, context);
  else {
    const column = takeColumn(part, table, context);
    const isPrimary = table.primaryKey?.columns.includes(column.name) === true;
    table.columns.push(isPrimary ? { ...column, required: true } : column);
  }
  if (!part.isAtEnd) throw part.unexpected();
}

/** A table like another one: with its indexes, without foreign keys, triggers and the next number. */
function copyOf(model: Table, name: Pick<Table, 'schema' | 'name'>): Table {
  completeKeys(model);
  const copy = { ...structuredClone(model), ...name, foreignKeys: [], triggers: [] };
  for (const column of copy.columns) if (column.identity) delete column.identity.sequence;
  return copy;
}

/** `CREATE TABLE`, from the name on. */
export function createTable(reader: Reader, context: MysqlContext): void {
  const mayExist = reader.take('if', 'not', 'exists');
  const name = takeTable(reader, context);
  if (context.replaces) context.tables.delete(nameKey(name));
  if (tableAt(context, name)) {
    if (mayExist) return;
    throw new Unreadable(`the table ${name.name} already exists`, reader.offset);
  }
  const inner = reader.isAt('(', 'like') ? reader.group() : reader;
  if (inner.take('like')) {
    const model = tableAt(context, takeTable(inner, context));
    if (!model) throw new Unreadable('the table that it is like is not created', inner.offset);
    context.tables.set(nameKey(name), copyOf(model, name));
    return;
  }
  if (/^(?:as|select|with)$/iu.test(inner.peek().text))
    throw new Unreadable('its columns are those of a query', inner.offset);
  const table = emptyTable(name);
  for (const part of reader.group().parts()) addPart(part, table, context);
  takeTableOptions(reader, table, context);
  if (!reader.isAtEnd)
    context.lose(`the rows and columns that ${name.name} takes from a query`, reader.offset);
  const key = new Set(table.primaryKey?.columns);
  for (const column of table.columns) if (key.has(column.name)) column.required = true;
  context.tables.set(nameKey(table), table);
}

/** Columns and keys that ALTER TABLE adds. */
export const addToTable = addPart;
