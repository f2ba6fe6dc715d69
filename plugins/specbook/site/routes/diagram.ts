/** `/diagrams/<name>.svg`: every diagram as a file, `<name>.light.svg` and `<name>.dark.svg` in one theme. */
import type { APIContext, GetStaticPathsOptions } from 'astro';
import { fileTokens } from '../build/file-tokens.ts';
import { drawingFile, drawingPaths, type DrawingProps } from '../render/diagram-files.ts';
import { stateAt } from '../integration/state.ts';

export const prerender = true;

/** One file for each diagram and theme. */
export function getStaticPaths({
  routePattern,
}: GetStaticPathsOptions): ReturnType<typeof drawingPaths> {
  return drawingPaths(stateAt(routePattern).spec);
}

/** One file. */
export async function GET({
  props,
  routePattern,
}: APIContext<DrawingProps & Record<string, unknown>>): Promise<Response> {
  const { spec, config, layouts } = stateAt(routePattern);
  // A dev server reads them anew: they may have changed.
  const context = { ...config, tokens: await fileTokens(config.look.customCss) };
  return new Response(await drawingFile(spec, props, context, layouts), {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' },
  });
}
