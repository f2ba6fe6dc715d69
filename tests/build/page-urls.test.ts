/** Sites by other rules of addresses, crawled on a host that takes them by the letter. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { join } from 'node:path';
import { crawl, type Crawl } from '../setups/crawl.ts';
import { serve, type PageAddresses } from '../setups/host.ts';
import { makeProject, type Project } from './project.ts';

const BUILD_MS = 180_000;
const entity = (name: string, other: string) =>
  `name: ${name}\npurpose: See [[${other}]], and the [plan](../../plan.pdf).\nfields:\n  id: { type: uuid, key: primary }\n`;
const FILES = {
  'content/spec.yaml':
    'title: Shop\nrevision: 1.0.0\nasOf: 2026-11-01\nteams: { desk: { name: Desk } }\n',
  'content/plan.pdf': 'a plan',
  'content/entities/sales/order.yaml': entity('Order', 'invoice'),
  'content/entities/money/invoice.yaml': entity('Invoice', 'order'),
  'content/pocs/cart.mdx':
    '---\nid: POC-CART\ntitle: A cart\nquestion: Does it hold?\nverdict: go\ndate: 2026-05-11\nevidence: https://example.com/cart\n---\n\n{1 + 1} of [[order]].\n',
};

const config = (rules: string, options: string) =>
  [
    "import specbook from 'astro-specbook';",
    `export default { base: '/docs', ${rules}, integrations: [specbook({ documents: { splitAbove: 1 }, ${options} })] };`,
  ].join('\n');

describe.each<[string, string, PageAddresses]>([
  ["trailingSlash: 'never'", '', 'bare'],
  ["trailingSlash: 'always', build: { format: 'file' }", "prefix: '/spec'", 'files'],
  ["trailingSlash: 'never', build: { format: 'preserve' }", '', 'files'],
])('a site with %s and %s', (rules, options, addresses) => {
  let project: Project;
  let built: Awaited<ReturnType<Project['build']>>;
  let found: Crawl;

  beforeAll(async () => {
    project = makeProject({ ...FILES, 'astro.config.mjs': config(rules, options) });
    built = await project.build();
    const folder = join(project.root, 'dist');
    const host = await serve(folder, '/docs', addresses);
    found = await crawl({ folder, origin: host.origin, base: '/docs', addresses });
    await host.stop();
  }, BUILD_MS);
  afterAll(() => {
    project.remove();
  });

  test('is built without a warning', () => {
    expect(built.status, built.output).toBe(0);
    expect(built.output).not.toContain('[WARN]');
  });

  test('has no address that does not answer, and no dead fragment', () => {
    expect(found.pages.length).toBeGreaterThan(20);
    expect(found.asked).toBeGreaterThan(500);
    expect(found.badAddresses).toEqual([]);
    expect(found.deadFragments).toEqual([]);
  });
});

test(
  'a dev server with trailingSlash "always" answers for pages, files and Markdown',
  async () => {
    const project = makeProject({
      ...FILES,
      'astro.config.mjs': config("trailingSlash: 'always'", ''),
    });
    const { url, stop } = await project.serve();
    try {
      const page = await (await fetch(`${url}/docs/entities/order/`)).text();
      const plan = /href="([^"]+\/documents\/files\/plan[^"]+)"/u.exec(page)?.[1] ?? '';
      for (const path of [
        plan,
        '/docs/entities/order.md',
        '/docs/diagrams/data-model.svg',
        '/docs/documents/05-data-models/sections.json',
        '/docs/spec.json',
        '/docs/llms.txt',
        '/docs/_specbook/theme.js',
        '/docs/_specbook/print.css',
        '/docs/_specbook/diagram.css',
        '/docs/_specbook/search/pagefind.js',
      ]) {
        expect(`${path} ${(await fetch(url + path)).status}`).toBe(`${path} 200`);
      }
    } finally {
      await stop();
      project.remove();
    }
  },
  BUILD_MS,
);
