/** `/x.md` for every page `/x/`, and the four documents by the names of their files. */
import type { APIContext } from 'astro';
import { twinOfPage } from '../pages/twin.ts';
import { specbookState } from '../state.ts';
import { twinPaths, type StaticPage } from '../static-paths.ts';

export const prerender = true;

export const getStaticPaths = twinPaths;

/** The twin of one page. */
export function GET({ props }: APIContext<StaticPage['props']>): Response {
  const { config } = specbookState();
  return new Response(
    props.entry.twin ? props.entry.twin() : twinOfPage(props.entry.build(), config),
    {
      headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
    },
  );
}
