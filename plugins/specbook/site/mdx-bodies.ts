/**
 * Bodies of `.mdx` files as components. Pages ask one virtual module for the body of an item; Astro's MDX integration
 * compiles the file behind it.
 */
import { join } from 'node:path';
import { specbookState } from './state.ts';
import type { VitePlugin, ViteServer } from './vite-types.ts';

const ID = 'virtual:specbook/bodies';
const RESOLVED = `\0${ID}`;

/** Serves `virtual:specbook/bodies`: a function for each item with an `.mdx` body that imports its component. */
export function mdxBodies(): VitePlugin {
  return {
    name: 'specbook:mdx-bodies',
    resolveId(id) {
      return id === ID ? RESOLVED : undefined;
    },
    load(id) {
      if (id !== RESOLVED) return undefined;
      const { spec, config } = specbookState();
      const entries = [...spec.items.values()]
        .filter((item) => item.body?.format === 'mdx')
        .map(({ key, source }) => {
          const file = join(config.content, source.file);
          return `  ${JSON.stringify(key)}: () => import(${JSON.stringify(file)}),`;
        });
      return `export const bodies = {\n${entries.join('\n')}\n};\n`;
    },
  };
}

/** Makes the dev server compile the bodies anew: their references may lead elsewhere now. */
export function forgetBodies(server: ViteServer): void {
  const { config } = specbookState();
  for (const environment of Object.values(server.environments)) {
    for (const module of environment.moduleGraph.idToModuleMap.values()) {
      const isBody = module.file?.startsWith(config.content) && module.file.endsWith('.mdx');
      if (module.id === RESOLVED || isBody) environment.moduleGraph.invalidateModule(module);
    }
  }
}
