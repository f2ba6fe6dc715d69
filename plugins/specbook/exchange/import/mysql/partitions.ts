/** Partitions of tables. https://dev.mysql.com/doc/refman/8.4/en/create-table.html#create-table-partitioning */
import type { Partition, Table } from '../catalogue.ts';
import { withFact, type MysqlContext } from './context.ts';
import type { Reader } from './reader.ts';

/** A column as its name, an expression as it is written. */
function elementText(part: Reader): string {
  const { kind, text } = part.peek();
  return part.tokens.length === 1 && (kind === 'name' || kind === 'word') ? text : part.slice();
}

function takeValues(reader: Reader): string {
  if (!reader.take('values')) return '';
  const from = reader.position;
  reader.take('less', 'than');
  reader.take('in');
  if (reader.takeGroup() === undefined) reader.next();
  return reader
    .slice(from, reader.position)
    .replace(/^(?:less\s+than|in)\b/iu, (words) => words.toLowerCase().replace(/\s+/gu, ' '));
}

/** `PARTITION p VALUES …` with its options. */
function partitionOf(part: Reader, table: Table): Partition {
  part.expect('partition');
  const partition: Partition = { name: part.name(), values: takeValues(part) };
  while (!part.isAtEnd) {
    part.take('storage');
    if (part.isAt('(')) {
      partition.other = { ...partition.other, subpartitions: part.group().slice() };
      continue;
    }
    const word = part.next().text.toLowerCase();
    const key = part.take('directory') ? `${word} directory` : word;
    part.take('=');
    const value = part.takeText() ?? part.next().text;
    if (key === 'comment') {
      if (value !== '') partition.comment = value;
    } else if (key !== 'engine' || value.toLowerCase() !== (table.engine ?? 'innodb').toLowerCase())
      partition.other = { ...partition.other, [key]: value };
  }
  return partition;
}

/** `PARTITION BY`. */
export function takePartitions(reader: Reader, table: Table, { lose }: MysqlContext): void {
  const { offset } = reader;
  reader.expect('partition', 'by');
  if (reader.isAt('system_time')) {
    lose(`"partition by ${reader.slice(reader.position)}" of ${table.name}`, offset);
    while (!reader.isAtEnd) reader.next();
    return;
  }
  const words: string[] = [];
  while (!reader.isAt('(') && !reader.isAtEnd) words.push(reader.next().text.toLowerCase());
  const elements = reader.group().parts().map(elementText);
  const partitions = {
    by: words.join(' ').replaceAll(' = ', '='),
    elements,
    parts: [] as Partition[],
  };
  table.partitions = partitions;
  if (reader.take('partitions')) withFact(table, 'partitions', reader.next().text);
  if (reader.isAt('subpartition', 'by')) {
    const from = reader.position;
    while (!reader.isAt('(')) reader.next();
    reader.group();
    if (reader.take('subpartitions')) reader.next();
    withFact(table, 'subpartition by', reader.slice(from + 2, reader.position));
  }
  const list = reader.takeGroup();
  if (list) partitions.parts = list.parts().map((part) => partitionOf(part, table));
}
