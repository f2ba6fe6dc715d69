/** `/diagrams/sheets/<name>.svg`: the sheets that pages are printed with. */
import type { APIContext, GetStaticPathsOptions } from 'astro';
import { fileTokens } from '../build/file-tokens.ts';
import { everySheet } from '../render/diagram-sheets.ts';
import { stateAt } from '../integration/state.ts';

export const prerender = true;

interface Props extends Record<string, unknown> {
  content: string;
}

/** One file for each sheet. */
export async function getStaticPaths({
  routePattern,
}: GetStaticPathsOptions): Promise<{ params: { name: string }; props: Props }[]> {
  const { spec, config, layouts } = stateAt(routePattern);
  const context = { ...config, tokens: await fileTokens(config.look.customCss) };
  const paths = [];
  for await (const [file, content] of everySheet(spec, context, layouts)) {
    paths.push({ params: { name: file.replace(/\.svg$/u, '') }, props: { content } });
  }
  return paths;
}

/** One file. */
export function GET({ props }: APIContext<Props>): Response {
  return new Response(props.content, {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' },
  });
}
