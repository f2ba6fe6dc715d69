/** A page of a built site, as one that opens from a folder. */
import { relativeAddress, relativeStyles, wayTo } from './relative-addresses.ts';
import type { Site } from './site-files.ts';

/** A module of a page: the path of its file, or its code. */
export type PageModule = { path: string } | { code: string };

/** A page, with a mark where the script of its modules is to stand. */
export interface RewrittenPage {
  html: string;
  modules: PageModule[];
  /** Files and folders of the site that scripts are told of by attributes such as `data-graph`. */
  asked: string[];
}

/** Stands in a rewritten page where its modules were; NUL is in no HTML. */
export const SCRIPT_MARK = '\0specbook-script\0';

const TOKENS =
  /<!--[\s\S]*?-->|<(script|style)\b([^>]*)>([\s\S]*?)<\/\1\s*>|<([a-z][\w:-]*)((?:\s+[^\s"'=<>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?)>/giu;
const ATTRIBUTE = /(\s)([^\s"'=<>/]+)=(?:"([^"]*)"|'([^']*)')/gu;
/** These hold an address from the page too; others hold one of the site, or something else. */
const ADDRESSES = new Set(['href', 'src', 'poster', 'action', 'xlink:href', 'data']);

const unescapeValue = (value: string): string => value.replaceAll(/&(?:amp|#38);/gu, '&');
const escapeValue = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

function attributeOf(attributes: string, name: string): string | undefined {
  for (const [, , found = '', double, single] of attributes.matchAll(ATTRIBUTE))
    if (found.toLowerCase() === name) return unescapeValue(double ?? single ?? '');
  return undefined;
}

/** A list of pictures: `a.png 1x, b.png 2x`. */
function rewriteSet(value: string, from: string, site: Site): string {
  return value
    .split(',')
    .map((part) => part.trim().split(/\s+/u))
    .map(([address = '', ...size]) => [relativeAddress(address, from, site), ...size].join(' '))
    .join(', ');
}

/** The value of an attribute with its addresses rewritten. */
function rewriteValue(name: string, value: string, from: string, site: Site): string {
  if (ADDRESSES.has(name) || (value.startsWith('/') && !/\s/u.test(value)))
    return relativeAddress(value, from, site);
  if (name === 'srcset' || name === 'imagesrcset') return rewriteSet(value, from, site);
  if (name === 'style') return relativeStyles(value, from, site);
  const refresh = name === 'content' ? /^(\d+;\s*url=)(.*)$/iu.exec(value) : null;
  return refresh ? `${refresh[1]}${relativeAddress(refresh[2] ?? '', from, site)}` : value;
}

/**
 * Makes every address lead from file to file, and takes the modules out. The policy of a page states hashes of scripts that are
 * others now; nothing is asked of a server.
 */
export function rewritePage(html: string, from: string, site: Site): RewrittenPage {
  const modules: PageModule[] = [];
  const asked: string[] = [];

  const rewriteAttributes = (attributes: string): string =>
    attributes.replace(
      ATTRIBUTE,
      (whole, space: string, name: string, double?: string, single?: string) => {
        const value = unescapeValue(double ?? single ?? '');
        const isFolder = name.startsWith('data-') && value.startsWith(site.base);
        const folder = isFolder ? value.slice(site.base.length) : undefined;
        if (folder !== undefined) asked.push(folder);
        // A folder of files is no page: its address keeps the slash at its end.
        const isIndex = folder?.endsWith('/') && !site.files.has(`${folder}index.html`);
        const written = isIndex
          ? `${wayTo(from, folder ?? '')}/`
          : rewriteValue(name.toLowerCase(), value, from, site);
        return written === value ? whole : `${space}${name}="${escapeValue(written)}"`;
      },
    );

  function rewriteScript(attributes: string, code: string): string {
    if (attributeOf(attributes, 'type') !== 'module')
      return `<script${rewriteAttributes(attributes)}>${code}</script>`;
    const source = attributeOf(attributes, 'src');
    const path = source === undefined ? undefined : pathOf(source, from, site);
    if (source !== undefined && path === undefined) return `<script${attributes}></script>`;
    modules.push(path === undefined ? { code } : { path });
    // Scripts read attributes of their own element.
    const others = attributes.replace(ATTRIBUTE, (whole, _, name: string) =>
      ['type', 'src', 'crossorigin'].includes(name) ? '' : whole,
    );
    return `${SCRIPT_MARK}<script type="text/plain"${others.replace(/\s(?:async|crossorigin)\b/gu, '')}></script>`;
  }

  const rewritten = html.replace(
    TOKENS,
    (
      whole: string,
      element: string | undefined,
      head: string,
      inside: string,
      tag: string | undefined,
      attributes: string,
    ) => {
      if (element?.toLowerCase() === 'script') return rewriteScript(head, inside);
      if (element !== undefined)
        return `<style${rewriteAttributes(head)}>${relativeStyles(inside, from, site)}</style>`;
      if (tag === undefined) return whole;
      if (isLeftOut(tag, attributes)) return '';
      return `<${tag}${rewriteAttributes(attributes)}>`;
    },
  );
  return { html: withLastMark(rewritten), modules, asked };
}

/** The script stands where the last module did: it takes words from deferred scripts before it. */
function withLastMark(html: string): string {
  const last = html.lastIndexOf(SCRIPT_MARK);
  if (last < 0) return html;
  return html.slice(0, last).replaceAll(SCRIPT_MARK, '') + html.slice(last);
}

/** The file of an address on a page. */
function pathOf(address: string, from: string, site: Site): string | undefined {
  const { origin, pathname } = new URL(address, `http://site${site.base}${encodeURI(from)}`);
  const path = decodeURIComponent(pathname);
  if (origin !== 'http://site' || !path.startsWith(site.base)) return undefined;
  const file = path.slice(site.base.length);
  return site.files.has(file) ? file : undefined;
}

/** Elements that mean something only to a server, or to modules. */
function isLeftOut(tag: string, attributes: string): boolean {
  const name = tag.toLowerCase();
  if (name === 'link') return attributeOf(attributes, 'rel') === 'modulepreload';
  const equivalent = attributeOf(attributes, 'http-equiv')?.toLowerCase();
  return name === 'meta' && equivalent === 'content-security-policy';
}
