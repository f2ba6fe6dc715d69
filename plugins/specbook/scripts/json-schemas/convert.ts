/** From zod to the JSON Schemas that editors read: what an author may write, with the doc comments beside it. */
import { parse } from 'yaml';
import { z } from 'zod';
import { JSON_META } from '../../schema/scalar.ts';
import type { KeyDoc, ObjectDoc } from './doc-comments.ts';

/** A JSON Schema (draft 7, which every editor knows). */
export interface JsonSchema {
  [keyword: string]: unknown;
}

/** What the conversion needs to find the comments of an object. */
export interface Comments {
  /** Schema → `file#name`. */
  names: ReadonlyMap<unknown, string>;
  /** `file#name` → its comments. */
  docs: ReadonlyMap<string, ObjectDoc>;
}

const NAME = 'x-name';

/** The reader takes scalars as text, whatever YAML would make of them. */
const ANY_SCALAR = ['string', 'number', 'boolean'];

function exampleOf(yaml: string): unknown {
  const value: unknown = parse(yaml);
  // 0.00 and 1.10 are texts here, not numbers.
  return typeof value === 'number' && String(value) !== yaml ? yaml : value;
}

function withDoc(node: JsonSchema, doc: KeyDoc | undefined): JsonSchema {
  if (!doc) return node;
  const { description, examples } = doc;
  const documented = description === '' ? node : { ...node, description };
  return examples.length === 0 ? documented : { ...documented, examples: examples.map(exampleOf) };
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function finishAll(value: unknown, comments: Comments): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => finishAll(item, comments));
  return isSchema(value) ? finish(value, comments) : value;
}

function finishProperties(properties: JsonSchema, doc: ObjectDoc | undefined, comments: Comments) {
  const finished = Object.entries(properties).map(([key, property]) => [
    key,
    withDoc(finishAll(property, comments) as JsonSchema, doc?.keys.get(key)),
  ]);
  return Object.fromEntries(finished) as JsonSchema;
}

/** Applies what zod cannot say and what only the source says, to a schema and everything in it. */
function finish(node: JsonSchema, comments: Comments): JsonSchema {
  const { [JSON_META]: meta, [NAME]: name, ...plain } = node;
  const { or, ...stated } = isSchema(meta) ? meta : {};
  if (or) return { anyOf: [{ type: or }, finish({ ...plain, [NAME]: name }, comments)] };

  const doc = typeof name === 'string' ? comments.docs.get(name) : undefined;
  const finished: JsonSchema = doc?.description ? { description: doc.description } : {};
  for (const [keyword, value] of Object.entries(plain)) {
    if (keyword === 'propertyNames') continue;
    const isProperties = keyword === 'properties' && isSchema(value);
    const isLiteral = keyword === 'const' || keyword === 'enum';
    if (isProperties) finished[keyword] = finishProperties(value, doc, comments);
    else finished[keyword] = isLiteral ? value : finishAll(value, comments);
  }
  const isText = plain.type === 'string' && !('enum' in plain) && !('const' in plain);
  return { ...finished, ...(isText ? { type: ANY_SCALAR } : {}), ...stated };
}

/**
 * The JSON Schema of what an author may write where the schema is read.
 *
 * @example jsonSchemaOf(RuleSchema, comments).required // ['kind', 'statement']
 */
export function jsonSchemaOf(schema: z.ZodType, comments: Comments): JsonSchema {
  const raw = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema }) => {
      const name = comments.names.get(zodSchema);
      if (name !== undefined) Object.assign(jsonSchema, { [NAME]: name });
    },
  });
  const { $schema: _, ...node } = JSON.parse(JSON.stringify(raw)) as JsonSchema;
  return finish(node, comments);
}
