/** Settings of Astro and Vite that projects have, several at once. */
import { expect } from 'vitest';
import { searchFor } from '../browse.ts';
import { configOf, ownPage, SHIKI_UNDER_POLICY, type Setup } from '../setup.ts';

const OWN = (title: string, to: string): string => `---
import { ClientRouter } from 'astro:transitions';
import { SpecPage } from 'astro-specbook/components';
---
<SpecPage title="${title}"><ClientRouter slot="head" /><p><a href="${to}">Onward</a></p></SpecPage>
`;

const REST = `---
export const getStaticPaths = () =>
  [undefined, 'about', 'about/us'].map((slug) => ({ params: { slug } }));
const { slug = 'start' } = Astro.params;
---
<html lang="en"><head><title>{slug}</title></head><body><h1>{slug}</h1><a href="/entities/order/">Order</a></body></html>
`;

export const SETTINGS: readonly Setup[] = [
  {
    name: 'with other folders, inlined assets, whole white space and prefetching',
    config: configOf(
      '',
      `outDir: './out', publicDir: './static', srcDir: './source', compressHTML: false, prefetch: { prefetchAll: true },
  build: { assets: 'assets', inlineStylesheets: 'always' }, vite: { build: { assetsInlineLimit: 100_000 } }`,
    ),
    files: {
      'static/note.txt': 'A note.\n',
      'source/pages/notes.astro': ownPage('<h1>Notes</h1> <a href="/note.txt">A note</a>'),
    },
    output: 'out',
    pages: ['/notes/', '/entities/order/'],
  },
  {
    name: 'with a rest route, and the specification without a prefix',
    config: configOf(),
    files: { 'src/pages/[...slug].astro': REST },
    start: '/entities/order/',
    pages: ['/', '/about/', '/about/us/', '/entities/order/'],
    warnings: [/./u],
  },
  {
    name: 'with view transitions on pages of its own',
    config: configOf(),
    files: {
      'src/pages/one.astro': OWN('One', '/two/'),
      'src/pages/two.astro': OWN('Two', '/one/'),
    },
    pages: ['/one/', '/two/'],
    look: async (page, { url }) => {
      await page.goto(`${url}/one/`);
      await page.getByRole('link', { name: 'Onward' }).click();
      await page.getByRole('heading', { level: 1, name: 'Two' }).waitFor();
      expect(await searchFor(page, 'shelf place')).toBe('Shelf place');
    },
  },
  {
    name: 'rendered on demand, below a base, without slashes, with pages as files',
    packages: ['@astrojs/node@11.1.6'],
    config: `import { defineConfig } from 'astro/config';
import adapter from '@astrojs/node';
import specbook from 'astro-specbook';
export default defineConfig({
  output: 'server', adapter: adapter({ mode: 'standalone' }), base: '/docs', trailingSlash: 'never',
  build: { format: 'file' }, integrations: [specbook()],
});
`,
    base: '/docs',
    addresses: 'files',
    output: 'dist/client',
  },
  {
    name: 'with every address in a language, and the specification at its root',
    config: configOf(
      '',
      "i18n: { locales: ['en', 'de'], defaultLocale: 'en', routing: { prefixDefaultLocale: true } }",
    ),
    files: { 'src/pages/en/index.astro': ownPage('<a href="/">Specification</a>') },
    pages: ['/', '/en/', '/entities/order/'],
  },
  {
    name: 'with a policy below a base, on a site with a path',
    config: configOf(
      '',
      "site: 'https://spec.example/team/', base: '/team/docs', security: { csp: true }",
    ),
    base: '/team/docs',
    warnings: [SHIKI_UNDER_POLICY],
  },
  {
    name: 'with MDX of its own',
    packages: ['@astrojs/mdx@8.0.2'],
    config: `import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import specbook from 'astro-specbook';
export default defineConfig({ integrations: [mdx(), specbook()] });
`,
    files: {
      'src/pages/harbour.mdx': '# Harbour rules\n\nShips wait behind the {"break" + "water"}.\n',
    },
    finds: { breakwater: 'Harbour rules' },
  },
];
