/** The files of a built site, and what its addresses lead to. */
import { posix } from 'node:path';

/** Content of the files by path from the folder of the site, with `/`. */
export type SiteFiles = ReadonlyMap<string, Uint8Array>;

/** A site that is copied. */
export interface Site {
  files: SiteFiles;
  /** Astro's `base`, with a slash at its end. */
  base: string;
}

/** A script that stands on every page of ours, below the base. */
const THEME_SCRIPT = /<script src="([^"]*)_specbook\/theme\.js"/u;

/** The base of a site; undefined where no page of Specbook is in it. */
export function findBase(files: SiteFiles): string | undefined {
  for (const [path, content] of files) {
    if (!path.endsWith('.html')) continue;
    const base = THEME_SCRIPT.exec(new TextDecoder().decode(content))?.[1];
    if (base !== undefined) return base;
  }
  return undefined;
}

/** The file that an address of the site leads to; undefined where it leads elsewhere, or nowhere. */
export function fileAt(address: string, { files, base }: Site): string | undefined {
  const path = decode(address);
  const whole = `${path}/`;
  if (!path.startsWith(base) && whole !== base) return undefined;
  const inside = path.slice(base.length);
  const plain = inside.replace(/\/$/u, '');
  const candidates = [inside, posix.join(inside, 'index.html'), `${plain}.html`];
  return candidates.find((candidate) => files.has(candidate));
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Whether pages are files (`order.html`), not folders; and the folders of pages that are there all the same. */
export function describeAddresses(files: SiteFiles): { areFiles: boolean; folders: string[] } {
  const pages = [...files.keys()].filter((path) => path.endsWith('.html') && path !== '404.html');
  const folders = pages
    .filter((path) => path.endsWith('/index.html'))
    .map((path) => path.slice(0, -'/index.html'.length));
  const areFiles = pages.length > 2 * (folders.length + 1);
  return { areFiles, folders: areFiles ? folders : [] };
}
