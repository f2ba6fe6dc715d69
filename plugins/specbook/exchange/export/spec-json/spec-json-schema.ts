/** The JSON Schema of `spec.json`, made from the schemas of the content and from what the file adds to them. */
import { z } from 'zod';
import { ALL_KINDS, VOCABULARY_KINDS } from '../../../model/kind-lists.ts';
import { definitionOf } from '../../../model/kinds.ts';
import type { Extensions } from '../../../model/extensions.ts';
import type { Kind } from '../../../model/item.ts';
import { extensionValueSchema } from '../../../schema/extension.ts';
import { RELATIONS } from '../../../model/spec.ts';
import { outputOf } from '../../../schema/output.ts';
import { SpecSchema } from '../../../schema/spec.ts';
import { SPEC_JSON_FORMAT } from './spec-json.ts';

type Json = Record<string, unknown>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The schema of an object, or each schema of a choice, with more keys. */
function withKeys(schema: Json, keys: Json, needed: readonly string[] = []): Json {
  for (const choice of ['anyOf', 'oneOf', 'allOf'])
    if (Array.isArray(schema[choice]))
      return {
        ...schema,
        [choice]: (schema[choice] as Json[]).map((one) => withKeys(one, keys, needed)),
      };
  if (schema.type !== 'object') return schema;
  const { properties, required, ...rest } = schema;
  return {
    ...rest,
    properties: { ...(properties as Json | undefined), ...keys },
    required: [...new Set([...((required as string[] | undefined) ?? []), ...needed])],
  };
}

const ID: Json = { id: { type: 'string' } };

/** Without what the generator of the editor schemas reads. */
function clean(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(clean);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !key.startsWith('x-') && key !== '$schema')
      .map(([key, one]) => [key, clean(one)]),
  );
}

/** The JSON Schema of what a schema hands on. */
function outputSchema(schema: z.ZodType): Json {
  return clean(
    z.toJSONSchema(schema, {
      io: 'output',
      unrepresentable: 'any',
      override: ({ zodSchema, jsonSchema }) => {
        const output = outputOf(zodSchema);
        if (!output) return;
        if (output.kind === 'schema') Object.assign(jsonSchema, outputSchema(output.schema));
        else
          Object.assign(jsonSchema, {
            type: 'array',
            items: withKeys(outputSchema(output.of), ID, ['id']),
          });
      },
    }),
  ) as Json;
}

const text: Json = { type: 'string' };

function object(properties: Json, optional: readonly string[] = []): Json {
  return {
    type: 'object',
    properties,
    required: Object.keys(properties).filter((key) => !optional.includes(key)),
    additionalProperties: false,
  };
}

/** What spec.yaml says of the specification, without its vocabularies, which are items. */
function infoSchema(): Json {
  const { properties, required, ...rest } = outputSchema(SpecSchema);
  const left = new Set<string>(VOCABULARY_KINDS.map((kind) => definitionOf(kind).collection));
  return {
    ...rest,
    properties: Object.fromEntries(
      Object.entries(properties as Json).filter(([key]) => !left.has(key)),
    ),
    required: (required as string[]).filter((key) => !left.has(key)),
  };
}

/** An item: what its `data` holds depends on its kind. */
function itemSchema(): Json {
  const item = object(
    {
      kind: { enum: ALL_KINDS },
      id: text,
      title: { type: 'string', minLength: 1 },
      path: { type: 'string', description: 'Its address on the site.' },
      parent: { type: 'string', description: 'The address of the item that it is in.' },
      implied: { type: 'boolean', description: 'No file lists it: it is only named.' },
      source: object({ file: text, line: { type: 'integer' }, column: { type: 'integer' } }),
      data: { type: 'object' },
      body: object({ format: { enum: ['md', 'mdx'] }, text }),
    },
    ['parent', 'implied', 'body'],
  );
  const choices = ALL_KINDS.map((kind) => ({
    if: { properties: { kind: { const: kind } }, not: { required: ['implied'] } },
    then: { properties: { data: { $ref: `#/$defs/${kind}` } } },
  }));
  return { ...item, allOf: choices };
}

/** What `data` of a kind holds, with the keys that the project adds. */
function dataSchema(kind: Kind, extensions: Extensions): Json {
  const { schema, within } = definitionOf(kind);
  const added = Object.entries(extensions[kind] ?? {}).map(
    ([key, field]) => [key, outputSchema(extensionValueSchema(field))] as const,
  );
  const keys = { ...ID, ...Object.fromEntries(added) };
  return withKeys(outputSchema(schema), keys, within === undefined ? [] : ['id']);
}

/**
 * The JSON Schema (2020-12) of `spec.json`; its version is that of the format.
 *
 * @param extensions keys that the project adds to kinds
 */
export function specJsonSchema(extensions: Extensions = {}): Json {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `spec.json of Specbook, ${SPEC_JSON_FORMAT}`,
    ...object(
      {
        $schema: text,
        format: { const: SPEC_JSON_FORMAT },
        info: infoSchema(),
        now: { type: 'string', format: 'date' },
        revision: {
          anyOf: [
            { type: 'null' },
            object({
              commit: text,
              at: { type: 'string', format: 'date-time' },
              dirty: { type: 'boolean' },
            }),
          ],
        },
        items: {
          type: 'object',
          description: 'Every item by its address, such as `requirement:PERF-RT-002`.',
          additionalProperties: itemSchema(),
        },
        links: {
          type: 'array',
          description: 'Which item points to which, and why.',
          items: object({ from: text, to: text, relation: { enum: RELATIONS }, part: text }, [
            'part',
          ]),
        },
        verdicts: {
          type: 'object',
          description: 'How requirements and criteria stand, by address.',
          additionalProperties: {
            type: 'object',
            properties: { verdict: text, why: {}, outlook: {}, targets: { type: 'array' } },
            required: ['verdict', 'why'],
          },
        },
        api: { type: 'object', description: 'Operations and tags of the OpenAPI document.' },
        relationships: {
          type: 'array',
          description: 'Relationships between entities, derived from keys and stated ones.',
          items: { type: 'object' },
        },
      },
      ['$schema', 'api'],
    ),
    $defs: Object.fromEntries(ALL_KINDS.map((kind) => [kind, dataSchema(kind, extensions)])),
  };
}
