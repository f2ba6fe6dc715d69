/** Bodies of `.mdx` files: item → import of the compiled file. */
declare module 'virtual:specbook/bodies' {
  import type { MDXInstance } from 'astro';
  export const bodies: Readonly<
    Record<string, () => Promise<MDXInstance<Record<string, unknown>>>>
  >;
}
