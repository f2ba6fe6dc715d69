/** Types of fields: `numeric(12,2)`, `timestamp(3) with time zone`, `text[]`, or the id of an enum. */
import { DATABASE_TYPES, type DatabaseType, type Dialect } from './database-types.ts';
import type { Enum } from '../item.ts';
import { memoize } from '../memoize.ts';
import type { Spec } from '../spec.ts';
import { parseType, type DataType } from './parse-type.ts';

export { parseType, type DataType } from './parse-type.ts';

/** Words behind a type that change its values but are no part of its name. */
const MODIFIERS =
  / (?:unsigned|signed|zerofill|binary|ascii|unicode|byte|(?:character set|charset|collate) \S+)(?= |$)/gu;
/** `interval day to second`, which PostgreSQL knows as `interval`. */
const INTERVAL_FIELDS =
  /^interval (?:year|month|day|hour|minute|second)(?: to (?:month|hour|minute|second))?$/u;
/** Schemas of the types that a database has by itself. */
const OWN_SCHEMAS = new Set(['pg_catalog', 'sys', '"pg_catalog"']);

/**
 * What the database knows of a type; undefined when it does not have it. A schema in front (`pg_catalog.int4`) does not count.
 *
 * @example databaseType('varchar(10)', 'postgres') // { canonical: 'character varying', family: 'text', … }
 */
export function databaseType(text: string, dialect: Dialect): DatabaseType | undefined {
  const type = parseType(text);
  if (!type || (type.dimensions > 0 && dialect !== 'postgres')) return undefined;
  if (type.schema !== undefined && !OWN_SCHEMAS.has(type.schema)) return undefined;
  const plain = type.name.replace(MODIFIERS, '');
  const name = dialect === 'postgres' ? plain.replace(INTERVAL_FIELDS, 'interval') : plain;
  return DATABASE_TYPES[dialect].get(name) ?? DATABASE_TYPES[dialect].get(type.name);
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

/** Enums by their ids, and by the names of their types in the database. */
const enumsByName = memoize(
  (spec: Spec): ReadonlyMap<string, Enum> =>
    new Map([
      ...spec.enums.flatMap((item): [string, Enum][] =>
        item.data.type === undefined ? [] : [[item.data.type, item]],
      ),
      ...spec.enums.map((item): [string, Enum] => [item.id, item]),
    ]),
);

/** The enum that a type, or an array of it, names. */
export function enumOf(spec: Spec, text: string): Enum | undefined {
  return enumsByName(spec).get(text.trim().replace(/(?: ?\[\d*\])+$/u, ''));
}

const oneLine = (text: string): string => text.trim().replace(/\s+/gu, ' ');

/** Names of the types that spec.yaml describes: physical names, such as `Größe.D 4`. */
const describedTypes = memoize((spec: Spec): readonly string[] => {
  const { domains = [], composites = [], ranges = [] } = spec.info.database ?? {};
  return [...domains, ...composites, ...ranges].map(({ id }) => id);
});

/** Types that spec.yaml lists or describes, as written. */
export const listedTypes = memoize((spec: Spec): readonly string[] => [
  ...(spec.info.database?.types ?? []),
  ...describedTypes(spec),
]);

const PART = /"((?:[^"]|"")*)"|([^."]+)/gu;

/** A name without the quotes of its parts, of SQL (`"Größe"."D 4"`) as of a physical name (`Größe.D 4`). */
function unquoted(name: string): string {
  const parts = [...name.matchAll(PART)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
  return JSON.stringify(parts);
}

const describedNames = memoize(
  (spec: Spec): ReadonlySet<string> => new Set(describedTypes(spec).map(unquoted)),
);

/** A listed type is known word for word, and with other arguments, as an array, or with or without its schema. */
function isListed(spec: Spec, text: string): boolean {
  const listed = listedTypes(spec);
  const words = oneLine(text);
  if (listed.some((one) => oneLine(one) === words)) return true;
  const type = parseType(text);
  if (
    type &&
    describedNames(spec).has(unquoted([type.schema, type.name].filter(Boolean).join('.')))
  )
    return true;
  return (
    type !== undefined &&
    listed.some((one) => {
      const known = parseType(one);
      if (known?.name !== type.name) return oneLine(one) === type.name;
      return (
        known.schema === undefined || type.schema === undefined || known.schema === type.schema
      );
    })
  );
}

/**
 * Where the type of a field comes from; undefined when nothing knows it. Without a stated database, any type that is
 * written like one is taken as known.
 */
export function typeOrigin(spec: Spec, text: string): TypeOrigin | undefined {
  const { database } = spec.info;
  if (enumOf(spec, text)) return 'enum';
  if (isListed(spec, text)) return 'listed';
  if (!parseType(text)) return undefined;
  // SQLite takes any words for a type.
  const isKnown =
    !database || database.dialect === 'sqlite' || databaseType(text, database.dialect);
  return isKnown ? 'database' : undefined;
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
