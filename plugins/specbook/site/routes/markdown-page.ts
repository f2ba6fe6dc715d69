/** `/x.md` for every page `/x/`, and the four documents by the names of their files. */
import type { APIContext } from 'astro';
import { markdownPaths, type StaticPage } from '../integration/static-paths.ts';
import { markdownText } from '../build/write-texts.ts';

export const prerender = true;

export const getStaticPaths = markdownPaths;

/** The twin of one page. */
export function GET({ props }: APIContext<StaticPage['props']>): Response {
  return new Response(markdownText(props), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
}
