/** The kinds of files of a content folder, each with the JSON Schema of a whole file. */
import type { z } from 'zod';
import { FILE_KINDS, holdsMany } from '../../model/kind-lists.ts';
import { definitionOf, KINDS } from '../../model/kinds.ts';
import { ID_PATTERN } from '../../schema/identifier.ts';
import { SpecSchema } from '../../schema/spec.ts';
import { jsonSchemaOf, type Comments, type JsonSchema } from './convert.ts';

/** One kind of file. */
interface FileKind {
  /** Name of the JSON Schema. */
  name: string;
  /** What it is for, as an editor shows it. */
  description: string;
  schema: z.ZodType;
  /** It may hold several items, by id, or one that states its `id`. */
  holdsItems: boolean;
}

const FILES: FileKind[] = [
  { name: 'spec', description: 'content/spec.yaml', schema: SpecSchema, holdsItems: false },
  ...FILE_KINDS.map((kind) => {
    const { files, jsonSchema: name } = KINDS[kind];
    const { schema, holds } = definitionOf(kind);
    const description = [`content/${files}`, holds].filter(Boolean).join(': ');
    return { name, description, schema, holdsItems: holdsMany(kind) };
  }),
];

const anId: JsonSchema = { type: ['string', 'number'], pattern: ID_PATTERN.source };

function withId(item: JsonSchema): JsonSchema {
  if (Array.isArray(item.oneOf)) {
    return { ...item, oneOf: item.oneOf.map((member: JsonSchema) => withId(member)) };
  }
  const id = { ...anId, description: 'Its id; unique over the whole specification.' };
  const properties = { id, ...(item.properties as JsonSchema) };
  return {
    ...item,
    properties,
    required: ['id', ...((item.required as string[] | undefined) ?? [])],
  };
}

/** A map from ids to items; or, where the file itself has an `id`, a single item. */
function itemsOf(item: JsonSchema): JsonSchema {
  const single = { type: 'object', required: ['id'], properties: { id: { type: anId.type } } };
  const map = {
    type: 'object',
    propertyNames: { pattern: ID_PATTERN.source },
    additionalProperties: item,
  };
  return { if: single, then: withId(item), else: map };
}

/** The JSON Schema of each kind of file, by its name. */
export function fileSchemas(comments: Comments): Map<string, JsonSchema> {
  const schemas = FILES.map(({ name, description, schema, holdsItems }) => {
    const { description: about, ...item } = jsonSchemaOf(schema, comments);
    const body = holdsItems ? itemsOf(item) : item;
    const head = {
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: `Specbook: ${name}`,
      description: [description, about].filter(Boolean).join('\n\n'),
    };
    return [name, { ...head, ...body }] as const;
  });
  return new Map(schemas);
}
