/** What belongs to no single table, as `database:` of spec.yaml. */
import { parseDefault } from '../postgres/type-names.ts';
import type { Catalogue, CheckConstraint, DomainType, Sequence } from '../catalogue.ts';
import { plainMap, type PlainMap, type PlainValue } from '../plain-data.ts';
import { defaultValue, sequenceValue } from './describe-column.ts';
import type { ItemNames } from './name-items.ts';
import { documented, physicalText } from './physical-names.ts';

/** `{}` is kept here: it states that there is such a schema. */
function described(comment: string | undefined): PlainValue {
  const { description, comment: raw } = documented('description', comment) as Record<
    string,
    string
  >;
  if (description === undefined) return new Map();
  return raw === undefined ? description : plainMap({ description, comment: raw });
}

function checkValue({ sql, notValid, comment }: CheckConstraint): PlainValue {
  if (notValid === undefined && comment === undefined) return sql;
  return plainMap({ sql, notValid, ...documented('description', comment) });
}

function domainValue(domain: DomainType): PlainMap {
  const { type, required, collation, checks, comment } = domain;
  const value = domain.default === undefined ? undefined : parseDefault(domain.default, { type });
  return plainMap({
    type,
    required: required ? true : undefined,
    default: value && defaultValue(value),
    collation,
    checks: new Map(
      checks.map((check, index) => [check.name ?? `check_${index + 1}`, checkValue(check)]),
    ),
    ...documented('description', comment),
  });
}

function ownerText({ table, column }: NonNullable<Sequence['ownedBy']>, names: ItemNames) {
  const entity = names.entity(table);
  return entity === undefined ? undefined : `${entity}.${names.field(table, column)}`;
}

function sequenceData(sequence: Sequence, names: ItemNames): PlainMap {
  const { schema: _, name: __, comment, ownedBy, ...facts } = sequence;
  return new Map([
    ...sequenceValue(facts),
    ...plainMap({
      ownedBy: ownedBy && ownerText(ownedBy, names),
      ...documented('description', comment),
    }),
  ]);
}

/** The key `database` of spec.yaml. */
export function describeDatabase(catalogue: Catalogue, names: ItemNames): PlainMap {
  const { dialect, version, types, schemas, extensions } = catalogue;
  if (dialect === undefined) return new Map();
  const holding = new Set(catalogue.tables.map(({ schema }) => schema));
  return plainMap({
    dialect,
    version,
    types,
    // The name of a table states its schema.
    schemas: new Map(
      schemas
        .filter(({ name, comment }) => comment !== undefined || !holding.has(name))
        .map(({ name, comment }) => [name, described(comment)]),
    ),
    extensions,
    domains: new Map(
      catalogue.domains.map((domain) => [physicalText(domain), domainValue(domain)]),
    ),
    composites: new Map(
      catalogue.composites.map((type) => [
        physicalText(type),
        plainMap({
          fields: new Map(
            type.fields.map(({ name, type: of, collation, comment }) => [
              name,
              collation === undefined && comment === undefined
                ? of
                : plainMap({ type: of, collation, ...documented('description', comment) }),
            ]),
          ),
          ...documented('description', type.comment),
        }),
      ]),
    ),
    ranges: new Map(
      catalogue.ranges.map(({ of, comment, ...name }) => [
        physicalText(name),
        comment === undefined ? of : plainMap({ of, ...documented('description', comment) }),
      ]),
    ),
    sequences: new Map(
      catalogue.sequences.map((sequence) => [
        physicalText(sequence),
        sequenceData(sequence, names),
      ]),
    ),
    functions: new Map(
      catalogue.functions.map(({ args, language, returns, sql, comment, ...name }) => [
        `${physicalText(name)}(${args})`,
        plainMap({ language, returns, sql, ...documented('description', comment) }),
      ]),
    ),
    objects: new Map(
      catalogue.objects.map(({ name, sql, comment }) => [
        name,
        plainMap({ sql, ...documented('description', comment) }),
      ]),
    ),
  });
}
