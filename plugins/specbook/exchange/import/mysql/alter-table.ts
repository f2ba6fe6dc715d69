/** `ALTER TABLE`. https://dev.mysql.com/doc/refman/8.4/en/alter-table.html */
import { nameKey, type Column, type Index, type QualifiedName, type Table } from '../catalogue.ts';
import { takeColumn, takeDefault } from './column-definition.ts';
import { tableAt, takeTable, withFact, type MysqlContext } from './context.ts';
import { addToTable } from './create-table.ts';
import { isKey } from './key-definition.ts';
import { Unreadable, type Reader } from './reader.ts';
import { columnAt, dropNamed, renameColumn, removeColumn } from './change-columns.ts';
import { completeKeys } from './complete-tables.ts';
import { takeTableOptions } from './table-options.ts';

/** Most systems of files make no difference between a and A. */
function tableInOtherLetters(
  { schema, name }: QualifiedName,
  { tables }: MysqlContext,
): Table | undefined {
  return [...tables.values()].find(
    (one) => one.schema === schema && one.name.toLowerCase() === name.toLowerCase(),
  );
}

/** The table of a statement. @throws Unreadable if nothing created it */
export function existingTable(name: QualifiedName, context: MysqlContext, at: number): Table {
  const table = tableAt(context, name) ?? tableInOtherLetters(name, context);
  if (!table) throw new Unreadable(`nothing creates the table ${name.name}`, at);
  return table;
}

/** Puts a column where a statement says, else where it was, else at the end. */
function place(reader: Reader, table: Table, column: Column, before: string | undefined): void {
  const at = table.columns.findIndex(({ name }) => name === before);
  const rest = table.columns.filter(({ name }) => name !== before);
  const behind = reader.take('after') ? knownColumn(reader, table).name : undefined;
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
  const { offset } = reader;
  const { text } = reader.peek();
  if (columnAt(table, text))
    throw new Unreadable(`${table.name} has a column ${text} already`, offset);
  const column = takeColumn(reader, table, context);
  place(reader, table, column, undefined);
}

function add(reader: Reader, table: Table, context: MysqlContext): void {
  if (isKey(reader) || reader.isAt('period', 'for')) {
    addToTable(reader, table, context);
    return;
  }
  if (reader.take('system', 'versioning')) {
    withFact(table, 'with system versioning', true);
    return;
  }
  reader.take('column');
  const mayExist = reader.take('if', 'not', 'exists');
  if (mayExist && columnAt(table, reader.peek().text)) {
    while (!reader.isAtEnd) reader.next();
    return;
  }
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
  const known = columnAt(table, name);
  if (!known) throw new Unreadable(`${table.name} has no column ${name}`, reader.offset);
  const column = takeColumn(reader, table, context);
  if (column.name !== known.name) renameColumn(context, table, known.name, column.name);
  place(reader, table, column, column.name);
}

function knownColumn(reader: Reader, table: Table): Column {
  const { offset } = reader;
  const name = reader.name();
  const column = columnAt(table, name);
  if (!column) throw new Unreadable(`${table.name} has no column ${name}`, offset);
  return column;
}

function drop(reader: Reader, table: Table): void {
  const { offset } = reader;
  if (reader.take('primary', 'key')) delete table.primaryKey;
  else if (reader.take('system', 'versioning')) removeFact(table, 'with system versioning');
  else if (reader.take('foreign', 'key')) dropOne(reader, table, 'foreign key', ['foreignKeys']);
  else if (reader.takeOne('index', 'key') !== undefined)
    dropOne(reader, table, 'index', ['indexes']);
  else if (reader.takeOne('constraint', 'check') !== undefined)
    dropOne(reader, table, 'constraint', ['checks', 'foreignKeys', 'indexes']);
  else {
    reader.take('column');
    const mayMiss = reader.take('if', 'exists');
    const name = reader.name();
    const column = columnAt(table, name);
    if (column) removeColumn(table, column.name);
    else if (!mayMiss) throw new Unreadable(`${table.name} has no column ${name}`, offset);
    reader.takeOne('cascade', 'restrict');
  }
}

