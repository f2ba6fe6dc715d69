/** Types of columns as functions of drizzle-orm/pg-core. https://orm.drizzle.team/docs/column-types/pg */
import { parseType } from '../../../model/data/data-type.ts';
import type { Spec } from '../../../model/spec.ts';
import { dialectOf, hasZone, type ColumnType } from '../data-model/column-type.ts';
import { textLength } from '../sql/dialects/text-length.ts';
import { stringLiteral } from '../javascript.ts';

/** A call that makes a column: `varchar` with `{ length: 10 }`. */
export interface DrizzleType {
  /** The function of drizzle-orm/pg-core, or the constant of an enumeration. */
  call: string;
  /** The options behind the name of the column. */
  options?: string;
  /** Its name in the database, where Drizzle has no function for it. */
  custom?: string;
  /** What a default stands as: a number, a text or a truth value; an expression where absent. */
  literal?: 'number' | 'text' | 'boolean';
}

const PLAIN: Readonly<Record<string, DrizzleType>> = {
  smallint: { call: 'smallint', literal: 'number' },
  integer: { call: 'integer', literal: 'number' },
  bigint: { call: 'bigint', options: "{ mode: 'bigint' }" },
  real: { call: 'real', literal: 'number' },
  'double precision': { call: 'doublePrecision', literal: 'number' },
  boolean: { call: 'boolean', literal: 'boolean' },
  text: { call: 'text', literal: 'text' },
  date: { call: 'date', literal: 'text' },
  uuid: { call: 'uuid', literal: 'text' },
  json: { call: 'json' },
  jsonb: { call: 'jsonb' },
  inet: { call: 'inet', literal: 'text' },
  cidr: { call: 'cidr', literal: 'text' },
  macaddr: { call: 'macaddr', literal: 'text' },
  macaddr8: { call: 'macaddr8', literal: 'text' },
};

const SERIALS: Readonly<Record<string, DrizzleType>> = {
  smallserial: { call: 'smallserial' },
  serial2: { call: 'smallserial' },
  serial: { call: 'serial' },
  serial4: { call: 'serial' },
  bigserial: { call: 'bigserial', options: "{ mode: 'bigint' }" },
  serial8: { call: 'bigserial', options: "{ mode: 'bigint' }" },
};

function withOptions(call: string, options: Readonly<Record<string, unknown>>): DrizzleType {
  const stated = Object.entries(options).filter(([, value]) => value !== undefined);
  const text = stated.map(([key, value]) => `${key}: ${String(value)}`).join(', ');
  return { call, literal: 'text', ...(text !== '' && { options: `{ ${text} }` }) };
}

/** drizzle-kit puts the name of a type in quotes itself, so one in quotes stands without them. */
function custom(text: string): DrizzleType {
  const type = /^"([^"]+)"$/u.exec(text)?.[1] ?? text;
  return { call: `customColumn(${stringLiteral(type)})`, custom: type };
}

function postgresType(type: ColumnType): DrizzleType {
  const { name, args, underlying } = type;
  const element = underlying.replace(/(?: ?\[\d*\])+$/u, '');
  const parsed = parseType(element);
  const serial = parsed && SERIALS[parsed.name];
  if (serial) return serial;
  if (parsed?.schema !== undefined && parsed.schema !== 'pg_catalog') return custom(element);
  if (parsed?.name === 'float' && args[0] !== undefined && args[0] <= 24)
    return PLAIN.real ?? custom(element);
  if (parsed?.name !== 'oid' && Object.hasOwn(PLAIN, name)) return PLAIN[name] ?? custom(element);
  const withTimezone = hasZone(type) || undefined;
  switch (name) {
    case 'numeric':
      return withOptions('numeric', { precision: args[0], scale: args[1] });
    case 'character varying':
      return withOptions('varchar', { length: args[0] });
    case 'character':
      return parsed?.name === 'bpchar' && args.length === 0
        ? custom(element)
        : withOptions('char', { length: args[0] ?? 1 });
    case 'time':
    case 'time with time zone':
      return withOptions('time', { precision: args[0], withTimezone });
    case 'timestamp':
    case 'timestamp with time zone':
      return withOptions('timestamp', { precision: args[0], withTimezone, mode: "'string'" });
    default:
      return custom(element);
  }
}

/** The type by its family, where it is that of another database. */
function familyType(type: ColumnType): DrizzleType | undefined {
  switch (type.family) {
    case 'integer':
      return PLAIN[(type.bytes ?? 8) > 4 ? 'bigint' : 'integer'];
    case 'decimal':
      return withOptions('numeric', { precision: type.args[0], scale: type.args[1] });
    case 'float':
      return PLAIN['double precision'];
    case 'boolean':
      return PLAIN.boolean;
    case 'text':
      return textLength(type) === undefined
        ? PLAIN.text
        : withOptions('varchar', { length: textLength(type) });
    case 'date':
      return PLAIN.date;
    case 'time':
      return withOptions('time', {});
    case 'timestamp':
      return withOptions('timestamp', {
        withTimezone: hasZone(type) || undefined,
        mode: "'string'",
      });
    case 'uuid':
      return PLAIN.uuid;
    case 'json':
      return PLAIN.jsonb;
    default:
      return undefined;
  }
}

/** The call for a type that is no enumeration; undefined where PostgreSQL has nothing like it. */
export function drizzleTypeOf(spec: Spec, type: ColumnType): DrizzleType | undefined {
  return dialectOf(spec) === 'postgres' ? postgresType(type) : familyType(type);
}
