/**
 * Status of pages in `astro dev` beside Astro's i18n routing, which answers every page without a language in its path with
 * its content and status 404. A build writes these pages all the same.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { allEntries } from '../pages/families.ts';
import { PROBLEMS_PATH } from '../render/links.ts';
import { stateAt } from './state.ts';

/** `/entities/order/`, `/entities/order.html` and `/entities/order` are one page. */
function withoutEnding(path: string): string {
  return path.replace(/(?:\/|\.html)$/u, '');
}

/** Middleware for the dev server: a page of the specification has status 200. @param prefix of the integration */
export function pageStatusMiddleware(
  prefix: string,
): (request: IncomingMessage, response: ServerResponse, next: () => void) => void {
  let known: { version: number; paths: Set<string> } | undefined;

  function currentPaths(): Set<string> {
    const { spec, problems, version } = stateAt(prefix);
    if (known?.version !== version) {
      const pages = [...allEntries({ spec, problems }).map(({ path }) => path), PROBLEMS_PATH];
      known = { version, paths: new Set(pages.map((path) => withoutEnding(prefix + path))) };
    }
    return known.paths;
  }

  return (request, response, next) => {
    const path = /^[^?#]*/u.exec(request.url ?? '')?.[0] ?? '';
    if (currentPaths().has(withoutEnding(path))) {
      const writeHead = response.writeHead.bind(response) as (
        ...parts: unknown[]
      ) => ServerResponse;
      response.writeHead = (status: number, ...rest: unknown[]) =>
        writeHead(status === 404 ? 200 : status, ...rest);
    }
    next();
  };
}
