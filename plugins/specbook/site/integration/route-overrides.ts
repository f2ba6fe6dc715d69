/**
 * The pages of the user's own. A page of theirs at the path of one of ours wins: Astro would let it win too, but warns
 * that such a collision will be an error one day, and orders two dynamic routes by the names of their parameters.
 */
import { existsSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';

const PAGES = new Set(['.astro', '.md', '.mdx', '.markdown', '.mdown', '.mdwn', '.html']);
const ENDPOINTS = new Set(['.js', '.ts']);

/**
 * A route with the names of its parameters left out, so that `/entities/[id]` and `/entities/[slug]` are one.
 *
 * @example shapeOf('/entities/[id].md/') // '/entities/[].md'
 */
export function normalizePattern(pattern: string): string {
  const steps = pattern.split('/').filter((step) => step !== '');
  return `/${steps.join('/')}`.replaceAll(/\[(\.\.\.)?[^\]]*\]/gu, '[$1]');
}

/**
 * The shapes of all routes in a folder of pages, as Astro derives them from the names of files.
 *
 * @example ownShapes('/site/src/pages') // Set { '/', '/guide', '/entities/[]' }
 */
export function findUserRoutes(folder: string): Set<string> {
  return new Set(existsSync(folder) ? routesIn(folder, '').map(normalizePattern) : []);
}

function routesIn(folder: string, route: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const { name } = entry;
    if (name.startsWith('_') || (name.startsWith('.') && name !== '.well-known')) return [];
    if (entry.isDirectory()) return routesIn(join(folder, name), `${route}/${name}`);
    const extension = extname(name);
    if (!PAGES.has(extension) && !ENDPOINTS.has(extension)) return [];
    const stem = name.slice(0, -extension.length);
    // `index.json.ts` answers for `/folder.json`.
    return [stem.startsWith('index') ? route + stem.slice('index'.length) : `${route}/${stem}`];
  });
}
