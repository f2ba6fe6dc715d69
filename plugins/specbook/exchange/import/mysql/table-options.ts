/** Options of tables. https://dev.mysql.com/doc/refman/8.4/en/create-table.html#create-table-options */
import type { Table } from '../catalogue.ts';
import { withFact, type MysqlContext } from './context.ts';
import { takePartitions } from './partitions.ts';
import type { Reader } from './reader.ts';
import { quoteText } from './tokens.ts';

/** The number of the next row: where numbers begin, but in a dump. */
function takeNextNumber(reader: Reader, table: Table, { isDump, lose }: MysqlContext): void {
  const at = reader.offset;
  reader.take('=');
  const start = reader.next().text;
  const column = table.columns.find(({ identity }) => identity !== undefined);
  if (isDump || !column)
    lose(`the next number of ${table.name} at the time of the dump: AUTO_INCREMENT=${start}`, at);
  else if (start !== '1' && start !== '0')
    column.identity = { when: 'by default', sequence: { start } };
}

/** A value, a text in quotes. */
function takeValue(reader: Reader): string {
  reader.take('=');
  const text = reader.takeText();
  if (text !== undefined) return quoteText(text);
  const group = reader.takeGroup();
  return group ? `(${group.slice()})` : reader.next().text;
}

function takeName(reader: Reader): string {
  reader.take('=');
  return reader.takeText() ?? reader.name();
}

/** Words of an option, as one. */
function takeOptionName(reader: Reader): string {
  const first = reader.next();
  const word = first.kind === 'name' ? first.text : first.text.toLowerCase();
  return /^(?:data|index)$/u.test(word) && reader.take('directory') ? `${word} directory` : word;
}

/** One option; the last of those that are given twice counts. */
function takeOption(reader: Reader, table: Table, context: MysqlContext): void {
  const { offset } = reader;
  reader.take('default');
  if (reader.take('character', 'set') || reader.take('charset') || reader.take('char', 'set'))
    table.characterSet = takeName(reader);
  else if (reader.take('collate')) table.collation = takeName(reader);
  else if (reader.take('engine') || reader.take('type')) table.engine = takeName(reader);
  else if (reader.take('comment')) {
    reader.take('=');
    const text = reader.takeText();
    if (text === undefined) throw reader.unexpected();
    if (text !== '') table.comment = text;
  } else if (reader.take('auto_increment')) takeNextNumber(reader, table, context);
  else if (reader.take('with', 'system', 'versioning'))
    withFact(table, 'with system versioning', true);
  else if (reader.isAt('partition', 'by')) takePartitions(reader, table);
  else if (reader.take('password')) {
    takeValue(reader);
    context.lose(`the password of ${table.name}`, offset);
  } else {
    const { kind } = reader.peek();
    if (kind !== 'word' && kind !== 'name') throw reader.unexpected();
    withFact(table, takeOptionName(reader), takeValue(reader));
  }
}

/** All options behind the columns of a table. */
export function takeTableOptions(reader: Reader, table: Table, context: MysqlContext): void {
  while (!reader.isAtEnd) {
    takeOption(reader, table, context);
    reader.take(',');
  }
}
