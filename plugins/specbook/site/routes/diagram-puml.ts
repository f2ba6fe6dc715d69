/** `/diagrams/<name>.puml`: every diagram as text for PlantUML. */
import type { APIContext, GetStaticPathsOptions } from 'astro';
import { textFile, textPaths, type TextProps } from '../render/diagram-files.ts';
import { stateAt } from '../integration/state.ts';

export const prerender = true;

/** One file for each diagram. */
export function getStaticPaths({
  routePattern,
}: GetStaticPathsOptions): ReturnType<typeof textPaths> {
  return textPaths(stateAt(routePattern).spec, 'puml');
}

/** One file. */
export function GET({
  props,
  routePattern,
}: APIContext<TextProps & Record<string, unknown>>): Response {
  return new Response(textFile(stateAt(routePattern).spec, props, 'puml'), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
