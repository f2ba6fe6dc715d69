/** What the routes of the package put on every page; a project gets the same declaration from `astro sync`. */
declare namespace App {
  interface Locals {
    specbook: import('./integration/locals.js').SpecbookLocals;
  }
}

/** Bodies of `.mdx` files: prefix of the integration → item → import of the compiled file. */
declare module 'virtual:specbook/bodies' {
  import type { MDXInstance } from 'astro';
  export const bodies: Readonly<
    Record<string, Record<string, () => Promise<MDXInstance<Record<string, unknown>>>>>
  >;
}

/** Address of the script that sets `globalThis.mermaid`; undefined where Mermaid is not installed. */
declare module 'virtual:specbook/mermaid-file' {
  const address: string | undefined;
  export default address;
}

/** Style sheets and logo of the user's, by the prefix of the integration. */
declare module 'virtual:specbook/look' {
  import type { ImageMetadata } from 'astro';
  export const looks: Readonly<
    Record<
      string,
      { styles: readonly string[]; logo: { light?: ImageMetadata; dark?: ImageMetadata } }
    >
  >;
}

/** The client that draws diagrams; empty in a build of a specification without any. */
declare module 'virtual:specbook/diagrams';

/** Style sheets from `theme/` and `erd/`. */
declare module 'virtual:specbook/tokens.css';

/** Astro's own tools see the component itself; `tsc` alone sees that it is one. */
declare module '*.astro' {
  const Component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default Component;
}
