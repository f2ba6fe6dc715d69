/** The kinds of files of a content folder, each with the JSON Schema of a whole file. */
import type { z } from 'zod';
import { AreaSchema } from '../../schema/acceptance.ts';
import { ConsiderationSchema } from '../../schema/consideration.ts';
import { ConstraintSchema } from '../../schema/constraint.ts';
import { EntitySchema } from '../../schema/entity.ts';
import { EnumSchema } from '../../schema/enum.ts';
import { PocSchema } from '../../schema/poc.ts';
import { RequirementSchema } from '../../schema/requirement.ts';
import { RunSchema } from '../../schema/run.ts';
import { ID_PATTERN } from '../../schema/scalar.ts';
import { SpecSchema } from '../../schema/spec.ts';
import { jsonSchemaOf, type Comments, type JsonSchema } from './convert.ts';

/** One kind of file. */
interface FileKind {
  /** What it is for, as an editor shows it. */
  description: string;
  schema: z.ZodType;
  /** It may hold several items, by id, or one that states its `id`. */
  holdsItems?: boolean;
}

const FILE_KINDS: Record<string, FileKind> = {
  spec: { description: 'content/spec.yaml', schema: SpecSchema },
  entity: { description: 'content/entities/<domain>/<id>.yaml', schema: EntitySchema },
  enum: { description: 'content/enums/<id>.yaml', schema: EnumSchema },
  performance: {
    description: 'content/performance/**.yaml: performance requirements by id',
    schema: RequirementSchema,
    holdsItems: true,
  },
  constraints: {
    description: 'content/constraints/**.yaml: technical constraints by id',
    schema: ConstraintSchema,
    holdsItems: true,
  },
  poc: { description: 'content/pocs/**.yaml: one proof of concept', schema: PocSchema },
  acceptance: {
    description: 'content/acceptance/<area>.yaml: acceptance criteria of one area',
    schema: AreaSchema,
  },
  considerations: {
    description: 'content/considerations/**.yaml: questions that were raised, by id',
    schema: ConsiderationSchema,
    holdsItems: true,
  },
  run: { description: 'content/evidence/<run>/run.yaml', schema: RunSchema },
};

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
  const schemas = Object.entries(FILE_KINDS).map(([name, { description, schema, holdsItems }]) => {
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
