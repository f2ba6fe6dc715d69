/** Search in `astro dev`: the same index as that of a build, in memory, made when it is first asked for. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AstroIntegrationLogger } from 'astro';
import { languageOf } from '../../i18n/index.ts';
import { ownPageRecords, type RenderedPage } from '../build/own-page-records.ts';
import { indexFiles, placeAfter, recordsOf, type IndexFiles } from '../build/search-index.ts';
import { SEARCH_INDEX_PATH } from '../render/links.ts';
import type { DevPages } from './dev-pages.ts';
import { stateAt } from './state.ts';

const TYPES: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};

interface BuiltIndex {
  version: string;
  files: Promise<IndexFiles>;
}

function answer(response: ServerResponse, path: string, content: Uint8Array | undefined): void {
  if (content === undefined) {
    response.statusCode = 404;
    response.end();
    return;
  }
  const ending = path.slice(path.lastIndexOf('.') + 1);
  response.setHeader('Content-Type', TYPES[ending] ?? 'application/octet-stream');
  response.setHeader('Cache-Control', 'no-store');
  response.end(content);
}

/** Where the server is that a request came to. Its own names may be those of a proxy. */
function originOf({ socket }: IncomingMessage): string {
  const { localAddress = '127.0.0.1', localPort } = socket;
  const host = localAddress.includes(':') ? `[${localAddress}]` : localAddress;
  return `${'encrypted' in socket ? 'https' : 'http'}://${host}:${localPort}`;
}

/**
 * Middleware for the dev server that answers below {@link SEARCH_INDEX_PATH}. The index follows the specification:
 * a request after a save gets the new one, and no index is built that nobody opens.
 *
 * @param prefix of the integration
 */
export function searchMiddleware(
  logger: Pick<AstroIntegrationLogger, 'error' | 'warn'>,
  prefix: string,
  ownPages?: DevPages,
): (request: IncomingMessage, response: ServerResponse, next: () => void) => void {
  const root = prefix + SEARCH_INDEX_PATH;
  let built: BuiltIndex | undefined;
  // A page that was opened before a save still reads the parts of the index that it began with.
  let before: IndexFiles = new Map();

  async function makeIndex(request: IncomingMessage): Promise<IndexFiles> {
    const state = stateAt(prefix);
    const records = recordsOf(state);
    const pages = await renderPages(request);
    const own = pages.flatMap((page) => ownPageRecords(state.spec, page));
    return indexFiles(
      [...records, ...placeAfter(records, own)],
      languageOf(state.spec),
      state.config.synonyms,
    );
  }

  async function renderPages(request: IncomingMessage): Promise<readonly RenderedPage[]> {
    try {
      return (await ownPages?.render(originOf(request))) ?? [];
    } catch (error) {
      logger.warn(`Search finds no pages outside the specification: ${String(error)}`);
      return [];
    }
  }

  async function currentFiles(request: IncomingMessage): Promise<IndexFiles> {
    const version = `${stateAt(prefix).version} ${ownPages?.version() ?? 0}`;
    if (built?.version !== version) {
      const old = built?.files;
      built = { version, files: makeIndex(request) };
      const files = await old?.catch(() => undefined);
      if (files) before = files;
    }
    return built.files;
  }

  return (request, response, next) => {
    // Vite has taken the base off the address.
    const path = /^[^?#]*/u.exec(request.url ?? '')?.[0] ?? '';
    if (!path.startsWith(root)) {
      next();
      return;
    }
    const file = path.slice(root.length);
    currentFiles(request).then(
      (files) => {
        answer(response, file, files.get(file) ?? before.get(file));
      },
      (error: unknown) => {
        // The next request tries again.
        built = undefined;
        logger.error(`The search index could not be made: ${String(error)}`);
        response.statusCode = 500;
        response.end();
      },
    );
  };
}
