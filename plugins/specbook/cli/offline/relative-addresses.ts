/** Addresses of a built site, from one file to another. */
import { posix } from 'node:path';
import { fileAt, type Site } from './site-files.ts';

const SCHEME_OR_HOST = /^(?:[a-z][a-z\d+.-]*:|\/\/)/iu;

/** The way from one file to another, for an address. @example wayTo('a/b.html', 'c d.css') // '../c%20d.css' */
export function wayTo(from: string, to: string): string {
  const way = posix.relative(posix.dirname(from), to);
  return way.split('/').map(encodeURIComponent).join('/');
}

/**
 * An address on a page as one from file to file; as it is where it leads out of the site.
 *
 * @param from path of the file that contains it
 * @example relativeAddress('/docs/entities/order/#id', 'index.html', site) // 'entities/order/index.html#id'
 */
export function relativeAddress(address: string, from: string, site: Site): string {
  if (address === '' || /^[#?]/u.test(address) || SCHEME_OR_HOST.test(address)) return address;
  const { pathname, search, hash } = new URL(address, `http://site${site.base}${encodeURI(from)}`);
  const file = fileAt(pathname, site);
  return file === undefined ? address : wayTo(from, file) + search + hash;
}

/** The same for every address of a style sheet. */
export function relativeStyles(css: string, from: string, site: Site): string {
  return css.replace(
    /(url\(\s*["']?|@import\s+["'])([^"')\s]+)/gu,
    (_, before: string, address: string) => before + relativeAddress(address, from, site),
  );
}
