/** Asks a host for every address that the files of a built site contain. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import {
  cssAddresses,
  jsonAddresses,
  markdownAddresses,
  readMarkup,
  xmlAddresses,
  type PageContents,
} from './addresses.ts';
import { addressOf, type PageAddresses } from './host.ts';

/** What `site` is in the configurations: its addresses are those of the site itself. */
export const SITE = 'https://spec.example';

/** What a crawl found. */
export interface Crawl {
  /** Pages of the site, by address without base. */
  pages: readonly string[];
  /** How many addresses within the site were asked for, each counted once a file. */
  asked: number;
  /** `file → address`: nothing answers there. */
  badAddresses: string[];
  /** `file → address#id`: the page has no such id. */
  deadFragments: string[];
}

/** Where a built site is, and where it is served. */
export interface CrawledSite {
  folder: string;
  /** Address of the host, without base. */
  origin: string;
  base: string;
  addresses: PageAddresses;
}

const readers: Readonly<Record<string, (text: string) => Iterable<string>>> = {
  '.css': cssAddresses,
  '.md': markdownAddresses,
  '.txt': markdownAddresses,
  '.xml': xmlAddresses,
};

/** JSON of ours that a page loads; `spec.json` is for programs, and has paths without base. */
const LOADED_JSON = /\/documents\/[^/]+\/sections\.json$/u;

function addressesIn(file: string, text: string): Iterable<string> {
  const extension = extname(file);
  if (extension === '.html' || extension === '.svg') return readMarkup(text).addresses;
  if (LOADED_JSON.test(`/${file}`)) return jsonAddresses(text);
  return readers[extension]?.(text) ?? [];
}

/** Files of a built site, with `/` between folders; what a search engine wrote for itself is read in the browser. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !/(?:^|\/)(?:pagefind|_specbook\/search)\//u.test(file));
}

/** Answers of a host, each asked for once. */
function createBrowser(): (address: string) => Promise<PageContents | 'file' | undefined> {
  const known = new Map<string, Promise<PageContents | 'file' | undefined>>();
  const ask = async (address: string) => {
    const response = await fetch(address, { redirect: 'manual' });
    const text = await response.text();
    if (response.status !== 200) return undefined;
    const type = response.headers.get('content-type') ?? '';
    return /html|svg/u.test(type) ? readMarkup(text) : ('file' as const);
  };
  return (address) => {
    const answer = known.get(address) ?? ask(address);
    known.set(address, answer);
    return answer;
  };
}

/** Crawls the whole output: all files, whether or not a page leads to them. */
export async function crawl({ folder, origin, base, addresses }: CrawledSite): Promise<Crawl> {
  const ask = createBrowser();
  const found: Crawl = { pages: [], asked: 0, badAddresses: [], deadFragments: [] };
  const files = filesOf(folder);
  const pages = files.filter((file) => file.endsWith('.html'));
  found.pages = pages.map((file) => addressOf(file, addresses)).sort();
  for (const page of pages) {
    const address = addressOf(page, addresses);
    if (!(await ask(origin + base + address)))
      found.badAddresses.push(`${page} is not at ${address}`);
  }
  for (const file of files) {
    const path = file.endsWith('.html') ? addressOf(file, addresses) : `/${file}`;
    const text = readFileSync(join(folder, file), 'utf8');
    for (const address of new Set(addressesIn(file, text))) {
      const url = resolveAddress(address, `${origin}${base}${path}`);
      if (url?.origin !== origin || isOwnNotFound(file, url)) continue;
      found.asked += 1;
      const answer = await ask(origin + url.pathname);
      const fragment = decodeURIComponent(url.hash.slice(1));
      if (!answer) found.badAddresses.push(`${file} → ${address}`);
      else if (isDead(answer, fragment)) found.deadFragments.push(`${file} → ${address}`);
    }
  }
  return found;
}

/** Starlight states an address of its page of missing addresses, which has none. */
function isOwnNotFound(file: string, { pathname }: URL): boolean {
  return file === '404.html' && /\/404\/?$/u.test(pathname);
}

function isDead(answer: PageContents | 'file', fragment: string): boolean {
  if (fragment === '' || fragment === 'top' || answer === 'file') return false;
  return !answer.anchors.has(fragment);
}

/** The address on the host; nothing for what is no address of the web. */
function resolveAddress(address: string, from: string): URL | undefined {
  if (!URL.canParse(address, from)) return undefined;
  const url = new URL(address, from);
  return url.origin === SITE ? new URL(url.pathname + url.search + url.hash, from) : url;
}
