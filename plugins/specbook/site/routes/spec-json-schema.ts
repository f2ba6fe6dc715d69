/** `/spec-json.schema.json`: the JSON Schema of `/spec.json`. */
import type { APIContext } from 'astro';
import { specJsonSchema } from '../../exchange/export/spec-json/spec-json-schema.ts';
import { stateAt } from '../integration/state.ts';

export const prerender = true;

/** The schema as JSON. */
export function GET({ routePattern }: APIContext): Response {
  const schema = specJsonSchema(stateAt(routePattern).spec.extend);
  return new Response(JSON.stringify(schema), {
    headers: { 'Content-Type': 'application/schema+json; charset=utf-8' },
  });
}
