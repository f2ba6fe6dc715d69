/** A column as a field. */
import type { Column, SequenceFacts, Table } from '../catalogue.ts';
import { plainMap, type PlainMap, type PlainValue } from '../plain-data.ts';
import type { ItemNames } from './name-items.ts';
import { documented } from './physical-names.ts';

const BARE_CALL = /^[A-Za-z_][\w.]*\(.*\)$/su;

/** A text, as a number or `true` where it reads the same. */
export function scalar(text: string): PlainValue {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?(?:0|[1-9]\d{0,14})$/u.test(text) ? Number(text) : text;
}

/** A default as the specification writes it. @example defaultValue({ kind: 'expression', text: 'now()' }) // 'now()' */
export function defaultValue({ kind, text }: NonNullable<Column['default']>): PlainValue {
  const isCall = BARE_CALL.test(text);
  if (kind === 'expression') return isCall ? text : plainMap({ sql: text });
  return isCall ? plainMap({ value: text }) : scalar(text);
}

/** How numbers count, as the specification writes it. */
export function sequenceValue(sequence: SequenceFacts): PlainMap {
  return plainMap({
    ...sequence,
    ...(['start', 'increment', 'min', 'max', 'cache'] as const).reduce<Record<string, PlainValue>>(
      (numbers, key) => {
        const value = sequence[key];
        return value === undefined ? numbers : { ...numbers, [key]: scalar(value) };
      },
      {},
    ),
  });
}

function generatedValue({ generated, identity }: Column): PlainValue | undefined {
  if (generated) return plainMap({ sql: generated.sql, stored: generated.stored });
  if (!identity) return undefined;
  const { when, sequence } = identity;
  return plainMap({ identity: when, sequence: sequence && sequenceValue(sequence) });
}

/** The type of a field: that of the database, or the id of an enum. */
export function typeText({ type, enumeration }: Column, names: ItemNames): string {
  const id = enumeration && names.enumeration(enumeration);
  return id === undefined ? type : id + (/(?:\[\])+$/u.exec(type)?.[0] ?? '');
}

/** The keys of a field that come from its column alone; keys and uniqueness are added by those who know the table. */
export function describeColumn(column: Column, table: Table, names: ItemNames): PlainMap {
  const isPrimary = table.primaryKey?.columns.includes(column.name) === true;
  const isView = table.kind === 'view' || table.kind === 'materialized-view';
  return plainMap({
    column: names.field(table, column.name) === column.name ? undefined : column.name,
    type: typeText(column, names),
    key: isPrimary ? 'primary' : undefined,
    required: column.required && !isPrimary && !isView ? true : undefined,
    default: column.default && defaultValue(column.default),
    generated: generatedValue(column),
    collation: column.collation,
    characterSet: column.characterSet,
    ...documented('description', column.comment),
    database: column.other && plainMap(column.other),
  });
}
