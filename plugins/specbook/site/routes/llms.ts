/** `/llms.txt`: what there is to read, for machines that read. */
import type { APIContext } from 'astro';
import { llmsIndex } from '../exports/llms.ts';
import { specbookState } from '../state.ts';

export const prerender = true;

/** The index. */
export function GET({ site }: APIContext): Response {
  const { spec, config } = specbookState();
  return new Response(llmsIndex(spec, { ...config, ...(site && { site: site.href }) }), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
