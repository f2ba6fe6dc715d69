import type { APIContext } from 'astro';
import { runningHeads } from '../render/running-heads.ts';
import { stateAt } from '../integration/state.ts';

export const prerender = true;

export function GET({ routePattern }: APIContext): Response {
  const { spec } = stateAt(routePattern);
  return new Response(runningHeads(spec), { headers: { 'Content-Type': 'text/css' } });
}
