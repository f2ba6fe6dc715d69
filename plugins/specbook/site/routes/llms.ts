/** `/llms.txt`: what there is to read, for machines that read. */
import type { APIContext } from 'astro';
import { llmsText } from '../build/write-texts.ts';

export const prerender = true;

/** The index. */
export function GET({ site }: APIContext): Response {
  return new Response(llmsText(site?.href), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
