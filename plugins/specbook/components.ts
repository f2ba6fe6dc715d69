/**
 * Components for your own pages and `.mdx` bodies.
 *
 * @example
 * ---
 * import { ItemLink, SpecPage } from 'astro-specbook/components';
 * ---
 * <SpecPage title="How we write"><p>Begin with <ItemLink to="PERF-RT-002" />.</p></SpecPage>
 */
export { default as Code } from './site/components/Code.astro';
export { default as ItemLink } from './site/components/ItemLink.astro';
export { default as SpecPage } from './site/components/SpecPage.astro';
export { COMPONENTS } from './site/integration/components.ts';
export { tokenRows, type TokenRow } from './site/render/token-rows.ts';
