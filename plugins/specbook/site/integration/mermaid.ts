/** Which pages have a Mermaid fence, and whether there is any: only these load Mermaid, and only then is it bundled. */
import type { Key } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { splitBodies } from '../render/to-html.ts';
import { specbookState } from './state.ts';
import type { VitePlugin } from './vite-types.ts';

const ID = 'virtual:specbook/diagrams';
const RESOLVED = `\0${ID}`;
const FENCE = /^[ \t>]*(?:```|~~~)[ \t]*mermaid\b/mu;

/** True when a page's HTML, or the `.mdx` bodies that go into it, hold a diagram. */
export function hasDiagram(html: string, spec: Spec): boolean {
  if (html.includes('data-language="mermaid"')) return true;
  // Nearly no page has one.
  if (!html.includes('<!--specbook-body')) return false;
  return splitBodies(html).some(
    (part) => 'body' in part && FENCE.test(spec.items.get(part.body as Key)?.body?.text ?? ''),
  );
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
      const { spec, config } = specbookState();
      // A dev server may be given its first diagram at any time.
      const wanted = config.command !== 'build' || mentionsMermaid(spec);
      return wanted ? `import 'astro-specbook/site/client/mermaid.js';` : '';
    },
  };
}

function mentionsMermaid({ items }: Spec): boolean {
  return [...items.values()].some(
    ({ body, data }) => FENCE.test(body?.text ?? '') || JSON.stringify(data).includes('mermaid'),
  );
}
