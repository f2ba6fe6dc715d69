/**
 * Mermaid, which draws fences of authors in the browser. It weighs more than all other packages together, so the project
 * installs it only where it has such fences; a site without them gets no script.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mermaidFences } from '../../model/mermaid-fences.ts';
import type { Problem } from '../../model/problem.ts';
import type { Spec } from '../../model/spec.ts';
import { allStates } from './state.ts';
import type { VitePlugin } from './vite-types.ts';

const ID = 'virtual:specbook/diagrams';
const RESOLVED = `\0${ID}`;
const FILE_ID = 'virtual:specbook/mermaid-file';
const RESOLVED_FILE = `\0${FILE_ID}`;

/** The build of Mermaid in one file; the others consist of about a hundred modules. */
const FILE = 'node_modules/mermaid/dist/mermaid.min.js';

/** Name of the rule that asks for Mermaid. */
export const MISSING_MERMAID = 'missing-mermaid';

/**
 * Finds the script of Mermaid: as the project has it, else as this package does. By hand, since the package exports no
 * path that Node resolves without its own dependencies.
 */
function findMermaid(root: string): string | undefined {
  return [root, dirname(fileURLToPath(import.meta.url))]
    .flatMap(ancestors)
    .map((folder) => join(folder, FILE))
    .find((file) => existsSync(file));
}

function ancestors(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...ancestors(parent)];
}

/** Asks for Mermaid, at the first fence, where the project has fences and no Mermaid. */
export function missingMermaid(spec: Spec, root: string): Problem[] {
  const [first, ...others] = mermaidFences(spec);
  if (!first || findMermaid(root) !== undefined) return [];
  const further = others.length === 0 ? '' : `, as are ${others.length} more`;
  return [
    {
      ...first,
      severity: 'warning',
      rule: MISSING_MERMAID,
      message: `this Mermaid fence is shown as code${further}: the package mermaid is not installed`,
      hint: 'run npm install mermaid',
    },
  ];
}

/**
 * Serves `virtual:specbook/diagrams`: the client that draws, or nothing where there is nothing to draw or to draw with.
 * `virtual:specbook/mermaid-file` is the address of Mermaid's script.
 */
export function diagramClient(): VitePlugin {
  return {
    name: 'specbook:diagrams',
    resolveId(id) {
      if (id === FILE_ID) return RESOLVED_FILE;
      return id === ID ? RESOLVED : undefined;
    },
    load(id) {
      if (id !== RESOLVED && id !== RESOLVED_FILE) return undefined;
      const states = allStates();
      const file = findMermaid(states[0]?.config.root ?? process.cwd());
      if (id === RESOLVED_FILE) {
        return file === undefined
          ? 'export default undefined;'
          : `export { default } from ${JSON.stringify(`${file.replaceAll('\\', '/')}?url`)};`;
      }
      // A dev server may be given its first diagram at any time.
      const isWanted = states.some(
        ({ spec, config }) => config.command !== 'build' || mermaidFences(spec).length > 0,
      );
      return isWanted && file !== undefined
        ? `import 'astro-specbook/site/client/mermaid.js';`
        : '';
    },
  };
}
