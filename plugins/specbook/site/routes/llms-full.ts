/** `/llms-full.txt`: the four documents in one text. */
import type { APIContext } from 'astro';
import { llmsFull } from '../build/llms.ts';
import { stateAt } from '../integration/state.ts';

export const prerender = true;

/** The text. */
export function GET({ routePattern }: APIContext): Response {
  return new Response(llmsFull(stateAt(routePattern).spec), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
