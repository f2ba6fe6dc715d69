/** `/spec.json`: the whole model. */
import { specJson } from '../build/spec-json.ts';
import { specbookState } from '../integration/state.ts';

export const prerender = true;

/** The model as JSON. */
export function GET(): Response {
  return new Response(specJson(specbookState().spec), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
