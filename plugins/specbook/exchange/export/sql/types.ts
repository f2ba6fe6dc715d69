/** Schemas, extensions and types that tables are made of. */
import { databaseType, enumOf } from '../../../model/data/data-type.ts';
import type { TypeFamily } from '../../../model/data/database-types.ts';
import type { Entity } from '../../../model/item.ts';
import type { Spec } from '../../../model/spec.ts';
import { columnType, defaultSql } from './columns.ts';
import { enumTypeOf, schemaOf, tableOf } from '../data-model/physical-names.ts';
import { qualify, quoteName, quoteText } from './names.ts';

/** Types that an extension of PostgreSQL brings. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  citext: 'citext',
  hstore: 'hstore',
  ltree: 'ltree',
  vector: 'vector',
  geometry: 'postgis',
  geography: 'postgis',
};

/** All schemas that names of the specification have, in order. */
export function schemaStatements({ entities, enums, info }: Spec): string[] {
  const names = [
    ...(info.database?.schemas ?? []).map(({ id }) => id),
    ...entities.map((entity) => schemaOf(tableOf(entity))),
    ...enums.map((list) => schemaOf(enumTypeOf(list))),
  ].filter((name) => name !== undefined && name !== 'public');
  return [...new Set(names)].map((name) => `create schema if not exists ${quoteName(name ?? '')};`);
}

/** Families whose values GiST and GIN index only with the operator classes of an extension. */
const SCALARS: ReadonlySet<TypeFamily> = new Set<TypeFamily>([
  'integer',
  'decimal',
  'float',
  'boolean',
  'text',
  'date',
  'time',
  'timestamp',
  'uuid',
]);

/** Extensions that the indexes and exclusion constraints of an entity need. */
function* extensionsOfIndexes({ id, data }: Entity, spec: Spec): Generator<string> {
  const families = new Map(
    (spec.fields.get(id) ?? []).map((field) => [
      field.data.id,
      enumOf(spec, field.data.type) ? 'integer' : databaseType(field.data.type, 'postgres')?.family,
    ]),
  );
  const all = [
    ...(data.indexes ?? []),
    ...(data.exclude ?? []).map(({ on, using }) => ({ on, method: using })),
  ];
  for (const { on, method } of all) {
    for (const element of on) {
      const [name = '', ...rest] = element.trim().split(/\s+/u);
      if (/_trgm_ops\b/u.test(element)) yield 'pg_trgm';
      else if (method !== 'gist' && method !== 'gin') continue;
      else if (rest.some((word) => word.endsWith('_ops'))) continue;
      else if (SCALARS.has(families.get(name) ?? 'other')) yield `btree_${method}`;
    }
  }
}

/** Extensions that are stated, and those of types and indexes that are used. */
export function extensionsOf(spec: Spec): string[] {
  const ofTypes = [...spec.fields.values()].flat().flatMap(({ data }) => {
    const name = /^\w+/u.exec(data.type)?.[0].toLowerCase() ?? '';
    return Object.hasOwn(EXTENSIONS, name) ? [EXTENSIONS[name] ?? ''] : [];
  });
  const ofIndexes = spec.entities.flatMap((entity) => [...extensionsOfIndexes(entity, spec)]);
  return [...new Set([...(spec.info.database?.extensions ?? []), ...ofTypes, ...ofIndexes])];
}

/** Statements that create those extensions. */
export function extensionStatements(spec: Spec): string[] {
  return extensionsOf(spec).map((name) => `create extension if not exists ${quoteName(name)};`);
}

/** Enumerations, domains, composite types, ranges and sequences. */
export function typeStatements(spec: Spec): string[] {
  const { domains = [], composites = [], ranges = [], sequences = [] } = spec.info.database ?? {};
  return [
    ...spec.enums.map((list) => {
      const values = list.data.values.map(({ id }) => quoteText(id)).join(', ');
      return `create type ${qualify(enumTypeOf(list))} as enum (${values});`;
    }),
    ...domains.map(({ id, type, collation, required, default: value, checks = [] }) => {
      const parts = [
        `create domain ${qualify(id)} as ${columnType(spec, type)}`,
        ...(collation === undefined ? [] : [`collate ${qualify(collation)}`]),
        ...(value ? [`default ${defaultSql(value, type)}`] : []),
        ...(required ? ['not null'] : []),
        ...checks.map((check) => `constraint ${quoteName(check.id)} check (${check.sql})`),
      ];
      return `${parts.join(' ')};`;
    }),
    ...composites.map(({ id, fields }) => {
      const columns = fields.map(
        (field) => `${quoteName(field.id)} ${columnType(spec, field.type)}`,
      );
      return `create type ${qualify(id)} as (${columns.join(', ')});`;
    }),
    ...ranges.map(({ id, of }) => `create type ${qualify(id)} as range (subtype = ${of});`),
    ...sequences.map(({ id, type, start, increment }) => {
      const options = [
        type === undefined ? '' : ` as ${type}`,
        increment === undefined ? '' : ` increment by ${increment}`,
        start === undefined ? '' : ` start with ${start}`,
      ];
      return `create sequence ${qualify(id)}${options.join('')};`;
    }),
  ];
}
