/** A static host that takes addresses by the letter: no fallback, no redirect, no other case. */
import { createServer } from 'node:http';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

/**
 * What addresses pages have: `folders`: `/x/` is `x/index.html`; `bare`: `/x` is `x/index.html` or `x.html`; `files`:
 * `/x.html` is that file. The front page is `/` everywhere.
 */
export type PageAddresses = 'folders' | 'bare' | 'files';

/** A running host. */
export interface Host {
  /** `http://127.0.0.1:4321`, without base. */
  origin: string;
  stop(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.xml': 'application/xml',
};

/** The file of a built site that answers for a path, or nothing. */
export function fileFor(
  folder: string,
  path: string,
  addresses: PageAddresses,
): string | undefined {
  if (path === '/' || path === '') return fileAt(folder, 'index.html');
  if (path.endsWith('/')) {
    return addresses === 'folders' ? fileAt(folder, `${path}index.html`) : undefined;
  }
  const bare = addresses === 'bare' ? [`${path}.html`, `${path}/index.html`] : [];
  return fileAt(folder, path, ...bare);
}

function fileAt(folder: string, ...paths: string[]): string | undefined {
  return paths.map((path) => join(folder, path)).find((path) => isFileByTheLetter(path));
}

/** Some file systems take `Order.html` for `order.html`; a host does not. */
function isFileByTheLetter(path: string): boolean {
  if (!existsSync(path) || !statSync(path).isFile()) return false;
  const name = path.slice(path.lastIndexOf('/') + 1);
  return readdirSync(join(path, '..')).includes(name);
}

/** The address of a page by its file, without base. @example addressOf('x/index.html', 'folders') // '/x/' */
export function addressOf(file: string, addresses: PageAddresses): string {
  if (file === 'index.html') return '/';
  if (addresses === 'files' || file === '404.html') return `/${file}`;
  if (addresses === 'folders') return `/${file}`.replace(/\/index\.html$/u, '/');
  return `/${file}`.replace(/(?:\/index)?\.html$/u, '');
}

/**
 * Serves the folder of a built site.
 *
 * @param base answered for alone, as where a host has other sites beside this one; `''` or `/docs`
 */
export function serve(folder: string, base: string, addresses: PageAddresses): Promise<Host> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const isOurs = path === base || path.startsWith(`${base}/`);
    const file = isOurs ? fileFor(folder, path.slice(base.length), addresses) : undefined;
    if (file === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end(`Not found: ${path}`);
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type }).end(readFileSync(file));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({
        origin: `http://127.0.0.1:${port}`,
        stop: () =>
          new Promise((stopped) => {
            server.closeAllConnections();
            server.close(() => stopped());
          }),
      });
    });
  });
}
