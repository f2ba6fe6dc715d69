/** `/llms-full.txt`: the four documents in one text. */
import type { APIContext } from 'astro';
import { llmsFull } from '../exports/llms.ts';
import { specbookState } from '../state.ts';

export const prerender = true;

/** The text. */
export function GET({ site }: APIContext): Response {
  const { spec, config } = specbookState();
  return new Response(llmsFull(spec, { ...config, ...(site && { site: site.href }) }), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
