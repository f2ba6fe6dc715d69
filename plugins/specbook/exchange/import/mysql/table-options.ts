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

/** Options without a key of their own; those of engines are in quotes, or have a sign behind them. */
const OTHER_OPTIONS = new RegExp(
  String.raw`^(?:${[
    'autoextend_size|avg_row_length|checksum|compression|connection|data|delay_key_write|encrypted|encryption|encryption_key_id',
    'engine_attribute|ietf_quotes|index|insert_method|key_block_size|max_rows|min_rows|nodegroup|pack_keys|page_checksum',
    'page_compressed|page_compression_level|row_format|secondary_engine|secondary_engine_attribute|sequence|stats_auto_recalc',
    'stats_persistent|stats_sample_pages|storage|table_checksum|tablespace|transactional|union',
  ].join('|')})$`,
  'iu',
);

function isOption(reader: Reader): boolean {
  const { kind, text } = reader.peek();
  if (kind !== 'word' && kind !== 'name') return false;
  return OTHER_OPTIONS.test(text) || reader.peek(1).text === '=';
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
    if (text === '') delete table.comment;
    else table.comment = text;
  } else if (reader.take('auto_increment')) takeNextNumber(reader, table, context);
  else if (reader.take('with', 'system', 'versioning'))
    withFact(table, 'with system versioning', true);
  else if (reader.isAt('partition', 'by')) takePartitions(reader, table, context);
  else if (reader.take('password')) {
    takeValue(reader);
    context.lose(`the password of ${table.name}`, offset);
  } else {
    if (!isOption(reader)) throw reader.unexpected();
    withFact(table, takeOptionName(reader), takeValue(reader));
  }
}

/** What rows and columns of a query begin with. */
function isQuery(reader: Reader): boolean {
  return (
    /^(?:as|select|ignore|replace|with)$/iu.test(reader.peek().text) &&
    !reader.isAt('with', 'system', 'versioning')
  );
}

/** All options behind the columns of a table; a query behind them is left to the reader. */
export function takeTableOptions(reader: Reader, table: Table, context: MysqlContext): void {
  while (!reader.isAtEnd && !isQuery(reader)) {
    takeOption(reader, table, context);
    reader.take(',');
  }
}
