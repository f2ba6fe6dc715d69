/** What schemas turn values into, for the JSON Schema of `spec.json`: zod cannot tell what a function returns. */
import type { z } from 'zod';

/** What the function of a schema returns, as a schema; of a keyed map, what stands in its list. */
export type Output = { kind: 'schema'; schema: z.ZodType } | { kind: 'list'; of: z.ZodType };

const outputs = new WeakMap<object, Output>();

/** States what the function of a schema returns. */
export function returns<S extends z.ZodPipe>(pipe: S, output: Output): S {
  // Copies of a schema, which `meta` and `optional` make, share its function.
  outputs.set(pipe.def.out, output);
  return pipe;
}

/** What the function of a schema returns; undefined where nothing states it. */
export function outputOf(schema: object): Output | undefined {
  return outputs.get(schema);
}
