/** A copy of a built site whose pages open from a folder, without a server. */
import { posix } from 'node:path';
import type { Bundler } from './bundle-scripts.ts';
import { relativeStyles, wayTo } from './relative-addresses.ts';
import { rewritePage, SCRIPT_MARK, type RewrittenPage } from './rewrite-page.ts';
import { describeAddresses, type Site } from './site-files.ts';

/** Folder of the scripts of pages, in the copy. */
export const OFFLINE_SCRIPTS = '_specbook/offline/';
/** Folders of Pagefind that no attribute states: that of Starlight. */
const PAGEFIND = 'pagefind/';
const TEXT = /\.(?:svg|json|txt|md|mmd|dot|puml|csv)$/u;

const decode = (content: Uint8Array): string => new TextDecoder().decode(content);
const escapeAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** A script that hands over the content of a file. */
function contentScript(path: string, content: Uint8Array): string {
  const held = TEXT.test(path)
    ? { text: decode(content) }
    : { base64: Buffer.from(content).toString('base64') };
  return `window.specbookOffline.contents[${JSON.stringify(path)}] = ${JSON.stringify(held)};\n`;
}

/** The script element of a page, with what its scripts have to know of the copy. */
function scriptElement(path: string, script: string, site: Site): string {
  const { areFiles, folders } = describeAddresses(site.files);
  const attributes = {
    src: wayTo(path, script),
    'data-root': `${posix.relative(posix.dirname(path), '') || '.'}/`,
    'data-base': site.base,
    ...(areFiles && { 'data-files': 'true', 'data-folders': folders.join(' ') }),
  };
  const written = Object.entries(attributes)
    .map(([name, value]) => `${name}="${escapeAttribute(value)}"`)
    .join(' ');
  return `<script defer ${written}></script>`;
}

/**
 * The files of the copy. Files that scripts ask a server for get a script beside them, of which browsers take what they refuse
 * to take from a file.
 *
 * @param bundler of the same site
 * @example await copyForOffline(site, bundler) // Map { 'index.html' → …, '_specbook/offline/1.js' → … }
 */
export async function copyForOffline(
  site: Site,
  { bundlePage, bundleModule }: Bundler,
): Promise<Map<string, string | Uint8Array>> {
  const copy = new Map<string, string | Uint8Array>();
  const pages = new Map<string, RewrittenPage>();
  for (const [path, content] of site.files) {
    const isPage = path.endsWith('.html');
    if (isPage) pages.set(path, rewritePage(decode(content), path, site));
    else if (path.endsWith('.svg')) copy.set(path, rewritePage(decode(content), path, site).html);
    else if (path.endsWith('.css')) copy.set(path, relativeStyles(decode(content), path, site));
    else copy.set(path, content);
  }

  const scripts = new Map<string, string>();
  for (const [path, { html, modules }] of pages) {
    const key = JSON.stringify(modules);
    if (modules.length > 0 && !scripts.has(key)) {
      scripts.set(key, `${OFFLINE_SCRIPTS}${scripts.size + 1}.js`);
      copy.set(scripts.get(key) ?? '', await bundlePage(modules));
    }
    const script = scripts.get(key);
    copy.set(
      path,
      script === undefined
        ? html
        : html.replace(SCRIPT_MARK, () => scriptElement(path, script, site)),
    );
  }

  const asked = [...new Set([...pages.values()].flatMap((page) => page.asked)), PAGEFIND];
  for (const [path, content] of site.files) {
    if (!asked.some((name) => (name.endsWith('/') ? path.startsWith(name) : path === name)))
      continue;
    if (path.endsWith('/pagefind.js')) copy.set(path, await bundleModule(path));
    else if (!/\.(?:html|css|js)$/u.test(path))
      copy.set(`${path}.js`, contentScript(path, content));
  }
  return copy;
}
