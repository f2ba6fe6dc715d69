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
import { allStates, type SpecbookState } from './state.ts';
import type { VitePlugin, ViteServer } from './vite-types.ts';

const ID = 'virtual:specbook/bodies';
const RESOLVED = `\0${ID}`;

/** The imports of the bodies of one specification. */
function importsOf({ spec, config }: SpecbookState): string {
  const entries = [...spec.items.values()]
    .filter((item) => item.body?.format === 'mdx')
    .map(({ key, source }) => {
      const file = join(config.content, source.file);
      return `    ${JSON.stringify(key)}: () => import(${JSON.stringify(file)}),`;
    });
  return `  ${JSON.stringify(config.prefix)}: {\n${entries.join('\n')}\n  },`;
}

/** Serves `virtual:specbook/bodies`: a function for each item with an `.mdx` body that imports its component. */
export function mdxBodies(): VitePlugin {
  return {
    name: 'specbook:mdx-bodies',
    resolveId(id) {
      return id === ID ? RESOLVED : undefined;
    },
    load(id) {
      if (id !== RESOLVED) return undefined;
      return `export const bodies = {\n${allStates().map(importsOf).join('\n')}\n};\n`;
    },
  };
}

/** The specification that a module is a body of: an `.mdx` file of its content folder, the innermost if these are nested. */
function stateOfBody(file: string | null | undefined): SpecbookState | undefined {
  if (!file?.endsWith('.mdx')) return undefined;
  return allStates()
    .filter(({ config }) => file.startsWith(config.content + sep))
    .sort((a, b) => b.config.content.length - a.config.content.length)[0];
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
        const state = stateOfBody(file);
        if (file === undefined || !state) return undefined;
        const { spec, config } = state;
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

/** Makes the dev server compile the bodies anew: their references may have other targets now. */
export function forgetBodies(server: ViteServer): void {
  for (const environment of Object.values(server.environments)) {
    const { moduleGraph } = environment;
    for (const module of moduleGraph.idToModuleMap.values()) {
      if (module.id === RESOLVED || stateOfBody(module.file)) {
        moduleGraph.invalidateModule(module, new Set(), Date.now(), true);
      }
    }
  }
}
