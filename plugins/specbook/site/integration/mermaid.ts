/** Whether any prose has a Mermaid fence: only then is Mermaid bundled. */
import type { Spec } from '../../model/spec.ts';
import { allStates } from './state.ts';
import type { VitePlugin } from './vite-types.ts';

const ID = 'virtual:specbook/diagrams';
const RESOLVED = `\0${ID}`;
const FENCE = /^[ \t>]*(?:```|~~~)[ \t]*mermaid\b/mu;

/** True when prose in Markdown holds a Mermaid fence. */
export function holdsMermaid(prose: string): boolean {
  return FENCE.test(prose);
}

/** Serves `virtual:specbook/diagrams`: the client that draws, or nothing for a build without diagrams. */
export function diagramClient(): VitePlugin {
  return {
    name: 'specbook:diagrams',
    resolveId(id) {
      return id === ID ? RESOLVED : undefined;
    },
    load(id) {
      if (id !== RESOLVED) return undefined;
      // A dev server may be given its first diagram at any time.
      const wanted = allStates().some(
        ({ spec, config }) => config.command !== 'build' || mentionsMermaid(spec),
      );
      return wanted ? `import 'astro-specbook/site/client/mermaid.js';` : '';
    },
  };
}

function mentionsMermaid({ items }: Spec): boolean {
  return [...items.values()].some(
    ({ body, data }) => FENCE.test(body?.text ?? '') || JSON.stringify(data).includes('mermaid'),
  );
}
