/** Adapters, policies and other integrations. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { xmlAddresses } from '../addresses.ts';
import { configOf, SHIKI_UNDER_POLICY, type Setup, type Site } from '../setup.ts';

const withAdapter = (
  name: string,
  options = '',
): string => `import { defineConfig } from 'astro/config';
import adapter from '@astrojs/${name}';
import specbook from 'astro-specbook';
export default defineConfig({ output: 'server', adapter: adapter(${options}), integrations: [specbook()] });
`;

/** Uses what has scripts and styles of its own, so that a policy can refuse them. */
async function usePages(page: Page, { url }: Site): Promise<void> {
  await page.goto(`${url}/entities/order/`);
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
  await page.goto(`${url}/data-model/`);
  await page.getByRole('button', { name: 'Zoom in' }).first().click();
  await page.goto(`${url}/documents/05-data-models/`);
  await page.goto(`${url}/performance/`);
}

/** A page that is rendered on demand, and leads to the specification. */
const ON_DEMAND = {
  'src/pages/today.astro': `---
export const prerender = false;
---
<html lang="en"><head><title>Today</title></head><body><a href="/">{new Date().getFullYear()}</a></body></html>
`,
};

const TAILWIND = ['tailwindcss@4.3.5', '@tailwindcss/vite@4.3.5'];
const IMPORT_TAILWIND = "import tailwindcss from '@tailwindcss/vite';";
const OWN_BODY = `<SpecPage title="Own">
  <h2>Second</h2><ul><li>One</li></ul><p class="uppercase"><a href="/">Front</a></p>
</SpecPage>
`;

/**
 * Tailwind's reset takes nothing from our pages, and its utilities work on them. The style sheet of a footer is linked before
 * all others.
 */
async function lookAtStyles(page: Page, { url }: Site): Promise<void> {
  await page.goto(`${url}/own/`);
  const styles = await page.evaluate<string[]>(`[
    ['main h1', 'fontWeight'], ['main h1', 'fontSize'], ['main ul', 'listStyleType'], ['main p a', 'textDecorationLine'],
    ['dialog', 'marginLeft'], ['main p.uppercase', 'textTransform'],
  ].map(([selector, name]) => getComputedStyle(document.querySelector(selector))[name])`);
  const [weight, size = '', ...others] = styles;
  expect([weight, ...others]).toEqual(['700', 'disc', 'underline', 'auto', 'uppercase']);
  expect(Number.parseFloat(size)).toBeGreaterThan(20);
}

/** Every page of ours, and none of what is no page, stands in the sitemap. */
async function readSitemap(_: Page, { folder }: Site): Promise<void> {
  const addresses = xmlAddresses(await readFile(join(folder, 'sitemap-0.xml'), 'utf8'));
  expect(addresses).toContain('https://spec.example/docs/');
  expect(addresses).toContain('https://spec.example/docs/entities/order/');
  expect(addresses.filter((address) => /404|\.md$|\.json$/u.test(address))).toEqual([]);
}

export const PLATFORMS: readonly Setup[] = [
  {
    name: 'with Mermaid',
    packages: ['mermaid@11'],
    config: configOf(),
    look: async (page, { url }) => {
      await page.goto(`${url}/entities/buyer/`);
      await page.locator('svg[aria-roledescription]').first().waitFor();
    },
  },
  {
    name: 'with a Content-Security-Policy',
    config: configOf('', 'security: { csp: true }'),
    warnings: [SHIKI_UNDER_POLICY],
    look: usePages,
    isQuick: true,
  },
  {
    name: 'with a sitemap',
    packages: ['@astrojs/sitemap@3.7.4'],
    config: `import { defineConfig } from 'astro/config';
import sitemap from '@astrojs/sitemap';
import specbook from 'astro-specbook';
export default defineConfig({ site: 'https://spec.example', base: '/docs', integrations: [sitemap(), specbook()] });
`,
    base: '/docs',
    look: readSitemap,
  },
  {
    name: 'with Tailwind on a page of its own',
    packages: TAILWIND,
    config: configOf("{ footer: 'Ours' }", 'vite: { plugins: [tailwindcss()] }', IMPORT_TAILWIND),
    files: {
      'src/global.css': '@import "tailwindcss";\n',
      'src/pages/own.astro': `---
import '../global.css';
import { SpecPage } from 'astro-specbook/components';
---
${OWN_BODY}`,
    },
    pages: ['/own/'],
    look: lookAtStyles,
  },
  {
    name: 'with Tailwind as its style sheet',
    packages: TAILWIND,
    config: configOf(
      "{ customCss: ['./src/global.css'], footer: 'Ours' }",
      'vite: { plugins: [tailwindcss()] }',
      IMPORT_TAILWIND,
    ),
    files: {
      'src/global.css': '@import "tailwindcss";\n',
      'src/pages/own.astro': `---
import { SpecPage } from 'astro-specbook/components';
---
${OWN_BODY}`,
    },
    pages: ['/own/'],
    look: lookAtStyles,
  },
  {
    name: 'with the Node adapter',
    packages: ['@astrojs/node@11.1.6'],
    config: withAdapter('node', "{ mode: 'standalone' }"),
    files: ON_DEMAND,
    output: 'dist/client',
  },
  {
    name: 'with the Cloudflare adapter',
    packages: ['@astrojs/cloudflare@14.3.3', 'wrangler@4'],
    config: withAdapter('cloudflare', "{ prerenderEnvironment: 'node' }"),
    files: ON_DEMAND,
    output: 'dist/client',
  },
  {
    name: 'with the Cloudflare adapter, which prerenders elsewhere',
    packages: ['@astrojs/cloudflare@14.3.3', 'wrangler@4'],
    config: withAdapter('cloudflare'),
    failure: /Set prerenderEnvironment: 'node' in the adapter/u,
  },
  {
    name: 'with the Vercel adapter',
    packages: ['@astrojs/vercel@11.0.11'],
    config: withAdapter('vercel'),
    files: ON_DEMAND,
    output: '.vercel/output/static',
  },
  {
    name: 'with the Netlify adapter',
    packages: ['@astrojs/netlify@8.2.6'],
    config: withAdapter('netlify'),
    files: ON_DEMAND,
    output: 'dist',
  },
];
