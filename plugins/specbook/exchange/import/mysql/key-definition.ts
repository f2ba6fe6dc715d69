/** Keys, checks and indexes of MySQL. https://dev.mysql.com/doc/refman/8.4/en/create-table.html */
import { ACTIONS, type ReferentialAction } from '../../../schema/field.ts';
import type { CheckConstraint, ForeignKey, Index, IndexElement, Table } from '../catalogue.ts';
import { addForeignKey, takeTable, withFact, type MysqlContext } from './context.ts';
import { Unreadable, type Reader } from './reader.ts';

function takeAction(reader: Reader): ReferentialAction | undefined {
  return ACTIONS.find((action) => reader.take(...action.split(' ')));
}

/** What a foreign key points to, and what follows. */
export function takeReferences(
  reader: Reader,
  table: Table,
  context: MysqlContext,
): Omit<ForeignKey, 'columns' | 'name'> {
  reader.expect('references');
  // A name without a database is one of the database of the table.
  const to = takeTable(reader, { ...context, database: table.schema ?? context.database });
  const toColumns =
    reader
      .takeGroup()
      ?.parts()
      .map((part) => part.name()) ?? [];
  const key: Omit<ForeignKey, 'columns' | 'name'> = { to, toColumns };
  for (;;) {
    if (reader.take('match')) {
      const match = reader.takeOne('full', 'partial', 'simple');
      if (match === 'full' || match === 'partial') key.match = match;
    } else if (reader.take('on', 'delete')) {
      const action = takeAction(reader);
      if (!action) throw reader.unexpected();
      key.onDelete = action;
    } else if (
      reader.isAt('on', 'update') &&
      ACTIONS.some((action) => action.startsWith(reader.peek(2).text.toLowerCase()))
    ) {
      reader.expect('on', 'update');
      const action = takeAction(reader);
      if (!action) throw reader.unexpected();
      key.onUpdate = action;
    } else return key;
  }
}

/** A check, at a column or by itself; false where none comes. */
export function takeCheck(reader: Reader, table: Table): boolean {
  const isNamed = reader.isAt('constraint');
  if (!isNamed && !reader.isAt('check')) return false;
  let name: string | undefined;
  if (reader.take('constraint') && !reader.isAt('check')) name = reader.name();
  reader.expect('check');
  const check: CheckConstraint = {
    ...(name !== undefined && { name }),
    sql: reader.group().slice(),
  };
  if (reader.take('not', 'enforced')) check.enforced = false;
  else reader.take('enforced');
  table.checks.push(check);
  return true;
}

function elementOf(part: Reader): IndexElement {
  const group = part.takeGroup();
  const column = group ? '' : part.name();
  const length = group ? undefined : part.takeGroup()?.slice();
  part.take('asc');
  const rest = [length === undefined ? '' : `(${length})`, part.take('desc') ? 'desc' : '']
    .filter((word) => word !== '')
    .join(' ');
  if (!part.isAtEnd) throw part.unexpected();
  const what = group ? { expression: `(${group.slice()})` } : { column };
  return rest === '' ? what : { ...what, rest };
}

/** `USING BTREE`. */
function takeMethod(reader: Reader): string | undefined {
  return reader.take('using') || reader.take('type') ? reader.name().toLowerCase() : undefined;
}

const INDEX_OPTIONS =
  /^(?:key_block_size|clustering|engine_attribute|secondary_engine_attribute)$/iu;

/** Options behind the columns of an index. */
function takeIndexOptions(reader: Reader, index: Index): void {
  while (!reader.isAtEnd) {
    const method = takeMethod(reader);
    if (method !== undefined) {
      if (method !== 'btree') index.method = method;
    } else if (reader.take('comment')) {
      const text = reader.takeText();
      if (text !== undefined && text !== '') index.comment = text;
    } else if (reader.take('invisible')) withFact(index, 'invisible', true);
    else if (reader.take('ignored')) withFact(index, 'ignored', true);
    else if (reader.take('with', 'parser')) withFact(index, 'with parser', reader.name());
    else if (reader.take('not', 'ignored') || reader.take('visible')) continue;
    else if (reader.isAt('algorithm') || reader.isAt('lock')) {
      reader.next();
      reader.take('=');
      reader.next();
    } else if (INDEX_OPTIONS.test(reader.peek().text) || reader.peek(1).text === '=') {
      const word = reader.next().text.toLowerCase();
      reader.take('=');
      withFact(index, word, reader.takeText() ?? reader.next().text);
    } else throw reader.unexpected();
  }
}

