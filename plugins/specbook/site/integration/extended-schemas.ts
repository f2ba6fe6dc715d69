/** JSON Schemas of content files with the keys that a project adds, made from those of the package. */
import type { ExtensionField, Extensions } from '../../model/extensions.ts';
import type { Kind } from '../../model/item.ts';
import { holdsMany } from '../../model/kind-lists.ts';
import { definitionOf, KINDS, type FileKind } from '../../model/kinds.ts';

/** A JSON Schema. */
export interface JsonSchema {
  [keyword: string]: unknown;
}

const ANY_SCALAR = ['string', 'number', 'boolean'];

function wordSchema({ values }: ExtensionField): JsonSchema {
  return values ? { enum: values } : { type: ANY_SCALAR };
}

const VALUE_SCHEMAS: Record<ExtensionField['type'], (field: ExtensionField) => JsonSchema> = {
  string: () => ({ type: ANY_SCALAR }),
  number: () => ({ type: 'number' }),
  boolean: () => ({ type: 'boolean' }),
  date: () => ({ type: 'string', format: 'date' }),
  quantity: () => ({ type: ['string', 'number'] }),
  url: () => ({ type: 'string', format: 'uri' }),
  enum: wordSchema,
  list: (field) => ({ type: 'array', minItems: 1, items: wordSchema(field) }),
};

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects that a schema describes: itself, or its variants. */
function objectsOf(schema: unknown): JsonSchema[] {
  if (!isSchema(schema)) return [];
  const variants = [schema.oneOf, schema.anyOf].filter(Array.isArray).flat() as unknown[];
  return [...(isSchema(schema.properties) ? [schema] : []), ...variants.flatMap(objectsOf)];
}

/** The objects under the names of a map. */
function membersOf(holder: JsonSchema, key: string): JsonSchema[] {
  const { [key]: map } = holder.properties as Record<string, unknown>;
  return isSchema(map) ? objectsOf(map.additionalProperties) : [];
}

/** Name of the JSON Schema of the files in which items of a kind stand. */
function schemaNameOf(kind: Kind): string {
  const { jsonSchema, within } = definitionOf(kind);
  return jsonSchema ?? (within ? schemaNameOf(within.kind as Kind) : 'spec');
}

/** The objects in the schema of a file that describe items of a kind. */
function itemsIn(root: JsonSchema, kind: Kind): JsonSchema[] {
  const { within, files, vocabulary, collection } = definitionOf(kind);
  if (within)
    return itemsIn(root, within.kind as Kind).flatMap((holder) => membersOf(holder, within.key));
  if (vocabulary) return membersOf(root, collection);
  if (files === undefined || !holdsMany(kind as FileKind)) return objectsOf(root);
  const { then: single, else: many } = root;
  return [...objectsOf(single), ...(isSchema(many) ? objectsOf(many.additionalProperties) : [])];
}

function addKey(item: JsonSchema, key: string, field: ExtensionField): void {
  const { label, description, required } = field;
  const about = [label, description].filter(Boolean).join(': ');
  item.properties = {
    ...(item.properties as JsonSchema),
    [key]: { description: about, ...VALUE_SCHEMAS[field.type](field) },
  };
  if (required) item.required = [...((item.required as string[] | undefined) ?? []), key];
}

/**
 * The JSON Schemas of all kinds of files, with the added keys.
 *
 * @param schemas those of the package, by name: `entity`
 */
export function extendJsonSchemas(
  schemas: ReadonlyMap<string, JsonSchema>,
  extensions: Extensions,
): Map<string, JsonSchema> {
  const extended = structuredClone(new Map(schemas));
  for (const [kind, fields] of Object.entries(extensions) as [
    Kind,
    Record<string, ExtensionField>,
  ][]) {
    const root = extended.get(schemaNameOf(kind));
    for (const item of root ? itemsIn(root, kind) : [])
      for (const [key, field] of Object.entries(fields)) addKey(item, key, field);
  }
  return extended;
}

/** Names of all JSON Schemas of the package. */
export const SCHEMA_NAMES: readonly string[] = [
  'spec',
  ...Object.values(KINDS).flatMap((kind) => ('jsonSchema' in kind ? [kind.jsonSchema] : [])),
];
