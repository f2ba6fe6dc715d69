/** Schemas, extensions and types that tables are made of. */
import { databaseType, enumOf } from '../../../model/data/data-type.ts';
import type { TypeFamily } from '../../../model/data/database-types.ts';
import type { Entity } from '../../../model/item.ts';
import type { Spec } from '../../../model/spec.ts';
import { columnType, defaultSql } from './columns.ts';
import { enumTypeOf, nameParts, schemaOf, tableOf } from '../data-model/physical-names.ts';
import { columnNameOf, tableFor } from '../data-model/table.ts';
import { commentOn } from './comments.ts';
import { functionName, isCreated } from './functions.ts';
import { orderByMentions, wordsOf } from './mentions.ts';
import { qualify, quoteName, quoteText } from './names.ts';
import { objectSchema, operatorSymbols } from './objects.ts';

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
  const { schemas, domains, composites, ranges, sequences, functions, objects } =
    info.database ?? {};
  const types: (readonly { id: string }[] | undefined)[] = [domains, composites, ranges, sequences];
  const names = [
    ...(schemas ?? []).map(({ id }) => id),
    ...types.flatMap((all = []) => all.map(({ id }) => schemaOf(id))),
    ...(functions ?? []).map(({ id }) => schemaOf(id.replace(/\(.*$/su, ''))),
    ...(objects ?? []).map(objectSchema),
    ...entities.map((entity) => schemaOf(tableOf(entity))),
    ...enums.map((list) => schemaOf(enumTypeOf(list))),
    ...(info.database?.extensions ?? []).map(schemaOf),
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
  const stated = spec.info.database?.extensions ?? [];
  const names = new Set(stated.map((name) => nameParts(name).name));
  return [...stated, ...new Set([...ofTypes, ...ofIndexes].filter((name) => !names.has(name)))];
}

/** Statements that create those extensions. */
export function extensionStatements(spec: Spec): string[] {
  return extensionsOf(spec).map((text) => {
    const { schema, name } = nameParts(text);
    const where = schema === undefined ? '' : ` with schema ${quoteName(schema)}`;
    return `create extension if not exists ${quoteName(name)}${where};`;
  });
}

type Database = NonNullable<Spec['info']['database']>;
type Domain = NonNullable<Database['domains']>[number];
type Composite = NonNullable<Database['composites']>[number];
type Sequence = NonNullable<Database['sequences']>[number];

/** A check that calls a function or an operator of the specification, which is created after the domain. */
function isLater(spec: Spec, { sql, notValid }: NonNullable<Domain['checks']>[number]): boolean {
  const words = wordsOf(sql);
  const functions = (spec.info.database?.functions ?? []).filter(isCreated);
  return (
    notValid === true ||
    functions.some((one) => words.has(functionName(one))) ||
    operatorSymbols(spec).some((symbol) => sql.includes(symbol))
  );
}

function domainStatement(spec: Spec, domain: Domain): string {
  const { id, type, collation, required, default: value, checks = [] } = domain;
  const parts = [
    `create domain ${qualify(id)} as ${columnType(spec, type)}`,
    ...(collation === undefined ? [] : [`collate ${qualify(collation)}`]),
    ...(value ? [`default ${defaultSql(value, type)}`] : []),
    ...(required ? ['not null'] : []),
    ...checks
      .filter((check) => !isLater(spec, check))
      .map((check) => `constraint ${quoteName(check.id)} check (${check.sql})`),
  ];
  return `${parts.join(' ')};`;
}

function compositeStatement(spec: Spec, { id, fields }: Composite): string {
  const columns = fields.map(({ id: name, type, collation }) => {
    const collate = collation === undefined ? '' : ` collate ${qualify(collation)}`;
    return `${quoteName(name)} ${columnType(spec, type)}${collate}`;
  });
  return `create type ${qualify(id)} as (${columns.join(', ')});`;
}

function sequenceStatement(sequence: Sequence): string {
  const { id, type, start, increment, min, max, cache, cycle } = sequence;
  const options = [
    type === undefined ? '' : ` as ${type}`,
    increment === undefined ? '' : ` increment by ${increment}`,
    min === undefined ? '' : ` minvalue ${min}`,
    max === undefined ? '' : ` maxvalue ${max}`,
    start === undefined ? '' : ` start with ${start}`,
    cache === undefined ? '' : ` cache ${cache}`,
    cycle === true ? ' cycle' : '',
  ];
  return `create sequence ${qualify(id)}${options.join('')};`;
}

/** Enumerations, domains, composite types, ranges and sequences. */
export function typeStatements(spec: Spec): string[] {
  const { domains = [], composites = [], ranges = [], sequences = [] } = spec.info.database ?? {};
  return [
    ...spec.enums.map((list) => {
      const values = list.data.values.map(({ id }) => quoteText(id)).join(', ');
      return `create type ${qualify(enumTypeOf(list))} as enum (${values});`;
    }),
    ...orderByMentions(
      [
        ...domains.map((domain) => ({ id: domain.id, sql: domainStatement(spec, domain) })),
        ...composites.map((type) => ({ id: type.id, sql: compositeStatement(spec, type) })),
        ...ranges.map(({ id, of }) => ({
          id,
          sql: `create type ${qualify(id)} as range (subtype = ${of});`,
        })),
      ],
      ({ id }) => id,
      ({ sql }) => sql,
    ).map(({ sql }) => sql),
    ...sequences.map(sequenceStatement),
  ];
}

/** Checks of domains that are added once the functions are there. */
export function domainCheckStatements(spec: Spec): string[] {
  return (spec.info.database?.domains ?? []).flatMap(({ id, checks = [] }) =>
    checks
      .filter((check) => isLater(spec, check))
      .map(({ id: name, sql, notValid }) => {
        const validity = notValid === true ? ' not valid' : '';
        return `alter domain ${qualify(id)} add constraint ${quoteName(name)} check (${sql})${validity};`;
      }),
  );
}

/** Sequences that are dropped with a column. */
export function sequenceOwnerStatements(spec: Spec): string[] {
  return (spec.info.database?.sequences ?? []).flatMap(({ id, ownedBy = '' }) => {
    const dot = ownedBy.lastIndexOf('.');
    const entity = spec.items.get(`entity:${ownedBy.slice(0, dot)}`);
    if (entity?.kind !== 'entity') return [];
    const column = columnNameOf(tableFor(spec, entity), ownedBy.slice(dot + 1));
    return [
      `alter sequence ${qualify(id)} owned by ${qualify(tableOf(entity))}.${quoteName(column)};`,
    ];
  });
}

/** Comments of what belongs to no table. */
export function databaseComments(spec: Spec): string[] {
  const {
    schemas = [],
    domains = [],
    composites = [],
    ranges = [],
    sequences = [],
  } = spec.info.database ?? {};
  const all = (noun: string, things: readonly Domain[] | typeof sequences) =>
    things.flatMap((one) => commentOn(`${noun} ${qualify(one.id)}`, one.comment, one.description));
  return [
    ...schemas.flatMap((one) =>
      commentOn(`schema ${quoteName(one.id)}`, one.comment, one.description),
    ),
    ...all('domain', domains),
    ...domains.flatMap(({ id, checks = [] }) =>
      checks.flatMap((check) =>
        commentOn(
          `constraint ${quoteName(check.id)} on domain ${qualify(id)}`,
          check.comment,
          check.description,
        ),
      ),
    ),
    ...[...composites, ...ranges].flatMap((one) =>
      commentOn(`type ${qualify(one.id)}`, one.comment, one.description),
    ),
    ...composites.flatMap(({ id, fields }) =>
      fields.flatMap((field) =>
        commentOn(`column ${qualify(id)}.${quoteName(field.id)}`, field.comment, field.description),
      ),
    ),
    ...all('sequence', sequences),
  ];
}
