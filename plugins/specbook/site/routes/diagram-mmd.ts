/** `/diagrams/<name>.mmd`: every diagram as text for Mermaid. */
import type { APIContext } from 'astro';
import { textFile, textPaths, type TextProps } from '../render/diagram-files.ts';
import { specbookState } from '../integration/state.ts';

export const prerender = true;

/** One file for each diagram. */
export function getStaticPaths(): ReturnType<typeof textPaths> {
  return textPaths(specbookState().spec, 'mmd');
}

/** One file. */
export function GET({ props }: APIContext<TextProps & Record<string, unknown>>): Response {
  return new Response(textFile(specbookState().spec, props, 'mmd'), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
