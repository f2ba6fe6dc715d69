/**
 * Entities as JSON Schema 2020-12, one file each: what a row is as JSON, as `to_json` of PostgreSQL writes it.
 * https://json-schema.org/draft/2020-12
 */
import { maximumLength, parseType } from '../../../model/data/data-type.ts';
import type { Dialect } from '../../../model/data/database-types.ts';
import type { Entity, Field } from '../../../model/item.ts';
import type { Spec } from '../../../model/spec.ts';
import {
  columnTypeOf,
  dialectOf,
  hasZone,
  isRequired,
  type ColumnType,
} from '../data-model/column-type.ts';
import { documentationOf } from '../data-model/documentation.ts';
import { jsonValueOf } from '../data-model/json-value.ts';
import { columnOf } from '../data-model/physical-names.ts';
import { unsaidOfDatabase, unsaidParts } from '../data-model/unsaid.ts';
import { counted, headLines, type ExportedFormat } from '../exported-format.ts';

type Schema = Record<string, unknown>;

const DATE = '\\d{4,}-\\d{2}-\\d{2}';
const TIME = '\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?';
const ZONE = '(?:Z|[+-]\\d{2}(?::\\d{2})?)';

/** Texts of dates, times and identifiers; a moment without a zone is no `date-time`. */
function formatOf(type: ColumnType): Schema {
  switch (type.family) {
    case 'uuid':
      return { format: 'uuid' };
    case 'date':
      return { format: 'date' };
    case 'time':
      return { pattern: `^${TIME}${hasZone(type) ? ZONE : ''}$` };
    case 'timestamp':
      return hasZone(type) ? { format: 'date-time' } : { pattern: `^${DATE}[T ]${TIME}$` };
    default:
      return {};
  }
}

/** Types whose numbers begin at 0. */
function isUnsigned(dialect: Dialect, { name, underlying }: ColumnType): boolean {
  if (dialect === 'mysql') return /\bunsigned\b|\bzerofill\b|^serial\b/iu.test(underlying);
  return dialect === 'sqlserver' && name === 'tinyint';
}

function integerRange(dialect: Dialect, type: ColumnType): Schema {
  const { bytes } = type;
  if (bytes === undefined || bytes > 4) return isUnsigned(dialect, type) ? { minimum: 0 } : {};
  const size = 2 ** (8 * bytes);
  return isUnsigned(dialect, type)
    ? { minimum: 0, maximum: size - 1 }
    : { minimum: -size / 2, maximum: size / 2 - 1 };
}

function decimalRange({ args: [precision, scale = 0] }: ColumnType): Schema {
  if (precision === undefined || precision - scale > 15) return {};
  const limit = 10 ** (precision - scale);
  return { exclusiveMinimum: -limit, exclusiveMaximum: limit };
}

/** The schema of one value; `{}` where anything may stand. */
function valueSchema(spec: Spec, type: ColumnType): Schema {
  const value = jsonValueOf(spec, type);
  switch (value.kind) {
    case 'any':
      return {};
    case 'object':
      return { type: 'object' };
    case 'enum':
      return { enum: value.enumeration.data.values.map(({ id }) => id) };
    case 'integer':
      return { type: 'integer', ...integerRange(dialectOf(spec), type) };
    case 'number':
      return { type: 'number', ...(type.family === 'decimal' && decimalRange(type)) };
    case 'boolean':
      return { type: 'boolean' };
    case 'string': {
      const parsed = parseType(type.underlying);
      const maxLength = parsed && type.dimensions === 0 ? maximumLength(parsed) : undefined;
      return {
        type: 'string',
        ...formatOf(type),
        ...(type.family === 'text' && maxLength !== undefined && { maxLength }),
      };
    }
  }
}

function orNull(schema: Schema): Schema {
  if (typeof schema.type === 'string') return { ...schema, type: [schema.type, 'null'] };
  if (Array.isArray(schema.enum)) return { ...schema, enum: [...(schema.enum as unknown[]), null] };
  return schema;
}

function propertySchema(spec: Spec, field: Field): Schema {
  const type = columnTypeOf(spec, field.data.type);
  let schema = valueSchema(spec, type);
  for (let depth = 0; depth < type.dimensions; depth += 1) {
    // An element of an array may be null.
    schema = { type: 'array', items: orNull(schema) };
  }
  const description = documentationOf(field.data);
  return {
    ...(isRequired(field) ? schema : orNull(schema)),
    ...(description !== undefined && { description }),
    ...(field.data.generated && { readOnly: true }),
    ...(field.data.status === 'deprecated' && { deprecated: true }),
  };
}

/** Entries as an object; a name such as `__proto__` is a property like any other. */
function objectOf(entries: readonly (readonly [string, unknown])[]): Schema {
  const made = Object.create(null) as Schema;
  for (const [name, value] of entries) made[name] = value;
  return made;
}

/** The schema of the rows of an entity. */
export function entityJsonSchema(spec: Spec, entity: Entity, head: readonly string[]): Schema {
  const fields = spec.fields.get(entity.id) ?? [];
  const description = documentationOf(entity.data);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $comment: head.join('\n'),
    title: entity.title,
    ...(description !== undefined && { description }),
    type: 'object',
    properties: objectOf(fields.map((field) => [columnOf(field), propertySchema(spec, field)])),
    required: fields.filter(isRequired).map(columnOf),
    additionalProperties: false,
  };
}

function fileNames(items: readonly Entity[]): Map<string, string> {
  const taken = new Set<string>();
  return new Map(
    items.map(({ id, key }) => {
      // Two ids may differ in nothing but case, and a disk may not tell them apart.
      let name = id;
      for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${id}-${count}`;
      taken.add(name.toLowerCase());
      return [key, `${name}.schema.json`];
    }),
  );
}

const KEYS = 'what keys refer to, and which values are unique';
const PARTS = ['checks', 'exclude', 'unique', 'indexes', 'triggers', 'partitions'] as const;

/** One JSON Schema for each entity. Properties have the names of the columns. */
export function exportJsonSchemas(spec: Spec): ExportedFormat<ReadonlyMap<string, string>> {
  const names = fileNames(spec.entities);
  const content = new Map(
    spec.entities.map((entity): [string, string] => {
      const unsaid = [KEYS, ...unsaidParts({ entities: [entity] }, PARTS)];
      const schema = entityJsonSchema(spec, entity, headLines(spec, 'json-schema', unsaid));
      return [
        names.get(entity.key) ?? `${entity.id}.schema.json`,
        `${JSON.stringify(schema, undefined, 2)}\n`,
      ];
    }),
  );
  return {
    content,
    holds: counted(content.size, 'schema'),
    omitted: [KEYS, ...unsaidParts(spec, PARTS), ...unsaidOfDatabase(spec)],
  };
}
