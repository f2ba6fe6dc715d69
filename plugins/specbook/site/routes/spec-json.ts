/** `/spec.json`: the whole model. */
import type { APIContext } from 'astro';
import { isLargeModel } from '../../erd/index.ts';
import { specJson } from '../../exchange/export/spec-json/spec-json.ts';
import { REASONS } from '../../views/reasons/reasons.ts';
import { stateAt } from '../integration/state.ts';

export const prerender = true;

/** The model as JSON. */
export function GET({ routePattern }: APIContext): Response {
  const { spec } = stateAt(routePattern);
  return new Response(specJson(spec, REASONS, isLargeModel(spec)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
