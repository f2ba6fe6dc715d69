/** Search in `astro dev`: the same index as that of a build, in memory, made when it is first asked for. */
import { languageOf } from '../../i18n/index.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AstroIntegrationLogger } from 'astro';
import { indexFiles, recordsOf, type IndexFiles } from '../build/search-index.ts';
import { SEARCH_INDEX_PATH } from '../render/links.ts';
import { stateAt } from './state.ts';

const TYPES: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};

interface BuiltIndex {
  version: number;
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

/**
 * Middleware for the dev server that answers below {@link SEARCH_INDEX_PATH}. The index follows the specification:
 * a request after a save gets the new one, and no index is built that nobody opens.
 *
 * @param prefix of the integration
 */
export function searchMiddleware(
  logger: Pick<AstroIntegrationLogger, 'error'>,
  prefix: string,
): (request: IncomingMessage, response: ServerResponse, next: () => void) => void {
  const root = prefix + SEARCH_INDEX_PATH;
  let built: BuiltIndex | undefined;
  // A page that was opened before a save still reads the parts of the index that it began with.
  let before: IndexFiles = new Map();

  async function currentFiles(): Promise<IndexFiles> {
    const state = stateAt(prefix);
    if (built?.version !== state.version) {
      const old = built?.files;
      built = {
        version: state.version,
        files: indexFiles(recordsOf(state), languageOf(state.spec)),
      };
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
    currentFiles().then(
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
