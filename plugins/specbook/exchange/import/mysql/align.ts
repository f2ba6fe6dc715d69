/** Two catalogues of MySQL in the same words: what both mean is then the same text in both. */
import { nameKey, type Catalogue, type Column, type Index, type Table } from '../catalogue.ts';
import {
  canonicalCharacterSet,
  canonicalExpression,
  canonicalType,
  literalText,
} from './canonical-sql.ts';
import { indexForeignKeys, nameIndexes } from './complete-tables.ts';
import { quoteText } from './tokens.ts';

function typeOf(column: Column, { enumerations }: Catalogue): string {
  const { enumeration } = column;
  const list = enumeration && enumerations.find((one) => nameKey(one) === nameKey(enumeration));
  const values = list?.values.map(({ name }) => quoteText(name));
  return canonicalType(values ? `enum(${values.join(',')})` : column.type);
}

/** `default … on update …` in two parts. */
function divideUpdate(column: Column): Column {
  const { default: value } = column;
  const [, text, update] = /^(.*?)\s+on\s+update\s+(.*)$/isu.exec(value?.text ?? '') ?? [];
  if (value?.kind !== 'expression' || text === undefined || update === undefined) return column;
  return {
    ...column,
    default: { ...value, text },
    other: { ...column.other, 'on update': update },
  };
}

function defaultOf({ default: value, type }: Column): Column['default'] {
  if (!value) return undefined;
  const isNow =
    /^(?:current_timestamp|now\(\)|localtime\w*)/iu.test(value.text) &&
    /^(?:timestamp|datetime)/iu.test(type);
  if (value.kind === 'expression' || isNow)
    return { kind: 'expression', text: literalText(value.text) ?? canonicalExpression(value.text) };
  if (/^(?:true|false)$/iu.test(value.text) && /^(?:tinyint|bool)/iu.test(type))
    return { kind: 'literal', text: /^true$/iu.test(value.text) ? '1' : '0' };
  return value;
}

function columnOf(stated: Column, catalogue: Catalogue): Column {
  const column = divideUpdate(stated);
  const {
    enumeration: _,
    default: __,
    identity,
    generated,
    other,
    characterSet,
    collation,
    ...rest
  } = column;
  const update = other?.['on update'];
  const value = defaultOf(column);
  return {
    ...rest,
    type: typeOf(column, catalogue),
    ...(value && { default: value }),
    ...(generated && { generated: { ...generated, sql: canonicalExpression(generated.sql) } }),
    // The next number changes with every row.
    ...(identity && { identity: { when: 'by default' } }),
    ...(characterSet !== undefined && { characterSet: canonicalCharacterSet(characterSet) }),
    ...(collation !== undefined && { collation: canonicalCharacterSet(collation) }),
    ...(other && {
      other: {
        ...other,
        ...(typeof update === 'string' && { 'on update': canonicalExpression(update) }),
      },
    }),
  };
}

/** True for a unique index that is a constraint over columns alone. */
function isConstraint({ unique, elements, method, where, comment, other }: Index): boolean {
  const isPlain = elements.every((one) => 'column' in one && one.rest === undefined);
  return (
    unique &&
    isPlain &&
    method === undefined &&
    where === undefined &&
    comment === undefined &&
    !other
  );
}

function tableOf(stated: Table, catalogue: Catalogue): Table {
  const table: Table = structuredClone(stated);
  indexForeignKeys(table, new Set(table.foreignKeys.filter(({ name }) => name !== undefined)));
  nameIndexes(table);
  const unique = table.indexes.filter(isConstraint).map(({ name, elements }) => ({
    ...(name !== undefined && { name }),
    columns: elements.flatMap((one) => ('column' in one ? one.column : [])),
  }));
  const { characterSet, collation, engine, partitions, query } = table;
  return {
    ...table,
    columns: table.columns.map((column) => columnOf(column, catalogue)),
    ...(table.primaryKey && { primaryKey: { columns: table.primaryKey.columns } }),
    foreignKeys: table.foreignKeys.map(({ onDelete, onUpdate, ...key }) => ({
      ...key,
      // The same as no action, and what happens where nothing is said.
      ...(onDelete && onDelete !== 'restrict' && { onDelete }),
      ...(onUpdate && onUpdate !== 'restrict' && { onUpdate }),
    })),
    unique: [...table.unique, ...unique],
    indexes: table.indexes
      .filter((index) => !isConstraint(index))
      .map((index) => ({
        ...index,
        elements: index.elements.map((element) =>
          'column' in element
            ? element
            : { ...element, expression: canonicalExpression(element.expression) },
        ),
      })),
    checks: table.checks.map((check) => ({ ...check, sql: canonicalExpression(check.sql) })),
    ...(engine !== undefined && { engine: engine.toLowerCase() }),
    ...(characterSet !== undefined && { characterSet: canonicalCharacterSet(characterSet) }),
    ...(collation !== undefined && { collation: canonicalCharacterSet(collation) }),
    ...(query !== undefined && { query: canonicalExpression(query) }),
    ...(partitions && {
      partitions: {
        by: partitions.by.toLowerCase(),
        elements: partitions.elements.map(canonicalExpression),
        parts: partitions.parts.map((part) => ({
          ...part,
          values: canonicalExpression(part.values),
        })),
      },
    }),
  };
}

type Storage = Pick<Table, 'characterSet' | 'collation' | 'engine'>;

/** What only one side says of texts and storage is no difference: the other one leaves it to its server. */
function forget(one: Storage, other: Storage | undefined): void {
  if (!other) return;
  if (other.characterSet === undefined) delete one.characterSet;
  if (other.collation === undefined) delete one.collation;
  if (other.engine === undefined) delete one.engine;
}

/** Drops what columns say of texts where their table says the same. */
function inherit(table: Table): void {
  for (const column of table.columns) {
    if (
      column.collation !== undefined &&
      column.characterSet === undefined &&
      column.collation === table.collation
    )
      delete column.collation;
    const isOwn =
      column.characterSet !== undefined &&
      column.characterSet !== (table.characterSet ?? table.collation?.split('_')[0]);
    if (isOwn) continue;
    delete column.characterSet;
    if (column.collation === table.collation) delete column.collation;
  }
}

function forgetUnsaid(table: Table, other: Table | undefined): void {
  forget(table, other);
  for (const column of table.columns)
    forget(
      column,
      other?.columns.find(({ name }) => name === column.name),
    );
}

/** Tables in one way to write them. */
function canonical(catalogue: Catalogue): Catalogue {
  const tables = catalogue.tables.map((table) => tableOf(table, catalogue));
  tables.forEach(inherit);
  return { ...catalogue, tables, enumerations: [] };
}

/** Both catalogues, to be compared. */
export function alignMysql(one: Catalogue, other: Catalogue): [Catalogue, Catalogue] {
  const [first, second] = [canonical(one), canonical(other)];
  const found = new Map(second.tables.map((table) => [nameKey(table), table]));
  for (const table of first.tables) {
    const counterpart = found.get(nameKey(table));
    const before = structuredClone(table);
    forgetUnsaid(table, counterpart);
    if (counterpart) forgetUnsaid(counterpart, before);
  }
  return [first, second];
}
