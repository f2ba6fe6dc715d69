/** Two specifications in one site, built once for all tests. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeProject, type Project } from './project.ts';

const BUILD_MS = 180_000;
const entity = (name: string) =>
  `name: ${name}\npurpose: What the ${name} is.\nfields:\n  id: { type: uuid, key: primary }\n`;
const spec = (title: string) => `title: ${title}\nrevision: 1.0.0\nasOf: 2026-11-01\n`;
const proof = (mention: string) =>
  `---\nid: POC-CART\ntitle: A cart\nquestion: Does it hold?\nverdict: go\ndate: 2026-05-11\nevidence: https://example.com/cart\n---\n\n{1 + 1} of [[${mention}]].\n`;
const FILES = {
  'billing/spec.yaml': spec('Billing'),
  'billing/entities/money/invoice.yaml': entity('Invoice'),
  'billing/pocs/cart.mdx': proof('invoice'),
  'shop/spec.yaml': spec('Shop'),
  'shop/entities/sales/order.yaml': entity('Order'),
  'shop/pocs/cart.mdx': proof('order'),
  'astro.config.mjs': [
    "import specbook from 'astro-specbook';",
    "export default { base: '/docs', integrations: [",
    "  specbook({ content: 'shop' }), specbook({ content: 'billing', prefix: '/billing' }),",
    '] };',
  ].join('\n'),
  'src/content.config.ts': [
    "import { specCollections } from 'astro-specbook/content';",
    "const { entities } = specCollections({ content: 'shop' });",
    "const { entities: billed } = specCollections({ content: 'billing' });",
    'export const collections = { entities, billed };',
  ].join('\n'),
  'src/pages/billing/how.astro': [
    '---',
    "import { ItemLink, SpecPage } from 'astro-specbook/components';",
    "import { getCollection } from 'astro:content';",
    "const hrefs = [...(await getCollection('entities')), ...(await getCollection('billed'))];",
    '---',
    '<SpecPage title="How"><ItemLink to="invoice" /> {hrefs.map(({ data }) => data.item.href).join(" ")}</SpecPage>',
  ].join('\n'),
  'src/pages/own.astro': [
    '---',
    "import { ItemLink } from 'astro-specbook/components';",
    '---',
    '<ItemLink to="order" />',
  ].join('\n'),
};

describe('a site of two specifications', () => {
  let project: Project;
  let result: Awaited<ReturnType<Project['build']>>;
  const read = (path: string) => readFileSync(join(project.root, 'dist', path), 'utf8');

  beforeAll(async () => {
    project = makeProject(FILES);
    result = await project.build();
  }, BUILD_MS);
  afterAll(() => {
    project.remove();
  });

  test('is built, without a warning of colliding routes', () => {
    expect(result.status, result.output).toBe(0);
    expect(result.output).not.toMatch(/conflict|collision|\[WARN\]/iu);
  });

  test('has the pages, Markdown, files and search of each below its prefix', () => {
    for (const [prefix, title, id] of [
      ['', 'Shop', 'order'],
      ['billing/', 'Billing', 'invoice'],
    ]) {
      expect(read(`${prefix}index.html`)).toContain(`<title>${title}</title>`);
      expect(read(`${prefix}entities/${id}/index.html`)).toContain(`· ${title}</title>`);
      expect(read(`${prefix}entities/${id}.md`)).toContain(`What the `);
      expect(read(`${prefix}spec.json`)).toContain(`"title": "${title}"`);
      expect(read(`${prefix}diagrams/data-model.svg`)).toContain('<svg');
      expect(read(`${prefix}llms.txt`)).toContain(`# ${title}`);
      expect(read(`${prefix}_specbook/print.css`)).toContain(`"${title}"`);
      expect(existsSync(join(project.root, 'dist', `${prefix}_specbook/search/pagefind.js`))).toBe(
        true,
      );
    }
  });

  test('has no page of one specification among those of the other', () => {
    expect(existsSync(join(project.root, 'dist/billing/entities/order'))).toBe(false);
    expect(existsSync(join(project.root, 'dist/entities/invoice'))).toBe(false);
  });

  test('has one script for the theme, and one page for addresses that do not exist', () => {
    expect(read('_specbook/theme.js')).not.toBe('');
    expect(existsSync(join(project.root, 'dist/billing/_specbook/theme.js'))).toBe(false);
    expect(read('404.html')).toContain('Shop');
  });

  test('links the bodies of MDX files within their specification', () => {
    expect(read('requirements/POC-CART/index.html')).toContain(
      '2 of <a href="/docs/entities/order/">Order</a>.',
    );
    expect(read('billing/requirements/POC-CART/index.html')).toContain(
      '2 of <a href="/docs/billing/entities/invoice/">Invoice</a>.',
    );
  });

  test("gives a page of the user's own the specification of the longest prefix", () => {
    expect(read('billing/how/index.html')).toContain('<title>How · Billing</title>');
    expect(read('billing/how/index.html')).toContain('href="/docs/billing/entities/invoice/"');
    expect(read('own/index.html')).toContain('href="/docs/entities/order/"');
  });

  test('has content collections of each, by its folder', () => {
    expect(read('billing/how/index.html')).toContain(
      '/docs/entities/order/ /docs/billing/entities/invoice/',
    );
  });

  test('declares Astro.locals.specbook in the project', () => {
    const types = readFileSync(
      join(project.root, '.astro/integrations/astro-specbook/locals.d.ts'),
      'utf8',
    );
    expect(types).toContain("specbook: import('astro-specbook').SpecbookLocals");
  });
});
