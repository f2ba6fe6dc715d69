/** Definitions of columns. https://dev.mysql.com/doc/refman/8.4/en/create-table.html */
import { findControl } from '../../../schema/control-characters.ts';
import type { Column, Table } from '../catalogue.ts';
import { takeCharacterSet, takeType } from './column-types.ts';
import { addForeignKey, withFact, type MysqlContext } from './context.ts';
import { takeCheck, takeReferences } from './key-definition.ts';
import type { Reader } from './reader.ts';

/** A column while it is read. */
export type ReadColumn = Column;

const NOW = ['current_timestamp', 'now', 'localtime', 'localtimestamp', 'current_date', 'curdate'];

/** `CURRENT_TIMESTAMP`, with digits or without; undefined where something else comes. */
function takeNow(reader: Reader): string | undefined {
  const from = reader.position;
  if (reader.takeOne(...NOW) === undefined) return undefined;
  reader.takeGroup();
  return reader.slice(from, reader.position);
}

/** A text that no file may hold, as a number. @example hexLiteral('\\0') // '0x00' */
function hexLiteral(text: string): string {
  const bytes = [...new TextEncoder().encode(text)];
  return `0x${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** A default: a text or a number as a literal, anything else as an expression. */
export function takeDefault(reader: Reader, type: string): Column['default'] {
  const expression = (text: string) => ({ kind: 'expression', text }) as const;
  const from = reader.position;
  const text = reader.takeText();
  if (text !== undefined)
    return findControl(text) ? expression(hexLiteral(text)) : { kind: 'literal', text };
  if (reader.take('null')) return undefined;
  const flag = reader.takeOne('true', 'false');
  if (flag !== undefined)
    return { kind: 'literal', text: type.startsWith('bool') ? flag : flag === 'true' ? '1' : '0' };
  const now = takeNow(reader);
  if (now !== undefined) return expression(now);
  const group = reader.takeGroup();
  if (group) return expression(group.slice());
  const sign = reader.take('-') ? '-' : (reader.take('+'), '');
  const { kind, text: written } = reader.next();
  if (kind === 'number') return { kind: 'literal', text: sign + written };
  if (kind === 'literal') {
    const isBit = /^bit\b/u.test(type) && written.startsWith('b');
    return isBit ? { kind: 'literal', text: written } : expression(written);
  }
  // MariaDB takes expressions without brackets.
  if (kind !== 'word') throw reader.unexpected();
  if (reader.takeGroup() === undefined && reader.take('value', 'for')) reader.qualified();
  return expression(reader.slice(from, reader.position));
}

function takeGenerated(reader: Reader): Column['generated'] | undefined {
  const isSaid = reader.take('generated', 'always', 'as');
  if (!isSaid && !reader.take('as')) return undefined;
  const sql = reader.group().slice();
  const kind = reader.takeOne('virtual', 'stored', 'persistent');
  return { sql, stored: kind === 'stored' || kind === 'persistent' };
}

/** Attributes with a value and no key of their own. */
const VALUES = [
  'column_format',
  'storage',
  'srid',
  'ref_system_id',
  'engine_attribute',
  'compressed',
];

/** One attribute; false where none is known. */
function takeAttribute(
  reader: Reader,
  column: ReadColumn,
  table: Table,
  context: MysqlContext,
): boolean {
  if (reader.take('not', 'null')) column.required = true;
  else if (reader.take('null')) column.required = false;
  else if (reader.take('serial', 'default', 'value')) addSerial(column, table);
  else if (reader.take('default')) {
    const value = takeDefault(reader, column.type);
    if (value) column.default = value;
    else delete column.default;
  } else if (reader.take('auto_increment')) column.identity = { when: 'by default' };
  else if (reader.take('unique')) {
    reader.take('key');
    table.indexes.push({ elements: [{ column: column.name }], unique: true });
  } else if (reader.take('primary', 'key') || reader.take('key')) {
    column.required = true;
    table.primaryKey = { columns: [column.name] };
  } else if (reader.take('comment')) {
    const text = reader.takeText();
    if (text === undefined) throw reader.unexpected();
    if (text !== '') column.comment = text;
  } else if (reader.take('on', 'update')) {
    const now = takeNow(reader);
    if (now === undefined) throw reader.unexpected();
    withFact(column, 'on update', now);
  } else if (reader.take('invisible')) withFact(column, 'invisible', true);
  else if (reader.take('without', 'system', 'versioning'))
    withFact(column, 'without system versioning', true);
  else if (reader.take('visible') || reader.take('signed')) return true;
  else if (reader.isAt('references')) {
    const { offset } = reader;
    const facts = takeReferences(reader, table, context);
    addForeignKey(context, table, { columns: [column.name], ...facts }, offset);
  } else return takeCheck(reader, table) || takeOther(reader, column);
  return true;
}

function takeOther(reader: Reader, column: ReadColumn): boolean {
  if (reader.take('generated', 'always', 'as', 'row')) {
    withFact(column, 'generated always as row', reader.next().text.toLowerCase());
    return true;
  }
  const generated = takeGenerated(reader);
  if (generated) {
    column.generated = generated;
    return true;
  }
  const word = reader.takeOne(...VALUES);
  if (word === undefined) return takeCharacterSet(reader, column);
  const isGiven = reader.take('=');
  if (word === 'compressed' && !isGiven) withFact(column, word, true);
  else withFact(column, word, reader.takeText() ?? reader.next().text);
  return true;
}

/** `serial`: a number that the database counts, in a unique key. */
function addSerial(column: ReadColumn, table: Table): void {
  column.required = true;
  column.identity = { when: 'by default' };
  table.indexes.push({ elements: [{ column: column.name }], unique: true });
}

/** A column; what stands behind it in its statement is left to the reader. Keys of it are added to the table. */
export function takeColumn(reader: Reader, table: Table, context: MysqlContext): ReadColumn {
  const name = reader.name();
  const column: ReadColumn = { name, required: false, ...takeType(reader) };
  if (column.type === 'serial') {
    column.type = 'bigint unsigned';
    addSerial(column, table);
  }
  while (!reader.isAtEnd && !reader.isAt('first') && !reader.isAt('after'))
    if (!takeAttribute(reader, column, table, context)) throw reader.unexpected();
  return column;
}
