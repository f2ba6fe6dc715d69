/** `/diagrams/data-model.json`: the graph of the data model, for the scripts of its diagrams. */
import type { APIContext } from 'astro';
import { GRAPH_NAME } from '../render/diagram-file-set.ts';
import { graphFile } from '../render/diagram-files.ts';
import { stateAt } from '../integration/state.ts';

export const prerender = true;

/** The one file. */
export function getStaticPaths(): { params: { name: string } }[] {
  return [{ params: { name: GRAPH_NAME } }];
}

/** The file. */
export function GET({ routePattern }: APIContext): Response {
  const { spec, config } = stateAt(routePattern);
  return new Response(graphFile(spec, config), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
