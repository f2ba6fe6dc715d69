/** `ALTER TABLE`. https://dev.mysql.com/doc/refman/8.4/en/alter-table.html */
import { nameKey, type Column, type QualifiedName, type Table } from '../catalogue.ts';
import { takeColumn } from './column-definition.ts';
import { tableAt, takeTable, withFact, type MysqlContext } from './context.ts';
import { addToTable } from './create-table.ts';
import { isKey } from './key-definition.ts';
import { Unreadable, type Reader } from './reader.ts';
import { renameColumn, removeColumn } from './change-columns.ts';
import { takeTableOptions } from './table-options.ts';

/** The table of a statement. @throws Unreadable if nothing created it */
export function existingTable(name: QualifiedName, context: MysqlContext, at: number): Table {
  const table = tableAt(context, name);
  if (!table) throw new Unreadable(`nothing creates the table ${name.name}`, at);
  return table;
}

/** Puts a column where a statement says, else where it was, else at the end. */
function place(reader: Reader, table: Table, column: Column, before: string | undefined): void {
  const at = table.columns.findIndex(({ name }) => name === before);
  const rest = table.columns.filter(({ name }) => name !== before);
  const behind = reader.take('after') ? reader.name() : undefined;
  const index = reader.take('first')
    ? 0
    : behind === undefined
      ? at === -1
        ? rest.length
        : at
      : rest.findIndex(({ name }) => name === behind) + 1;
  table.columns = [...rest.slice(0, index), column, ...rest.slice(index)];
  if (table.primaryKey?.columns.includes(column.name)) column.required = true;
}

function addColumn(reader: Reader, table: Table, context: MysqlContext): void {
  const column = takeColumn(reader, table, context);
  if (table.columns.some(({ name }) => name === column.name))
    throw new Unreadable(`${table.name} has a column ${column.name} already`, reader.offset);
  place(reader, table, column, undefined);
}

function add(reader: Reader, table: Table, context: MysqlContext): void {
  if (isKey(reader)) {
    addToTable(reader, table, context);
    return;
  }
  reader.take('column');
  reader.take('if', 'not', 'exists');
  const group = reader.takeGroup();
  if (group) for (const part of group.parts()) addToTable(part, table, context);
  else addColumn(reader, table, context);
}

function change(
  reader: Reader,
  table: Table,
  context: MysqlContext,
  before: string | undefined,
): void {
  const name = before ?? reader.peek().text;
  const known = table.columns.find((column) => column.name.toLowerCase() === name.toLowerCase());
  if (!known) throw new Unreadable(`${table.name} has no column ${name}`, reader.offset);
  const column = takeColumn(reader, table, context);
  if (column.name !== known.name) renameColumn(context, table, known.name, column.name);
  place(reader, table, column, column.name);
}

function without<T extends { name?: string }>(list: readonly T[], name: string): T[] {
  return list.filter((one) => one.name?.toLowerCase() !== name.toLowerCase());
}

function drop(reader: Reader, table: Table): void {
  if (reader.take('primary', 'key')) delete table.primaryKey;
  else if (reader.take('foreign', 'key')) {
    reader.take('if', 'exists');
    table.foreignKeys = without(table.foreignKeys, reader.name());
  } else if (reader.take('index') || reader.take('key')) {
    reader.take('if', 'exists');
    table.indexes = without(table.indexes, reader.name());
  } else if (reader.take('constraint') || reader.take('check')) {
    reader.take('if', 'exists');
    const name = reader.name();
    table.checks = without(table.checks, name);
    table.foreignKeys = without(table.foreignKeys, name);
    table.indexes = without(table.indexes, name);
  } else {
    reader.take('column');
    reader.take('if', 'exists');
    removeColumn(table, reader.name());
    reader.takeOne('cascade', 'restrict');
  }
}

function rename(reader: Reader, table: Table, context: MysqlContext): void {
  if (reader.take('column')) {
    const [from, to] = [reader.name(), (reader.expect('to'), reader.name())];
    renameColumn(context, table, from, to);
  } else if (reader.take('index') || reader.take('key')) {
    const [from, to] = [reader.name(), (reader.expect('to'), reader.name())];
    for (const index of table.indexes) if (index.name === from) index.name = to;
  } else {
    reader.takeOne('to', 'as');
    renameTable(context, table, takeTable(reader, context));
  }
}

/** Gives a table another name, in keys that lead to it too. */
export function renameTable(context: MysqlContext, table: Table, name: QualifiedName): void {
  const before = nameKey(table);
  context.tables.delete(before);
  for (const other of context.tables.values())
    for (const key of other.foreignKeys) if (nameKey(key.to) === before) key.to = name;
  Object.assign(table, name);
  context.tables.set(nameKey(table), table);
}

function alterPart(reader: Reader, table: Table): void {
  if (reader.take('index')) {
    const name = reader.name();
    const index = table.indexes.find((one) => one.name === name);
    if (!index) throw new Unreadable(`${table.name} has no index ${name}`, reader.offset);
    const word = reader.next().text.toLowerCase();
    if (word === 'invisible' || word === 'ignored') withFact(index, word, true);
    else delete index.other;
    return;
  }
  reader.take('column');
  const name = reader.name();
  const column = table.columns.find((one) => one.name === name);
  if (!column) throw new Unreadable(`${table.name} has no column ${name}`, reader.offset);
  if (reader.take('drop', 'default')) delete column.default;
  else {
    reader.expect('set', 'default');
    const group = reader.takeGroup();
    const text = group?.slice() ?? reader.takeText() ?? reader.next().text;
    column.default = { kind: group ? 'expression' : 'literal', text };
  }
}

/** Words that change no structure. */
const IDLE =
  /^(?:enable|disable|algorithm|lock|order|force|with|without|analyze|check|optimize|discard|import)$/iu;

function takeAction(reader: Reader, table: Table, context: MysqlContext): void {
  if (reader.take('add')) add(reader, table, context);
  else if (reader.take('modify') || reader.isAt('change')) {
    const isChange = reader.take('change');
    reader.take('column');
    reader.take('if', 'exists');
    change(reader, table, context, isChange ? reader.name() : undefined);
  } else if (reader.take('drop')) drop(reader, table);
  else if (reader.take('rename')) rename(reader, table, context);
  else if (reader.take('alter')) alterPart(reader, table);
  else if (reader.take('convert', 'to') || !IDLE.test(reader.peek().text))
    takeTableOptions(reader, table, context);
  else while (!reader.isAtEnd) reader.next();
  if (!reader.isAtEnd) throw reader.unexpected();
}

/** `ALTER TABLE`, from the name on. */
export function alterTable(reader: Reader, context: MysqlContext): void {
  reader.take('if', 'exists');
  const { offset } = reader;
  const table = existingTable(takeTable(reader, context), context, offset);
  for (const action of reader.parts())
    try {
      takeAction(action, table, context);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      context.lose(
        `"${action.slice()}" of ${table.name}: ${error.message}`,
        action.tokens[0]?.start ?? offset,
      );
    }
}
