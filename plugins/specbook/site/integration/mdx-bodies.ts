/**
 * Bodies of `.mdx` files as components. Pages ask one virtual module for the body of an item; Astro's MDX integration
 * compiles the file behind it.
 */
import { join, relative, sep } from 'node:path';
import { stringsOf } from '../../i18n/index.ts';
import { linkReferences } from '../../markup/prose-links.ts';
import { addressResolver } from '../../markup/resolve-address.ts';
import { resolveMdx } from './mdx-references.ts';
import { hrefsOf } from '../render/to-html.ts';
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

/** True for a module that is an `.mdx` file of the content folder. */
function isBody(file: string | null | undefined): file is string {
  return file?.endsWith('.mdx') === true && file.startsWith(specbookState().config.content + sep);
}

/** Links the references in bodies, before the MDX integration sees them. */
export function mdxLinks(): VitePlugin {
  return {
    name: 'specbook:mdx-links',
    enforce: 'pre',
    transform: {
      order: 'pre',
      handler(code, id) {
        const [file] = id.split('?');
        if (!isBody(file)) return undefined;
        const { spec, config } = specbookState();
        const link = linkReferences(spec);
        const { alerts } = stringsOf(spec).prose;
        const path = relative(config.content, file).split(sep).join('/');
        const address = addressResolver(spec, path);
        const href = hrefsOf(config);
        return { code: resolveMdx(code, { link, href, alerts, address }), map: null };
      },
    },
  };
}

/** Makes the dev server compile the bodies anew: their references may lead elsewhere now. */
export function forgetBodies(server: ViteServer): void {
  for (const environment of Object.values(server.environments)) {
    const { moduleGraph } = environment;
    for (const module of moduleGraph.idToModuleMap.values()) {
      if (module.id === RESOLVED || isBody(module.file)) {
        moduleGraph.invalidateModule(module, new Set(), Date.now(), true);
      }
    }
  }
}
