/** `/x.md` for every page `/x/`, and the four documents by the names of their files. */
import type { APIContext, GetStaticPathsOptions } from 'astro';
import { markdownPaths, type StaticPage } from '../integration/static-paths.ts';
import { markdownText } from '../build/write-texts.ts';
import { stateAt } from '../integration/state.ts';

export const prerender = true;

/** One file for each page. */
export function getStaticPaths({ routePattern }: GetStaticPathsOptions): StaticPage[] {
  return markdownPaths(stateAt(routePattern));
}

/** The twin of one page. */
export function GET({ props, routePattern }: APIContext<StaticPage['props']>): Response {
  return new Response(markdownText(props, stateAt(routePattern)), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
}
