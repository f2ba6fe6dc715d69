/** `/spec.json`: the whole model. */
import type { APIContext } from 'astro';
import { specJson } from '../build/spec-json.ts';
import { stateAt } from '../integration/state.ts';

export const prerender = true;

/** The model as JSON. */
export function GET({ routePattern }: APIContext): Response {
  return new Response(specJson(stateAt(routePattern).spec), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
