/** Types of fields: `numeric(12,2)`, `timestamp(3) with time zone`, `text[]`, or the id of an enum. */
import { DATABASE_TYPES, type DatabaseType, type Dialect } from './database-types.ts';
import type { Enum } from '../item.ts';
import type { Spec } from '../spec.ts';

/** A type, taken apart. */
export interface DataType {
  /** Lower case, one blank between words, without arguments: `timestamp with time zone`. */
  name: string;
  /** What stands in brackets, split at commas: `12`, `2`. */
  args: readonly string[];
  /** How often it is an array of itself: 1 for `text[]`. */
  dimensions: number;
}

const TYPE =
  /^([A-Za-z_][\w.-]*(?: [A-Za-z_][\w.-]*)*)(?: ?\(([^()]*)\)((?: [A-Za-z_][\w-]*)*))?$/u;
const ARRAY = /(?: ?\[\d*\]| array)$/iu;

/**
 * Takes a type apart; undefined when it is not written like one.
 *
 * @example parseType('numeric(12,2)') // { name: 'numeric', args: ['12', '2'], dimensions: 0 }
 */
export function parseType(text: string): DataType | undefined {
  if (!types.has(text)) types.set(text, takeApart(text));
  return types.get(text);
}

/** A specification has few types and many fields, and asks for the type of each again and again. */
const types = new Map<string, DataType | undefined>();

function takeApart(text: string): DataType | undefined {
  let rest = text.trim().replace(/\s+/gu, ' ');
  let dimensions = 0;
  for (; ARRAY.test(rest); dimensions += 1) rest = rest.replace(ARRAY, '');
  const match = TYPE.exec(rest);
  if (!match) return undefined;
  const [, before = '', args, after = ''] = match;
  const name = `${before} ${after}`.toLowerCase().replace(/\s+/gu, ' ').trim();
  return {
    name,
    args: args === undefined ? [] : args.split(',').map((arg) => arg.trim()),
    dimensions,
  };
}

/** Words of MySQL that change a number but are no part of its type. */
const MODIFIERS = / (?:unsigned|signed|zerofill)\b/gu;

/**
 * What the database knows of a type; undefined when it does not have it. A schema in front (`pg_catalog.int4`) does not count.
 *
 * @example databaseType('varchar(10)', 'postgres') // { canonical: 'character varying', family: 'text', … }
 */
export function databaseType(text: string, dialect: Dialect): DatabaseType | undefined {
  const type = parseType(text);
  if (!type || (type.dimensions > 0 && dialect !== 'postgres')) return undefined;
  const name = type.name.replace(MODIFIERS, '').replace(/^(?:pg_catalog|sys)\./u, '');
  return DATABASE_TYPES[dialect].get(name);
}

const LIMITED = /^(?:n?(?:var)?char2?|character(?: varying)?|nvarchar2|bpchar)$/u;

/** The most characters that a text of the type may have: 10 for `varchar(10)`; undefined when it has no limit. */
export function maximumLength({ name, args, dimensions }: DataType): number | undefined {
  if (dimensions > 0 || !LIMITED.test(name)) return undefined;
  const length = /^\d+/u.exec(args[0] ?? '')?.[0];
  if (length !== undefined) return Number(length);
  return args.length === 0 && /^n?char(?:acter)?$/u.test(name) ? 1 : undefined;
}

/** How a type of a field is known. */
export type TypeOrigin = 'database' | 'listed' | 'enum';

/** The enum that a type, or an array of it, names. */
export function enumOf(spec: Spec, text: string): Enum | undefined {
  const id = text.trim().replace(/(?: ?\[\d*\])+$/u, '');
  const item = spec.items.get(`enum:${id}`);
  return item?.kind === 'enum' ? item : undefined;
}

/**
 * Where the type of a field comes from; undefined when nothing knows it. Without a stated database, any type that is
 * written like one is taken as known.
 */
export function typeOrigin(spec: Spec, text: string): TypeOrigin | undefined {
  const { database } = spec.info;
  if (enumOf(spec, text)) return 'enum';
  const type = parseType(text);
  if (!type) return undefined;
  if (database?.types?.some((listed) => listed === text || parseType(listed)?.name === type.name)) {
    return 'listed';
  }
  return !database || databaseType(text, database.dialect) ? 'database' : undefined;
}

/** True when two fields of these types compare without a conversion: `int4` and `integer`, `serial` and `integer`. */
export function isSameType(a: string, b: string, dialect: Dialect | undefined): boolean {
  const nameOf = (text: string): string => {
    const known = dialect && databaseType(text, dialect);
    const type = parseType(text);
    const dimensions = '[]'.repeat(type?.dimensions ?? 0);
    return `${known?.canonical ?? type?.name ?? text}${dimensions}`;
  };
  return nameOf(a) === nameOf(b);
}
