/** Pages and collections of the project's own. */
import { expect } from 'vitest';
import { searchFor } from '../browse.ts';
import { configOf, MDX_IN_COLLECTION, ownPage, type Setup } from '../setup.ts';

const COLLECTIONS = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { specCollections } from 'astro-specbook/content';
const notes = defineCollection({ loader: glob({ base: 'src/notes', pattern: '*.md' }) });
export const collections = { ...specCollections(), notes };
`;

const LIST_OF_BOTH = `---
import { getCollection } from 'astro:content';
import { ItemLink, SpecPage } from 'astro-specbook/components';
const [entities, notes] = [await getCollection('entities'), await getCollection('notes')];
---
<SpecPage title="Notes">
  <p>{entities.length} entities and {notes.length} note. Begin with <ItemLink to="order" />.</p>
</SpecPage>
`;

const REST = `---
export const getStaticPaths = () =>
  [undefined, 'about', 'about/us'].map((path) => ({ params: { path } }));
const { path = 'start' } = Astro.params;
---
<html lang="en"><head><title>{path}</title></head><body><h1>{path}</h1><a href="/spec/">Spec</a></body></html>
`;

export const OWN_PAGES: readonly Setup[] = [
  {
    name: 'with nothing else in it',
    config: configOf(),
    pages: ['/', '/entities/order/', '/404.html'],
    isQuick: true,
  },
  {
    name: 'with a front page of its own, and the specification under a prefix',
    config: configOf("{ prefix: '/spec' }"),
    files: { 'src/pages/index.astro': ownPage('<h1>Ours</h1> <a href="/spec/">Specification</a>') },
    start: '/spec/',
    pages: ['/', '/spec/', '/spec/entities/order/'],
    isQuick: true,
  },
  {
    name: 'with a rest route that takes every path',
    config: configOf("{ prefix: '/spec' }"),
    files: { 'src/pages/[...path].astro': REST },
    start: '/spec/',
    pages: ['/', '/about/', '/about/us/', '/spec/'],
  },
  {
    name: 'with collections and pages of its own beside those of the specification',
    config: configOf(),
    files: {
      'src/content.config.ts': COLLECTIONS,
      'src/notes/first.md': 'A note.\n',
      'src/pages/notes.astro': LIST_OF_BOTH,
    },
    pages: ['/notes/', '/entities/order/'],
    warnings: [MDX_IN_COLLECTION],
    finds: { 'entities and note': 'Notes' },
    isQuick: true,
  },
  {
    name: 'below a base, with its address stated',
    config: configOf('', "site: 'https://spec.example', base: '/docs/spec'"),
    base: '/docs/spec',
    isQuick: true,
  },
  {
    name: 'below a base that ends in a slash, and a prefix',
    config: configOf("{ prefix: 'model/' }", "base: '/docs/'"),
    base: '/docs',
    start: '/model/',
  },
  {
    name: 'with two specifications',
    config: `import { defineConfig } from 'astro/config';
import specbook from 'astro-specbook';
export default defineConfig({
  integrations: [specbook({ prefix: '/shop' }), specbook({ content: 'other', prefix: '/other' })],
});
`,
    files: {
      'other/spec.yaml': 'title: Other\nrevision: 1.0.0\n',
      'other/entities/first/lantern.yaml':
        'name: Lantern\npurpose: Gives light.\nfields:\n  id: { type: uuid, key: primary }\n',
      'src/pages/index.astro': ownPage('<a href="/shop/">Shop</a> <a href="/other/">Other</a>'),
    },
    start: '/shop/',
    pages: ['/', '/shop/entities/order/', '/other/entities/lantern/', '!/entities/lantern/'],
    look: async (page, { url }) => {
      await page.goto(`${url}/other/`);
      expect(await searchFor(page, 'lantern')).toBe('Lantern');
    },
  },
];
