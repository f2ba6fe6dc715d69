import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { makeProject, type Project } from './project.ts';

const START_MS = 120_000;
const SPEC = 'title: Shop\nrevision: 1.0.0\nasOf: 2026-11-01\n';
const ORDER =
  'name: Order\npurpose: What was bought.\nfields: { id: { type: uuid, key: primary } }\n';
const BROKEN = ORDER.replace('name', 'nam');

let project: Project;
let server: Awaited<ReturnType<Project['serve']>>;

async function get(path: string): Promise<{ status: number; html: string }> {
  const response = await fetch(server.url + path);
  // Long words may be broken; see markup/soft-breaks.ts.
  const html = (await response.text()).replaceAll('<wbr>', '');
  return { status: response.status, html };
}
/** What a save leads to, when the server has read again. */
function eventually(check: () => Promise<void>): Promise<void> {
  return vi.waitFor(check, { timeout: 20_000, interval: 200 });
}

beforeAll(async () => {
  project = makeProject({
    'astro.config.mjs':
      "import specbook from 'astro-specbook';\nexport default { devToolbar: { enabled: false }, integrations: [specbook()] };\n",
    'content/spec.yaml': SPEC,
    'content/entities/shop/order.yaml': BROKEN,
    'content/entities/shop/product.yaml': ORDER.replace('Order', 'Product'),
  });
  server = await project.serve();
}, START_MS);
afterAll(async () => {
  await server.stop();
  project.remove();
});

test(
  'a server that is started with an error shows what is good, and everything once it is mended',
  async () => {
    const product = await get('/entities/product/');
    expect(product.status).toBe(200);
    expect(product.html).toMatch(
      /class="sb-banner"[^]*1 error[^]*Items with errors are left out[^]*sb-banner-first[^]*<code[^>]*>[\w/]+\.yaml:\d+:\d+<\/code>/u,
    );
    expect((await get('/entities/order/')).status).toBe(404);
    expect((await get('/problems/')).html).toContain('entities/shop/order.yaml:1:1');

    project.write('content/entities/shop/order.yaml', ORDER);
    await eventually(async () => {
      const order = await get('/entities/order/');
      expect(order.status).toBe(200);
      expect(order.html).not.toContain('class="sb-banner"');
    });
  },
  START_MS,
);

test(
  'the search index is served beside one that another integration brings',
  async () => {
    project.write('public/pagefind/pagefind.js', 'theirs');
    await eventually(async () => {
      expect((await get('/pagefind/pagefind.js')).html).toBe('theirs');
    });
    const entry = await get('/_specbook/search/pagefind-entry.json');
    expect(entry.status).toBe(200);
    expect(entry.html).toContain('page_count');
  },
  START_MS,
);

test(
  'a server outlives even a specification of which nothing is left',
  async () => {
    project.write('content/spec.yaml', '\t: [');
    await eventually(async () => {
      expect((await get('/')).html).toMatch(/class="sb-banner"[^]*last state without errors/u);
    });
    expect((await get('/entities/product/')).status).toBe(200);
    project.write('content/spec.yaml', SPEC.replace('Shop', 'Mended'));
    await eventually(async () => {
      const { html } = await get('/');
      expect(html).toContain('Mended');
      expect(html).not.toContain('class="sb-banner"');
    });
  },
  START_MS,
);

test(
  'a component that MDX imports and that is not there is a problem until it is written',
  async () => {
    project.write(
      'content/entities/shop/basket.mdx',
      `---\n${ORDER.replace('Order', 'Basket')}---\n\nimport Note from '../../../src/Note.astro';\n\n<Note />\n`,
    );
    await eventually(async () => {
      expect((await get('/problems/')).html).toContain('entities/shop/basket.mdx:7:18');
    });
    project.write('src/Note.astro', '<p>A basket is kept for a day.</p>\n');
    await eventually(async () => {
      const { html } = await get('/entities/basket/');
      expect(html).toContain('A basket is kept for a day.');
      expect(html).not.toContain('class="sb-banner"');
    });
  },
  START_MS,
);
