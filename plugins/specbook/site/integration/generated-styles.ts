/** The style sheet that is generated from the table that diagram files use too. */
import { tokenStyle } from '../../theme/tokens.ts';
import type { VitePlugin } from './vite-types.ts';

const STYLES: ReadonlyMap<string, () => string> = new Map([
  ['tokens.css', () => `@layer specbook.tokens {\n${tokenStyle()}}\n`],
]);

const PUBLIC = 'virtual:specbook/';
/** Vite recognises a style sheet by the extension of its resolved id. */
const RESOLVED = '/@specbook/';

/** Serves the module `virtual:specbook/tokens.css`. */
export function generatedStyles(): VitePlugin {
  return {
    name: 'specbook:generated-styles',
    resolveId(id) {
      const name = id.startsWith(PUBLIC) ? id.slice(PUBLIC.length) : '';
      return STYLES.has(name) ? RESOLVED + name : undefined;
    },
    load(id) {
      return id.startsWith(RESOLVED) ? STYLES.get(id.slice(RESOLVED.length))?.() : undefined;
    },
  };
}