function dropOne(
  reader: Reader,
  table: Table,
  what: string,
  lists: Parameters<typeof dropNamed>[1],
): void {
  const mayMiss = reader.take('if', 'exists');
  const { offset } = reader;
  const name = reader.name();
  if (!dropNamed(table, lists, name) && !mayMiss)
    throw new Unreadable(`${table.name} has no ${what} ${name}`, offset);
}

function removeFact(table: Table, key: string): void {
  const rest = Object.entries(table.other ?? {}).filter(([name]) => name !== key);
  if (rest.length > 0) table.other = Object.fromEntries(rest);
  else delete table.other;
}

function rename(reader: Reader, table: Table, context: MysqlContext): void {
  if (reader.take('column')) {
    const { name } = knownColumn(reader, table);
    reader.expect('to');
    renameColumn(context, table, name, reader.name());
  } else if (reader.takeOne('index', 'key') !== undefined) {
    const index = knownIndex(reader, table);
    reader.expect('to');
    index.name = reader.name();
  } else {
    reader.takeOne('to', 'as');
    renameTable(context, table, takeTable(reader, context));
  }
}

function knownIndex(reader: Reader, table: Table): Index {
  const { offset } = reader;
  const name = reader.name();
  const index = table.indexes.find((one) => one.name?.toLowerCase() === name.toLowerCase());
  if (!index) throw new Unreadable(`${table.name} has no index ${name}`, offset);
  return index;
}

/** Gives a table another name, in keys that lead to it too. */
export function renameTable(context: MysqlContext, table: Table, name: QualifiedName): void {
  const before = nameKey(table);
  context.tables.delete(before);
  for (const other of [table, ...context.tables.values()])
    for (const key of other.foreignKeys) if (nameKey(key.to) === before) key.to = name;
  Object.assign(table, name);
  context.tables.set(nameKey(table), table);
}

function alterPart(reader: Reader, table: Table): void {
  if (reader.take('index')) {
    const index = knownIndex(reader, table);
    const word = reader.next().text.toLowerCase();
    if (word === 'invisible' || word === 'ignored') withFact(index, word, true);
    else delete index.other;
    return;
  }
  reader.take('column');
  const column = knownColumn(reader, table);
  if (reader.take('drop', 'default')) delete column.default;
  else {
    reader.expect('set', 'default');
    const value = takeDefault(reader, column.type);
    if (value) column.default = value;
    else delete column.default;
  }
}

/** Words that change no structure. */
const IDLE =
  /^(?:enable|disable|algorithm|lock|order|force|with|without|analyze|check|optimize|discard|import)$/iu;

/** Words that change partitions, which is listed and not done. */
const PARTITIONS = /^(?:add|drop|truncate|reorganize|coalesce|exchange|rebuild|remove|repair)$/iu;

function takeAction(reader: Reader, table: Table, context: MysqlContext): void {
  if (PARTITIONS.test(reader.peek().text) && /^partition(?:ing)?$/iu.test(reader.peek(1).text))
    throw new Unreadable('changes of partitions are not read', reader.offset);
  if (reader.take('add')) add(reader, table, context);
  else if (reader.take('modify') || reader.isAt('change')) {
    const isChange = reader.take('change');
    reader.take('column');
    reader.take('if', 'exists');
    change(reader, table, context, isChange ? reader.name() : undefined);
  } else if (reader.take('drop')) drop(reader, table);
  else if (reader.take('rename')) rename(reader, table, context);
  else if (reader.take('alter')) alterPart(reader, table);
  else if (reader.take('convert', 'to')) {
    // Columns and the table have the character set and the collation that follow, and no other.
    for (const one of [table, ...table.columns]) {
      delete one.characterSet;
      delete one.collation;
    }
    takeTableOptions(reader, table, context);
  } else if (!IDLE.test(reader.peek().text)) takeTableOptions(reader, table, context);
  else while (!reader.isAtEnd) reader.next();
  if (!reader.isAtEnd) throw reader.unexpected();
}

/** `ALTER TABLE`, from the name on. */
export function alterTable(reader: Reader, context: MysqlContext): void {
  reader.take('if', 'exists');
  const { offset } = reader;
  const table = existingTable(takeTable(reader, context), context, offset);
  const actions = reader.parts();
  if (actions.some((action) => /^(?:drop|rename|alter)$/iu.test(action.peek().text)))
    completeKeys(table);
  for (const action of actions)
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
