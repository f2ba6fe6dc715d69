/** Bodies of `.mdx` files: item → import of the compiled file. */
declare module 'virtual:specbook/bodies' {
  import type { MDXInstance } from 'astro';
  export const bodies: Readonly<
    Record<string, () => Promise<MDXInstance<Record<string, unknown>>>>
  >;
}

/** The minified build of Mermaid: bundling it takes one second, the plain one seven. */
declare module 'mermaid/dist/mermaid.esm.min.mjs' {
  export { default } from 'mermaid';
}

/** The client that draws diagrams; empty in a build of a specification without any. */
declare module 'virtual:specbook/diagrams';

/** Style sheets from `theme/` and `erd/`. */
declare module 'virtual:specbook/tokens.css';
declare module 'virtual:specbook/diagram.css';

/** Astro's own tools see the component itself; `tsc` alone sees that it is one. */
declare module '*.astro' {
  const Component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default Component;
}
