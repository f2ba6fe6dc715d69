/** The addresses that a file of a site contains, and the anchors that it has. */
import { parseHTML } from 'linkedom';

/** Attributes that hold an address; `srcset` and `style` hold several. */
const ATTRIBUTES = ['href', 'src', 'action', 'poster', 'data', 'xlink:href'] as const;

/** Attributes of our pages that hold the address of what a script loads. */
const LOADED = ['data-index', 'data-section-pages'] as const;

/** What a page refers to, and what can be referred to on it. */
export interface PageContents {
  addresses: string[];
  /** Ids, and names of old anchors. */
  anchors: Set<string>;
}

/** Reads a page or an SVG file. */
export function readMarkup(text: string): PageContents {
  const { document } = parseHTML(text);
  const addresses: string[] = [];
  const anchors = new Set<string>();
  for (const element of document.querySelectorAll('*')) {
    for (const name of [...ATTRIBUTES, ...LOADED]) {
      const value = element.getAttribute(name);
      // A folder that a script adds names to is no address by itself.
      if (value && !(name === 'data-index' && value.endsWith('/'))) addresses.push(value);
      else if (value) addresses.push(`${value}pagefind.js`);
    }
    addresses.push(...srcsetAddresses(element.getAttribute('srcset') ?? ''));
    addresses.push(...cssAddresses(element.getAttribute('style') ?? ''));
    if (element.localName === 'style') addresses.push(...cssAddresses(element.textContent));
    if (isRefresh(element)) addresses.push(...refreshAddress(element.getAttribute('content')));
    const id = element.getAttribute('id');
    if (id) anchors.add(id);
    const name = element.localName === 'a' ? element.getAttribute('name') : null;
    if (name) anchors.add(name);
  }
  return { addresses, anchors };
}

function isRefresh(element: Element): boolean {
  return element.getAttribute('http-equiv')?.toLowerCase() === 'refresh';
}

function refreshAddress(content: string | null): string[] {
  const address = /url=(.+)$/iu.exec(content ?? '')?.[1];
  return address === undefined ? [] : [address];
}

function srcsetAddresses(srcset: string): string[] {
  return srcset
    .split(',')
    .map((candidate) => candidate.trim().split(/\s+/u)[0] ?? '')
    .filter((address) => address !== '');
}

/** Addresses in a style sheet. */
export function cssAddresses(text: string): string[] {
  return [
    ...text.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]+))\s*\)/gu),
    ...text.matchAll(/@import\s+(?:"([^"]*)"|'([^']*)')/gu),
  ].map(([, double, single, bare]) => double ?? single ?? bare ?? '');
}

/** Addresses of links and pictures in Markdown, those of code left out. */
export function markdownAddresses(text: string): string[] {
  const prose = text.replaceAll(/^(`{3,}|~{3,})[\s\S]*?^\1/gmu, '').replaceAll(/`[^`\n]*`/gu, '');
  return [...prose.matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/gu)].map(
    ([, address = '']) => address,
  );
}

/** Addresses in a JSON file that a page loads: every text that is a path or an address of the web. */
export function jsonAddresses(text: string): string[] {
  const found: string[] = [];
  JSON.parse(text, (_key, value: unknown) => {
    if (typeof value === 'string' && /^(?:\/|https?:\/\/)\S*$/u.test(value)) found.push(value);
    return value;
  });
  return found;
}

/** Addresses of a sitemap or a feed. */
export function xmlAddresses(text: string): string[] {
  return [...text.matchAll(/<loc>([^<]+)<\/loc>/gu)].map(([, address = '']) => address);
}
