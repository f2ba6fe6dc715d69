/** Keys that a project adds to a kind: how they are declared, and the schema of their values. */
import { z } from 'zod';
import { NOT_NEGATIVE } from './range.ts';
import { converted, date, flag, quantity, text, webAddress, word } from './scalar.ts';
import type { Dimension } from './units.ts';

/** Types of added keys. */
export const EXTENSION_TYPES = [
  'string',
  'number',
  'boolean',
  'date',
  'quantity',
  'url',
  'enum',
  'list',
] as const;

const DIMENSIONS = [
  'duration',
  'ratio',
  'rate',
  'size',
  'count',
  'money',
  'cost',
] as const satisfies readonly Dimension[];

/** A key that a project adds to a kind. */
export const ExtensionFieldSchema = z
  .strictObject({
    /**
     * What a value is: a text on one line, a number, true or false, a day, a quantity with its unit, an address of the web, one
     * of `values`, or a list of texts (of `values`, where they are given).
     */
    type: z.enum(EXTENSION_TYPES, {
      error: ({ input }) =>
        `"${String(input)}" is not a type; write one of ${EXTENSION_TYPES.join(', ')}`,
    }),
    /** Its name on pages and in documents. @example 'Cost centre' */
    label: z.string({ error: 'a label is missing' }).trim().min(1, 'a label is missing'),
    /** What it means, for editors. */
    description: z.string().optional(),
    /** Items without it are errors. */
    required: z.boolean().optional(),
    /** The words that an `enum` or a `list` takes. */
    values: z.array(z.string().min(1)).min(1).optional(),
    /** What a `quantity` may measure; anything when absent. */
    dimensions: z.array(z.enum(DIMENSIONS)).min(1).optional(),
  })
  .superRefine(({ type, values, dimensions }, context) => {
    const refuse = (path: string, message: string): void => {
      context.addIssue({ code: 'custom', path: [path], message });
    };
    if (type === 'enum' && !values) refuse('values', "an enum needs values: ['a', 'b']");
    if (values && type !== 'enum' && type !== 'list')
      refuse('values', `a ${type} takes no values; write type: 'enum'`);
    if (dimensions && type !== 'quantity')
      refuse('dimensions', `a ${type} has no dimensions; write type: 'quantity'`);
  });

/** A key that a project adds to a kind. */
export type ExtensionField = z.output<typeof ExtensionFieldSchema>;

/** A number as written in YAML, without a unit. */
function plainNumber() {
  return converted<number>(
    (value) =>
      /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?$/iu.test(value)
        ? { ok: true, value: Number(value) }
        : { ok: false, message: `"${value}" is not a number`, hint: 'write for example 12 or 0.5' },
    { type: 'number' },
    z.number(),
  );
}

function valuesOf({ values = [] }: ExtensionField) {
  const [first, ...others] = values;
  return first === undefined ? text() : word([first, ...others]);
}

/** The schema of the value of an added key. */
export function extensionValueSchema(field: ExtensionField): z.ZodType {
  const value = schemaOfType(field);
  return field.required === true ? value : value.optional();
}

function schemaOfType(field: ExtensionField): z.ZodType {
  switch (field.type) {
    case 'string':
      return text();
    case 'number':
      return plainNumber();
    case 'boolean':
      return flag();
    case 'date':
      return date({ anyYear: true });
    case 'url':
      return webAddress();
    case 'enum':
      return valuesOf(field);
    case 'list':
      return z.array(valuesOf(field)).min(1);
    case 'quantity': {
      const { dimensions = DIMENSIONS } = field;
      return quantity(Object.fromEntries(dimensions.map((name) => [name, NOT_NEGATIVE])));
    }
  }
}
