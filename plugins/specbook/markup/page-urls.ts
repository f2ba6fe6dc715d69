/** How the pages of a site are addressed, by the rules of its Astro config. */

/**
 * `folder`: `/x/`, the file `x/index.html`. `bare`: `/x`, the same file on a host that looks for it. `file`: `/x.html`,
 * the file itself.
 */
export type PageUrls = 'folder' | 'bare' | 'file';

/**
 * What Astro emits for pages of integrations: with `preserve` they are files, since no file of the project tells more.
 *
 * @example pageUrlsOf({ trailingSlash: 'never', build: { format: 'directory' } }) // 'bare'
 */
export function pageUrlsOf({
  trailingSlash,
  build: { format },
}: {
  trailingSlash: 'always' | 'never' | 'ignore';
  build: { format: 'directory' | 'file' | 'preserve' };
}): PageUrls {
  if (format !== 'directory') return 'file';
  return trailingSlash === 'never' ? 'bare' : 'folder';
}

/**
 * The address of a page, absolute or relative, with its query and anchor. Paths that do not end in a slash are files and
 * stay as they are.
 *
 * @example pageUrl('/entities/order/#total', 'file') // '/entities/order.html#total'
 */
export function pageUrl(path: string, urls: PageUrls): string {
  if (urls === 'folder') return path;
  const end = path.search(/[?#]/u);
  const page = end < 0 ? path : path.slice(0, end);
  if (!page.endsWith('/')) return path;
  return page.slice(0, -1) + (urls === 'file' ? '.html' : '') + path.slice(page.length);
}
