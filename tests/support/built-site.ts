import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** One file of a built site that holds text. */
export interface BuiltFile {
  /** Address from the root of the site: `/entities/patient/`, `/entities/patient.md`. */
  path: string;
  text: string;
}

/** Files of a built site with one of the endings. @example filesOf('dist', '.html') */
export function filesOf(folder: string, ending: string): BuiltFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const path = `/${relative(folder, file).split(sep).join('/')}`;
      return { path: path.replace(/\/index\.html$/u, '/'), text: readFileSync(file, 'utf8') };
    });
}

const unescapeHtml = (text: string): string =>
  text
    .replace(/&quot;/gu, '"')
    .replace(/&#39;/gu, "'")
    .replace(/&lt;/gu, '<')
    .replace(/&amp;/gu, '&');

/** Values of one attribute in a page. */
export function attributesOf({ text }: BuiltFile, name: string): string[] {
  const pattern = new RegExp(`<[a-zA-Z][^>]*?\\s${name}="([^"]*)"`, 'gu');
  return [...text.matchAll(pattern)].map(([, value = '']) => unescapeHtml(value));
}

/**
 * Links of a site's pages that lead nowhere within it, as `page → address`: no such page or file, or no such anchor.
 *
 * @param base Astro's base, when the site was built with one
 */
export function brokenLinks(folder: string, base = ''): string[] {
  const pages = new Map(filesOf(folder, '.html').map((page) => [page.path, page]));
  const anchors = new Map<string, Set<string>>();
  const anchorsOf = (page: BuiltFile): Set<string> => {
    const known = anchors.get(page.path) ?? new Set(attributesOf(page, 'id'));
    anchors.set(page.path, known);
    return known;
  };
  const isThere = (from: BuiltFile, address: string): boolean => {
    const url = new URL(address, `https://site.test${base}${from.path}`);
    if (url.host !== 'site.test') return true;
    if (!url.pathname.startsWith(`${base}/`)) return false;
    const path = decodeURIComponent(url.pathname.slice(base.length));
    const page = pages.get(path);
    if (!page) return existsSync(join(folder, path)) && !path.endsWith('/');
    const anchor = decodeURIComponent(url.hash.slice(1));
    return anchor === '' || anchor === 'top' || anchorsOf(page).has(anchor);
  };
  return [...pages.values()].flatMap((page) =>
    ['href', 'src']
      .flatMap((name) => attributesOf(page, name))
      .filter((address) => !isThere(page, address))
      .map((address) => `${page.path} → ${address}`),
  );
}
