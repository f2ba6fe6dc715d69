/**
 * Runs before the scripts of a page that is opened from a folder. Browsers refuse modules, requests and workers there; classic
 * scripts are allowed, so that each file that scripts ask for has a script beside it which hands over its content.
 */

/** What `specbook export site` states on the script of a page. */
interface SiteData {
  /** Address of the folder of the copy, from the page. */
  root?: string;
  /** Base of the site that was copied, with a slash at its end. */
  base?: string;
  /** An address without an extension is that of a file, not of a folder. */
  files?: string;
  /** Folders of pages in a site whose pages are files, parted by spaces. */
  folders?: string;
}

/** What scripts beside files hand over. */
interface Offline {
  /** Contents by path from the folder of the copy: text, or bytes as base64. */
  contents: Record<string, { text?: string; base64?: string }>;
  modules: Record<string, unknown>;
  address: (path: string) => string;
  importModule: (address: string) => Promise<unknown>;
}

declare global {
  interface Window {
    specbookOffline?: Offline;
  }
}

const data = (document.currentScript?.dataset ?? {}) as SiteData;
const root = new URL(data.root ?? './', location.href);
const base = data.base ?? '/';
const folders = new Set(data.folders?.split(' '));

/** Path of a file of the copy; undefined for an address elsewhere. */
function pathOf(address: string): string | undefined {
  const { href, protocol, pathname } = new URL(address, location.href);
  if (protocol !== 'file:') return undefined;
  if (href.startsWith(root.href)) return decodeURIComponent(pathname.slice(root.pathname.length));
  return undefined;
}

/** An address of the site that was copied, as one of the copy. */
function addressInCopy(address: string): string {
  const { pathname, search, hash } = new URL(address, 'http://site');
  const path = pathname.startsWith(base) ? pathname.slice(base.length) : '';
  const end = path.split('/').at(-1) ?? '';
  const isFolder = end === '' || (!end.includes('.') && (!data.files || folders.has(path)));
  const file = isFolder ? `${path.replace(/(?<=[^/])$/u, '/')}index.html` : path;
  const page = isFolder || end.includes('.') ? file : `${file}.html`;
  return new URL(page, root).href + search + hash;
}

function loadScript(address: string): Promise<void> {
  const script = document.createElement('script');
  script.src = address;
  return new Promise((resolve, reject) => {
    script.addEventListener('load', () => {
      script.remove();
      resolve();
    });
    script.addEventListener('error', () => {
      script.remove();
      reject(new TypeError(`${address} is not part of this copy of the site`));
    });
    document.head.append(script);
  });
}

const offline: Offline = {
  contents: {},
  modules: {},
  address: (path) => new URL(path, root).href,
  async importModule(address) {
    const absolute = address.startsWith(base) ? addressInCopy(address) : address;
    const path = pathOf(absolute) ?? absolute;
    if (offline.modules[path] === undefined)
      await loadScript(new URL(absolute, location.href).href);
    return offline.modules[path];
  },
};
window.specbookOffline = offline;

const fetchOnline = window.fetch.bind(window);
window.fetch = async (input, init) => {
  const asked = input instanceof Request ? input.url : String(input);
  const path = pathOf(asked) ?? pathOf(addressInCopy(new URL(asked, location.href).pathname));
  if (path === undefined) return fetchOnline(input, init);
  if (offline.contents[path] === undefined) await loadScript(`${offline.address(path)}.js`);
  const { text, base64 = '' } = offline.contents[path] ?? {};
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const type = path.endsWith('.svg') ? 'image/svg+xml' : 'application/octet-stream';
  return new Response(text ?? bytes, { headers: { 'Content-Type': type } });
};

/** Scripts that may not be started are not tried. */
Reflect.deleteProperty(window, 'Worker');

/** Astro's scripts link modules that they are about to import, which are part of the script here, and style sheets. */
const append = document.head.appendChild.bind(document.head);
document.head.appendChild = <T extends Node>(node: T): T => {
  if (node instanceof HTMLLinkElement && node.rel === 'modulepreload') return node;
  if (node instanceof HTMLLinkElement) mendLink(node);
  return append(node);
};

/** Links that scripts add have addresses of the site. */
function mendLink(element: Element): void {
  const href = element.getAttribute('href');
  if (href?.startsWith(base) && !href.startsWith('//'))
    element.setAttribute('href', addressInCopy(href));
}
new MutationObserver((records) => {
  for (const { target, addedNodes } of records) {
    for (const node of [target, ...addedNodes]) {
      if (!(node instanceof Element)) continue;
      mendLink(node);
      if (node !== target) for (const link of node.querySelectorAll('[href]')) mendLink(link);
    }
  }
}).observe(document, { subtree: true, childList: true, attributeFilter: ['href'] });

export {};
