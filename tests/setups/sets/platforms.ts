/** Adapters, policies and other integrations. */
import type { Page } from 'playwright';
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
  },
  {
    name: 'with Tailwind',
    packages: ['tailwindcss@4.3.5', '@tailwindcss/vite@4.3.5'],
    config: `import { defineConfig } from 'astro/config';
import tailwindcss from '@tailwindcss/vite';
import specbook from 'astro-specbook';
export default defineConfig({ vite: { plugins: [tailwindcss()] }, integrations: [specbook()] });
`,
    files: {
      'src/global.css': '@import "tailwindcss";\n',
      'src/pages/own.astro': `---
import '../global.css';
import { SpecPage } from 'astro-specbook/components';
---
<SpecPage title="Own"><h2>Second</h2><ul><li>One</li></ul><p class="text-red-500 underline">Red</p></SpecPage>
`,
    },
    pages: ['/own/'],
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
