/** `/diagrams/<name>.svg`: every diagram as a file. */
import type { APIContext } from 'astro';
import { diagramFile, diagramPaths } from '../diagram-figure.ts';
import { specbookState } from '../state.ts';

export const prerender = true;

/** One file for each diagram. */
export function getStaticPaths(): ReturnType<typeof diagramPaths> {
  return diagramPaths(specbookState().spec);
}

/** The file of one diagram. */
export async function GET({
  props,
}: APIContext<ReturnType<typeof diagramPaths>[number]['props']>): Promise<Response> {
  const { spec, config } = specbookState();
  return new Response(await diagramFile(spec, props.request, config), {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' },
  });
}
