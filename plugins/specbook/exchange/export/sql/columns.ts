/** Columns of a table in PostgreSQL. */
import { databaseType, enumOf } from '../../../model/data/data-type.ts';
import type { TypeFamily } from '../../../model/data/database-types.ts';
import type { Field } from '../../../model/item.ts';
import type { Spec } from '../../../model/spec.ts';
import { columnOf, enumTypeOf } from '../data-model/physical-names.ts';
import { qualify, quoteName, quoteText } from './names.ts';

/** The type of a column: that of the database, or the type of an enumeration, as often an array as the field says. */
export function columnType(spec: Spec, type: string): string {
  const list = enumOf(spec, type);
  if (!list) return type;
  const dimensions = /(?: ?\[\d*\])+$/u.exec(type)?.[0] ?? '';
  return `${qualify(enumTypeOf(list))}${dimensions.trim()}`;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu;
const NUMBERS: ReadonlySet<TypeFamily | undefined> = new Set<TypeFamily>([
  'integer',
  'decimal',
  'float',
]);
const BARE = new Set(['null', 'current_date', 'current_timestamp', 'current_time', 'current_user']);

/** A default as SQL. */
export function defaultSql(
  { kind, text }: NonNullable<Field['data']['default']>,
  type: string,
): string {
  if (kind === 'expression') return text;
  const family = databaseType(type, 'postgres')?.family;
  // A text in quotes is read by any type: by domains, enumerations, and types of extensions.
  const isBare =
    (NUMBERS.has(family) && NUMBER.test(text)) ||
    (family === 'boolean' && /^(?:true|false)$/iu.test(text)) ||
    (family !== 'text' && BARE.has(text.toLowerCase()));
  return isBare ? text : quoteText(text);
}

type Generated = NonNullable<Field['data']['generated']>;

function sequenceOptions(sequence: Extract<Generated, { kind: 'identity' }>['sequence']): string {
  if (!sequence) return '';
  const { name, start, increment, min, max, cache, cycle } = sequence;
  const options = [
    name === undefined ? '' : `sequence name ${qualify(name)}`,
    start === undefined ? '' : `start with ${start}`,
    increment === undefined ? '' : `increment by ${increment}`,
    min === undefined ? '' : `minvalue ${min}`,
    max === undefined ? '' : `maxvalue ${max}`,
    cache === undefined ? '' : `cache ${cache}`,
    cycle ? 'cycle' : '',
  ].filter((option) => option !== '');
  return options.length > 0 ? ` (${options.join(' ')})` : '';
}

function generatedSql(generated: Generated): string {
  if (generated.kind === 'identity')
    return ` generated ${generated.when ?? 'by default'} as identity${sequenceOptions(generated.sequence)}`;
  // Virtual columns exist from PostgreSQL 18 on.
  const storage = generated.stored === false ? 'virtual' : 'stored';
  return ` generated always as (${generated.sql}) ${storage}`;
}

/**
 * One column.
 *
 * @example columnSql(spec, field) // '"state" "appointment_state" not null default \'requested\''
 */
export function columnSql(spec: Spec, field: Field): string {
  const { data } = field;
  const isRequired = data.required === true || data.key === 'primary';
  return [
    `${quoteName(columnOf(field))} ${columnType(spec, data.type)}`,
    data.collation === undefined ? '' : ` collate ${qualify(data.collation)}`,
    data.generated ? generatedSql(data.generated) : '',
    isRequired && data.generated?.kind !== 'identity' ? ' not null' : '',
    data.default && !data.generated ? ` default ${defaultSql(data.default, data.type)}` : '',
  ].join('');
}
