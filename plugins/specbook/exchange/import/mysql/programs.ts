/** Triggers, functions and procedures. */
import type { Trigger } from '../catalogue.ts';
import { takeTable, type MysqlContext } from './context.ts';
import { existingTable } from './alter-table.ts';
import type { Reader } from './reader.ts';

const TIMINGS = ['before', 'after'] as const;

/** `CREATE TRIGGER`, from the name on. */
export function createTrigger(reader: Reader, context: MysqlContext): void {
  reader.take('if', 'not', 'exists');
  const { name } = reader.qualified();
  const timing = TIMINGS.find((word) => reader.take(word));
  const event = reader.next().text.toLowerCase();
  reader.expect('on');
  const { offset } = reader;
  const table = existingTable(takeTable(reader, context), context, offset);
  reader.expect('for', 'each', 'row');
  const order = reader.takeOne('follows', 'precedes');
  if (order !== undefined)
    context.lose(`"${order} ${reader.name()}" of the trigger ${name}`, reader.offset);
  const trigger: Trigger = {
    name,
    ...(timing && { timing }),
    events: [event],
    each: 'row',
    sql: reader.slice(reader.position),
    enabled: true,
  };
  table.triggers = [...table.triggers.filter((one) => one.name !== name), trigger];
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** `CREATE FUNCTION` and `CREATE PROCEDURE`, from that word on. */
export function createRoutine(reader: Reader, context: MysqlContext): void {
  const from = reader.position;
  reader.next();
  reader.take('if', 'not', 'exists');
  const { schema, name } = reader.qualified();
  const args = oneLine(reader.group().slice());
  const start = reader.take('returns') ? reader.position : undefined;
  if (start !== undefined) {
    reader.next();
    reader.takeGroup();
    while (reader.takeOne('unsigned', 'signed', 'zerofill') !== undefined);
    if (reader.take('character', 'set') || reader.take('charset')) reader.next();
    if (reader.take('collate')) reader.next();
  }
  const returns = start === undefined ? undefined : oneLine(reader.slice(start, reader.position));
  context.functions.push({
    schema: schema ?? context.database,
    name,
    args,
    language: 'sql',
    ...(returns !== undefined && { returns }),
    sql: `create ${reader.slice(from)}`,
  });
}
