import type { IncomingMessage, ServerResponse } from 'node:http';
import { FILES_PATH } from '../render/links.ts';

/**
 * Middleware for a dev server with `trailingSlash: 'always'`. Astro takes a route for that of a file only if its pattern
 * ends in an extension, and published files have any: others it expects at an address with a slash.
 *
 * @param prefix of the integration
 */
export function fileMiddleware(
  prefix: string,
): (request: IncomingMessage, response: ServerResponse, next: () => void) => void {
  return (request, _response, next) => {
    // Vite has taken the base off the address.
    if (request.url?.startsWith(prefix + FILES_PATH)) {
      request.url = request.url.replace(/^[^?#]*[^/?#](?=[?#]|$)/u, '$&/');
    }
    next();
  };
}
