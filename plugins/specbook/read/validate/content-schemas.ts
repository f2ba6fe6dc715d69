/** The schemas of content files, with the keys that a project adds. */
import type { z } from 'zod';
import type { ExtensionField, Extensions } from '../../model/extensions.ts';
import type { Kind } from '../../model/item.ts';
import { KINDS, type FileKind } from '../../model/kinds.ts';
import { memoize } from '../../model/memoize.ts';
import { extensionValueSchema } from '../../schema/extension.ts';
import { SpecSchema } from '../../schema/spec.ts';

/** What files are validated with. */
export interface ContentSchemas {
  /** Of spec.yaml. */
  spec: typeof SpecSchema;
  /** Of an item that has a file. */
  of: (kind: FileKind) => z.ZodType;
}

/** Without added keys. */
export const CONTENT_SCHEMAS: ContentSchemas = {
  spec: SpecSchema,
  of: (kind) => KINDS[kind].schema,
};

type Fields = Readonly<Record<string, ExtensionField>>;

/** The schemas with the added keys of each kind, wherever items of that kind stand. */
export function extendSchemas(extensions: Extensions | undefined): ContentSchemas {
  return extensions ? extendedSchemas(extensions) : CONTENT_SCHEMAS;
}

/** Zod compiles a schema when it is first used, so a server that reads again keeps them. */
const extendedSchemas = memoize((extensions: Extensions): ContentSchemas => {
  const added = Object.entries(extensions).map(
    ([kind, fields]) => [KINDS[kind as Kind].schema, fields] as const,
  );
  if (added.length === 0) return CONTENT_SCHEMAS;
  const extend = createExtender(new Map<z.ZodType, Fields>(added));
  return {
    spec: extend(SpecSchema) as typeof SpecSchema,
    of: (kind) => extend(KINDS[kind].schema),
  };
});

/** Parts of the definitions of zod schemas that hold other schemas. */
interface Definition {
  type: string;
  shape?: Readonly<Record<string, z.ZodType>>;
  options?: readonly z.ZodType[];
  innerType?: z.ZodType;
  element?: z.ZodType;
  valueType?: z.ZodType;
  in?: z.ZodType;
  out?: z.ZodType;
}

/** Where a definition holds one schema. */
const HOLDERS = ['innerType', 'element', 'valueType', 'in', 'out'] as const;

/**
 * Creates a function that adds keys to the objects in a schema. Schemas are never changed: those that contain such an object are
 * cloned, with their refinements.
 */
function createExtender(added: ReadonlyMap<z.ZodType, Fields>): (schema: z.ZodType) => z.ZodType {
  const known = new Map<z.ZodType, z.ZodType>();

  function extend(schema: z.ZodType, inherited?: Fields): z.ZodType {
    const fields = inherited ?? added.get(schema);
    const done = inherited ? undefined : known.get(schema);
    if (done) return done;
    const { def } = schema as unknown as { def: Definition };
    const changes = changesOf(def, fields);
    const result = changes ? cloneWith(schema, { ...def, ...changes }) : schema;
    if (!inherited) known.set(schema, result);
    return result;
  }

  function changesOf(def: Definition, fields: Fields | undefined): Partial<Definition> | undefined {
    const { shape, options } = def;
    if (shape) {
      const own = Object.entries(shape).map(([key, value]) => [key, extend(value)] as const);
      if (!fields && own.every(([key, value]) => shape[key] === value)) return undefined;
      const more = Object.entries(fields ?? {}).map(
        ([key, field]) => [key, extensionValueSchema(field)] as const,
      );
      return { shape: Object.fromEntries([...own, ...more]) };
    }
    if (options) {
      // Keys of a kind belong to each of its variants.
      const extended = options.map((option) => extend(option, fields));
      return extended.some((option, index) => option !== options[index])
        ? { options: extended }
        : undefined;
    }
    const changed = HOLDERS.flatMap((name) => {
      const held = def[name];
      const extended = held && extend(held, fields);
      return extended === held ? [] : [[name, extended] as const];
    });
    return changed.length > 0 ? Object.fromEntries(changed) : undefined;
  }

  return (schema) => extend(schema);
}

function cloneWith(schema: z.ZodType, def: Definition): z.ZodType {
  return schema.clone(def as unknown as Parameters<z.ZodType['clone']>[0]);
}
