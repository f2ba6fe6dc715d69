/** What a column holds, whichever database the specification is written for. */
import { databaseType, enumOf, parseType } from '../../../model/data/data-type.ts';
import type { Dialect, TypeFamily } from '../../../model/data/database-types.ts';
import type { Enum, Field } from '../../../model/item.ts';
import { memoize } from '../../../model/memoize.ts';
import type { Spec } from '../../../model/spec.ts';

/** The type of a column, taken apart. */
export interface ColumnType {
  /** As it is written. */
  text: string;
  /** As it is written, or as its domain is. */
  underlying: string;
  /** The first of its names in its database, such as `character varying`; as written where it is unknown. */
  name: string;
  family: TypeFamily;
  /** What stands in brackets, as numbers. */
  args: readonly number[];
  /** How often it is an array of itself. */
  dimensions: number;
  /** Bytes of a value, where each has as many. */
  bytes: number | undefined;
  /** The enumeration that it names. */
  enumeration?: Enum;
}

/** The database that types are those of. */
export function dialectOf({ info }: Spec): Dialect {
  return info.database?.dialect ?? 'postgres';
}

const domainTypes = memoize(
  (spec: Spec): ReadonlyMap<string, string> =>
    new Map((spec.info.database?.domains ?? []).map(({ id, type }) => [id, type])),
);

const ARRAY = /(?: ?\[\d*\])+$/u;

/** A domain may be of another domain. */
const MAX_DEPTH = 10;

/** The type under a domain; the type itself where it is none. */
function underlying(spec: Spec, text: string): string {
  let type = text.trim();
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
    const brackets = ARRAY.exec(type)?.[0] ?? '';
    const next = domainTypes(spec).get(type.slice(0, type.length - brackets.length));
    if (next === undefined) return type;
    type = next + brackets;
  }
  return type;
}

/**
 * The type of a column.
 *
 * @example columnTypeOf(spec, 'numeric(12,2)') // { name: 'numeric', family: 'decimal', args: [12, 2], dimensions: 0, … }
 */
export function columnTypeOf(spec: Spec, text: string): ColumnType {
  const type = underlying(spec, text);
  const enumeration = enumOf(spec, type);
  const brackets = ARRAY.exec(type)?.[0] ?? '';
  if (enumeration) {
    const dimensions = brackets.split('[').length - 1;
    const known = { name: enumeration.id, family: 'other', args: [], bytes: undefined } as const;
    return { ...known, text, underlying: type, dimensions, enumeration };
  }
  const parsed = parseType(type);
  const known = databaseType(type, dialectOf(spec));
  return {
    text,
    underlying: type,
    name: known?.canonical ?? parsed?.name ?? type,
    family: known?.family ?? 'other',
    args: (parsed?.args ?? []).map(Number).filter((arg) => Number.isInteger(arg)),
    dimensions: parsed?.dimensions ?? 0,
    bytes: typeof known?.bytes === 'number' ? known.bytes : undefined,
  };
}

/** True where a timestamp or a time is written with its offset from UTC. */
export function hasZone({ name }: ColumnType): boolean {
  return /with (?:local )?time zone|datetimeoffset/u.test(name);
}

const SERIAL = /^(?:big|small)?serial[248]?\b/iu;

/** True where the database numbers the rows: an identity, or `bigserial`. */
export function isNumbered(data: {
  type: string;
  generated?: { kind: string } | undefined;
}): boolean {
  return data.generated?.kind === 'identity' || SERIAL.test(data.type.trim());
}

/** True where a field always has a value: what the database numbers always has one. */
export function isRequired({ data }: Field): boolean {
  return data.required === true || data.key === 'primary' || isNumbered(data);
}
