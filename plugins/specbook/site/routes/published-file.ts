/** `/documents/files/<name>`: the files of the content folder that prose refers to. */
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { APIContext, GetStaticPathsOptions } from 'astro';
import { stateAt } from '../integration/state.ts';

export const prerender = true;

interface FileProps extends Record<string, unknown> {
  /** Path in the content folder. */
  path: string;
}

/** Types that browsers need to be told. */
const TYPES = new Map([
  ['.avif', 'image/avif'],
  ['.gif', 'image/gif'],
  ['.jpeg', 'image/jpeg'],
  ['.jpg', 'image/jpeg'],
  ['.pdf', 'application/pdf'],
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml'],
  ['.webp', 'image/webp'],
]);

/** One path for each file. */
export function getStaticPaths({
  routePattern,
}: GetStaticPathsOptions): { params: { name: string }; props: FileProps }[] {
  const { files = new Map<string, string>() } = stateAt(routePattern).spec;
  return [...files].map(([path, name]) => ({ params: { name }, props: { path } }));
}

/** One file. */
export async function GET({ props, routePattern }: APIContext<FileProps>): Promise<Response> {
  const { content, older } = stateAt(routePattern).config;
  const bytes = await readFile(join(older?.folder ?? content, props.path));
  const type = TYPES.get(extname(props.path).toLowerCase()) ?? 'application/octet-stream';
  return new Response(bytes, { headers: { 'Content-Type': type } });
}
