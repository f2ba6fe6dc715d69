/** Beside Starlight, in either order. */
import { MDX_IN_COLLECTION, type Setup } from '../setup.ts';
import { searchStarlight } from '../starlight-search.ts';

const STARLIGHT =
  "starlight({ title: 'Docs', sidebar: [{ label: 'Specification', link: '/spec/' }] })";
const CONTENT = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { specCollections } from 'astro-specbook/content';
export const collections = {
  ...specCollections(),
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
};
`;

const FILES = {
  'public/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
  'src/content.config.ts': CONTENT,
  'src/content/docs/index.md':
    '---\ntitle: Handbook\n---\n\nHow the lighthouse is kept. See [the orders](/spec/entities/order/).\n',
  'src/content/docs/lamp.md':
    '---\ntitle: Lamp\n---\n\n## Trimming\n\nThe wick is trimmed; [fields](/spec/entities/order/#state).\n',
  'src/pages/harbour.astro': `---
import { SpecPage } from 'astro-specbook/components';
---
<SpecPage title="Harbour rules"><p>Ships wait behind the breakwater.</p></SpecPage>
`,
};

const config = (
  integrations: string,
  imports = '',
): string => `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
import specbook from 'astro-specbook';
${imports}
export default defineConfig({ site: 'https://spec.example', integrations: [${integrations}] });
`;

const beside = {
  packages: ['@astrojs/starlight@0.42.4', '@astrojs/markdown-remark@7'],
  files: FILES,
  start: '/spec/',
  pages: ['/', '/lamp/', '/spec/', '/harbour/'],
  warnings: [MDX_IN_COLLECTION, /The collection "i18n" does not exist or is empty/u],
  finds: { breakwater: 'Harbour rules', trimming: 'Lamp', lighthouse: 'Handbook' },
  look: searchStarlight,
};

export const BESIDE_STARLIGHT: readonly Setup[] = [
  {
    ...beside,
    name: 'with Starlight before Specbook',
    config: config(`${STARLIGHT}, specbook({ prefix: '/spec' })`),
  },
  {
    ...beside,
    name: 'with Starlight behind Specbook',
    config: config(`specbook({ prefix: '/spec' }), ${STARLIGHT}`),
  },
  {
    ...beside,
    name: 'with Starlight and a validator of its links',
    packages: [...beside.packages, 'starlight-links-validator@0.26.0'],
    config: config(
      `starlight({ title: 'Docs', plugins: [starlightLinksValidator({ exclude: ['/spec/**'] })] }), specbook({ prefix: '/spec' })`,
      "import starlightLinksValidator from 'starlight-links-validator';",
    ),
  },
];
