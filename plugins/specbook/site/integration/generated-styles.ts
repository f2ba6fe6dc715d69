/** Style sheets that are generated from the tables that diagram files use too. */
import { diagramStyle } from '../../erd/index.ts';
import { tokenStyle } from '../../theme/tokens.ts';
import type { VitePlugin } from './vite-types.ts';

const STYLES: ReadonlyMap<string, () => string> = new Map([
  ['tokens.css', () => `@layer specbook.tokens {\n${tokenStyle()}}\n`],
  ['diagram.css', () => `@layer specbook.content {\n${diagramStyle()}}\n`],
]);

const PUBLIC = 'virtual:specbook/';
/** Vite recognises a style sheet by the extension of its resolved id. */
const RESOLVED = '/@specbook/';

/** Serves the modules `virtual:specbook/tokens.css` and `virtual:specbook/diagram.css`. */
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
