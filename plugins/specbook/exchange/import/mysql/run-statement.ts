/** Statements of MySQL that change the structure of a database. */
import { nameKey } from '../catalogue.ts';
import { alterTable, existingTable, renameTable } from './alter-table.ts';
import { dropNamed } from './change-columns.ts';
import { completeKeys } from './complete-tables.ts';
import { takeTable, type MysqlContext } from './context.ts';
import { createTable } from './create-table.ts';
import { takeCreateIndex, takeIndexKind } from './key-definition.ts';
import { createRoutine, createTrigger } from './programs.ts';
import { Unreadable, type Reader } from './reader.ts';
import { createView } from './views.ts';

function countDefiner(text: string, at: number, { definers }: MysqlContext): void {
  const known = definers.get(text);
  definers.set(text, { count: (known?.count ?? 0) + 1, at: known?.at ?? at });
}

function create(reader: Reader, context: MysqlContext): void {
  if (reader.isAt('temporary', 'table')) {
    context.lose('a temporary table', reader.offset);
    return;
  }
  while (reader.takeOne('online', 'offline', 'aggregate', 'undo') !== undefined);
  for (;;) {
    if (reader.take('algorithm')) reader.expect('=');
    else if (reader.take('sql', 'security')) {
      if (reader.isAt('invoker'))
        context.lose('"sql security invoker" of a view or a routine', reader.offset);
      reader.next();
    } else if (reader.take('definer')) {
      reader.expect('=');
      const { position: from, offset } = reader;
      reader.next();
      reader.takeGroup();
      if (reader.take('@')) reader.next();
      countDefiner(reader.slice(from, reader.position), offset, context);
    } else break;
    reader.takeOne('undefined', 'merge', 'temptable');
  }
  reader.take('aggregate');
  if (reader.take('table')) createTable(reader, context);
  else if (reader.take('view')) createView(reader, context);
  else if (reader.take('trigger')) createTrigger(reader, context);
  else if (reader.isAt('function') || reader.isAt('procedure')) createRoutine(reader, context);
  else createIndex(reader, context);
}

function createIndex(reader: Reader, context: MysqlContext): void {
  const kind = takeIndexKind(reader);
  if (!kind) throw reader.unexpected();
  const mayExist = reader.take('if', 'not', 'exists');
  const name = reader.name();
  const method = reader.take('using') ? reader.name().toLowerCase() : 'btree';
  reader.expect('on');
  const { offset } = reader;
  const table = existingTable(takeTable(reader, context), context, offset);
  takeCreateIndex(
    reader,
    table,
    { ...kind, ...(method !== 'btree' && { method }) },
    name,
    mayExist,
  );
}

function drop(reader: Reader, context: MysqlContext): void {
  if (reader.take('temporary')) return;
  const isTable = reader.take('table') || reader.take('view');
  if (isTable) {
    reader.take('if', 'exists');
    for (const part of reader.parts()) context.tables.delete(nameKey(takeTable(part, context)));
  } else if (reader.take('index')) {
    const mayMiss = reader.take('if', 'exists');
    const name = reader.name();
    reader.expect('on');
    const { offset } = reader;
    const table = existingTable(takeTable(reader, context), context, offset);
    completeKeys(table);
    if (!dropNamed(table, ['indexes'], name) && !mayMiss)
      throw new Unreadable(`${table.name} has no index ${name}`, offset);
  } else if (reader.take('trigger')) {
    reader.take('if', 'exists');
    const { name } = reader.qualified();
    for (const table of context.tables.values())
      table.triggers = table.triggers.filter((one) => one.name !== name);
  } else if (reader.take('function') || reader.take('procedure')) {
    reader.take('if', 'exists');
    const { name } = reader.qualified();
    context.functions = context.functions.filter((one) => one.name !== name);
  } else if (!reader.take('event') && !reader.take('sequence')) throw reader.unexpected();
}

function isAlterView(reader: Reader): boolean {
  const words = reader.tokens.slice(0, 14).map(({ text }) => text.toLowerCase());
  return words[0] === 'alter' && words.includes('view');
}

/** Runs a statement on the tables so far. @throws Unreadable if it says what is not known here */
export function runStatement(reader: Reader, context: MysqlContext): void {
  if (reader.take('use')) {
    context.database = reader.name();
    context.used.add(context.database);
  } else if (reader.take('create')) {
    context.replaces = reader.take('or', 'replace');
    create(reader, context);
  } else if (reader.take('drop')) drop(reader, context);
  else if (reader.take('rename', 'table'))
    for (const part of reader.parts()) {
      const { offset } = part;
      const table = existingTable(takeTable(part, context), context, offset);
      part.expect('to');
      renameTable(context, table, takeTable(part, context));
    }
  else if (reader.take('alter', 'table') || reader.take('alter', 'ignore', 'table'))
    alterTable(reader, context);
  else if (isAlterView(reader)) {
    reader.expect('alter');
    context.replaces = true;
    create(reader, context);
  } else throw reader.unexpected();
}
