/**
 * Bodies of `.mdx` files as components. Pages ask one virtual module for the body of an item; Astro's MDX integration
 * compiles the file behind it.
 */
import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { stringsOf } from '../../i18n/index.ts';
import { linkReferences } from '../../markup/prose-links.ts';
import { addressResolver } from '../../markup/resolve-address.ts';
import { resolveMdx } from './mdx-references.ts';
import { hrefsOf } from '../render/to-html.ts';
import { allStates, type SpecbookConfig, type SpecbookState } from './state.ts';
import type { VitePlugin, ViteServer } from './vite-types.ts';

const ID = 'virtual:specbook/bodies';
const RESOLVED = `\0${ID}`;

/** The folder of the `.mdx` files. */
function folderOf({ content, older }: SpecbookConfig): string {
  return older?.folder ?? content;
}

/** The imports of the bodies of one specification. */
function importsOf({ spec, config }: SpecbookState): string {
  const entries = [...spec.items.values()]
    .filter((item) => item.body?.format === 'mdx')
    .map(({ key, source }) => {
      const file = join(folderOf(config), source.file);
      return `    ${JSON.stringify(key)}: () => import(${JSON.stringify(file)}),`;
    });
  return `  ${JSON.stringify(config.prefix)}: {\n${entries.join('\n')}\n  },`;
}

/** Serves `virtual:specbook/bodies`: a function for each item with an `.mdx` body that imports its component. */
export function mdxBodies(): VitePlugin {
  return {
    name: 'specbook:mdx-bodies',
    async resolveId(id, importer) {
      if (id === ID) return RESOLVED;
      const [file] = importer?.split('?') ?? [];
      const state = stateOfBody(file);
      if (file === undefined || !state?.config.older) return undefined;
      if (existsSync(join(dirname(file), id))) return undefined;
      // The copy of an older revision stands outside the content folder, from which its bodies import.
      const { content } = state.config;
      const original = join(content, relative(folderOf(state.config), file));
      return this.resolve(id, original, { skipSelf: true });
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
    .filter(({ config }) => file.startsWith(folderOf(config) + sep))
    .sort((a, b) => folderOf(b.config).length - folderOf(a.config).length)[0];
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
        const path = relative(folderOf(config), file).split(sep).join('/');
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