/** What stands behind the words of an index: its name, its columns, its options. */
function takeIndex(reader: Reader, facts: Pick<Index, 'unique' | 'method'>, name?: string): Index {
  const isNameless = reader.isAt('(') || reader.isAt('using');
  const own = isNameless ? name : reader.name();
  const method = takeMethod(reader);
  const index: Index = {
    ...(own !== undefined && { name: own }),
    elements: reader.group().parts().map(elementOf),
    ...facts,
    ...(method !== undefined && method !== 'btree' && { method }),
  };
  if (index.elements.length === 0) throw new Unreadable('an index without columns', reader.offset);
  takeIndexOptions(reader, index);
  return index;
}

function takePrimaryKey(reader: Reader, table: Table, { lose }: MysqlContext): void {
  const { offset } = reader;
  const index = takeIndex(reader, { unique: true });
  const columns = index.elements.flatMap((element) => ('column' in element ? element.column : []));
  table.primaryKey = { columns, ...(index.comment !== undefined && { comment: index.comment }) };
  for (const column of table.columns) if (columns.includes(column.name)) column.required = true;
  for (const element of index.elements)
    if (element.rest !== undefined)
      lose(
        `"${element.rest}" of ${'column' in element ? element.column : element.expression} in the primary key of ${table.name}`,
        offset,
      );
  if (index.method !== undefined)
    lose(`"using ${index.method}" of the primary key of ${table.name}`, offset);
  for (const fact of Object.keys(index.other ?? {}))
    lose(`"${fact}" of the primary key of ${table.name}`, offset);
}

/** The words of an index in front of its name; undefined where none come. */
export function takeIndexKind(reader: Reader): Pick<Index, 'unique' | 'method'> | undefined {
  const method = reader.takeOne('fulltext', 'spatial', 'vector');
  const isUnique = method === undefined && reader.take('unique');
  const isKey = reader.take('key') || reader.take('index');
  if (method === undefined && !isUnique && !isKey) return undefined;
  return { unique: isUnique, ...(method !== undefined && { method }) };
}

/** True where a key, an index or a constraint comes, and no column. */
export function isKey(reader: Reader): boolean {
  const { kind, text } = reader.peek();
  if (kind === 'word' && /^vector$/iu.test(text))
    return reader.isAt('vector', 'index') || reader.isAt('vector', 'key');
  return (
    kind === 'word' &&
    /^(?:constraint|primary|unique|key|index|fulltext|spatial|foreign|check)$/iu.test(text)
  );
}

/** A key, an index or a constraint of a table. */
export function takeKey(reader: Reader, table: Table, context: MysqlContext): void {
  if (reader.isAt('check') || reader.isAt('constraint', 'check') || isNamedCheck(reader)) {
    takeCheck(reader, table);
    return;
  }
  const { offset } = reader;
  let name: string | undefined;
  if (reader.take('constraint') && !isKey(reader)) name = reader.name();
  if (reader.take('primary', 'key')) takePrimaryKey(reader, table, context);
  else if (reader.take('foreign', 'key')) {
    reader.take('if', 'not', 'exists');
    // The name of its index is that of the constraint, where this has one.
    if (!reader.isAt('(')) name ??= reader.name();
    const columns = reader
      .group()
      .parts()
      .map((part) => part.name());
    const facts = takeReferences(reader, table, context);
    addForeignKey(
      context,
      table,
      { ...(name !== undefined && { name }), columns, ...facts },
      offset,
    );
  } else {
    const kind = takeIndexKind(reader);
    if (!kind) throw reader.unexpected();
    const mayExist = reader.take('if', 'not', 'exists');
    addIndex(table, takeIndex(reader, kind, name), mayExist);
  }
}

/** Adds an index; with IF NOT EXISTS only where its name is free. */
function addIndex(table: Table, index: Index, mayExist: boolean): void {
  const name = index.name?.toLowerCase();
  if (mayExist && table.indexes.some((one) => one.name?.toLowerCase() === name)) return;
  table.indexes.push(index);
}

function isNamedCheck(reader: Reader): boolean {
  return (
    reader.isAt('constraint') &&
    /^check$/iu.test(reader.peek(2).text) &&
    reader.peek(2).kind === 'word'
  );
}

/** `CREATE INDEX`, from its kind on. */
export function takeCreateIndex(
  reader: Reader,
  table: Table,
  kind: Pick<Index, 'unique' | 'method'>,
  name: string,
  mayExist: boolean,
): void {
  // `using` in front of the columns is read as that of an index without a name.
  addIndex(table, { ...takeIndex(reader, kind), name }, mayExist);
}
