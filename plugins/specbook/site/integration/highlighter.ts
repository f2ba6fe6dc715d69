/** Where the grammars of code are found. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { VitePlugin } from './vite-types.ts';

const require = createRequire(import.meta.url);

/**
 * Resolves highlight.js from this package. Vite leaves packages of Node in place where the project has them, and a built
 * page imports them from the project: another version may be there, or none.
 */
export function ownHighlighter(): VitePlugin {
  return {
    name: 'specbook:highlighter',
    enforce: 'pre',
    resolveId(id) {
      return id.startsWith('highlight.js/')
        ? { id: pathToFileURL(require.resolve(id)).href, external: true }
        : undefined;
    },
  };
}
