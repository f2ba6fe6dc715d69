/** Types of columns. https://dev.mysql.com/doc/refman/8.4/en/data-types.html */
import type { Column } from '../catalogue.ts';
import type { Reader } from './reader.ts';
import { quoteText } from './tokens.ts';

/** Types of two words, by the first. */
const SECOND: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    double: ['precision'],
    long: ['varchar', 'varbinary', 'text'],
    character: ['varying'],
    char: ['varying', 'byte'],
    national: ['char', 'character', 'varchar'],
  }),
);

/** What stands in the brackets of a type, without blanks. */
function argumentsText(group: Reader): string {
  return group
    .parts()
    .map((part) =>
      part.peek().kind === 'text'
        ? quoteText(part.takeText() ?? '')
        : part.slice().replace(/\s+/gu, ' '),
    )
    .join(',');
}

/** A character set or a collation, in quotes or without. */
export function takeCharacterSet(
  reader: Reader,
  column: Pick<Column, 'characterSet' | 'collation'>,
): boolean {
  if (reader.take('character', 'set') || reader.take('charset') || reader.take('char', 'set'))
    column.characterSet = reader.takeText() ?? reader.name();
  else if (reader.take('collate')) column.collation = reader.takeText() ?? reader.name();
  else if (reader.take('ascii')) column.characterSet = 'latin1';
  else if (reader.take('unicode')) column.characterSet = 'ucs2';
  else return false;
  return true;
}

/**
 * The type of a column with its character set. `serial` is a number that the database counts.
 *
 * @example takeType(reader) // { type: 'decimal(5,2) unsigned' }
 */
export function takeType(reader: Reader): Pick<Column, 'type' | 'characterSet' | 'collation'> {
  const { kind } = reader.peek();
  if (kind !== 'word') throw reader.unexpected();
  const first = reader.next().text.toLowerCase();
  const words = [first];
  for (let seconds = SECOND.get(first); seconds;) {
    const second = reader.takeOne(...seconds);
    if (second === undefined) break;
    words.push(second);
    seconds = first === 'national' && second.startsWith('char') ? ['varying'] : undefined;
  }
  const group = reader.takeGroup();
  const column: Pick<Column, 'type' | 'characterSet' | 'collation'> = {
    type: `${words.join(' ')}${group ? `(${argumentsText(group)})` : ''}`,
  };
  for (;;) {
    const sign = reader.takeOne('unsigned', 'signed', 'zerofill', 'binary');
    if (sign !== undefined && sign !== 'signed') column.type += ` ${sign}`;
    else if (sign === undefined && !takeCharacterSet(reader, column)) return column;
  }
}
