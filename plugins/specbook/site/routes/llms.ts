/** `/llms.txt`: what there is to read, for machines that read. */
import type { APIContext } from 'astro';
import { llmsText } from '../build/write-texts.ts';
import { stateAt } from '../integration/state.ts';

export const prerender = true;

/** The index. */
export function GET({ site, routePattern }: APIContext): Response {
  return new Response(llmsText(stateAt(routePattern), site?.href), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
