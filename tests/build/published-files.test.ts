/** Links and images that are relative to their file, on a built site. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeProject, type Project } from './project.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1"/></svg>';
const entity = (name: string, body: string): string =>
  `---\nname: ${name}\npurpose: See [notes](notes.txt).\nfields:\n  id: { type: uuid, key: primary }\n---\n\n${body}\n`;
const HASHED = /^flow\.[0-9a-f]{10}\.svg$/u;

let project: Project;
beforeAll(async () => {
  project = makeProject({
    'content/spec.yaml': 'title: Shop\nrevision: 1.0.0\nasOf: 2026-11-01\n',
    'content/entities/shop/order.md': entity(
      'Order',
      '![Flow](./flow.svg) See [the part](./part.mdx).\n\n```sql\nselect 1;\n```',
    ),
    'content/entities/shop/part.mdx': entity(
      'Part',
      'import { ItemLink } from \'astro-specbook/components\';\n\n![Flow](./flow.svg) See [the order](order.md), <ItemLink to="order" /> and <img src="./flow.svg" alt="F" />.\n\n```sql\nselect 1;\n```',
    ),
    'content/entities/shop/flow.svg': SVG,
    'content/entities/shop/notes.txt': 'Notes.',
    'content/entities/shop/unused.txt': 'Nothing refers to it.',
    'astro.config.mjs':
      "import specbook from 'astro-specbook';\nexport default { site: 'https://example.com', base: '/pr-7', integrations: [specbook({ prefix: '/spec' })] };\n",
  });
  const { status, output } = await project.build();
  expect(status, output).toBe(0);
}, 180_000);
afterAll(() => {
  project.remove();
});

const read = (path: string): string => readFileSync(join(project.root, 'dist', path), 'utf8');

/** Addresses of a page or Markdown file that are missing from the site. */
function missingFrom(path: string): string[] {
  const text = read(path);
  const isHtml = path.endsWith('.html');
  const addresses = text.matchAll(isHtml ? /(?:href|src)="([^"]+)"/gu : /\]\(([^)\s]+)/gu);
  return [...addresses]
    .map(([, address = '']) => new URL(address, `https://example.com/pr-7/${path}`))
    .filter(({ origin }) => origin === 'https://example.com')
    .map(({ pathname }) => decodeURI(pathname).replace(/^\/pr-7\//u, ''))
    .filter(
      (file) => !existsSync(join(project.root, 'dist', file.replace(/(?:^|\/)$/u, '$&index.html'))),
    );
}

test('a file that prose refers to is published once, with a hash in its name, and no other one is', () => {
  const names = readdirSync(join(project.root, 'dist/spec/documents/files'));
  expect(names.filter((name) => HASHED.test(name))).toHaveLength(1);
  expect(names.filter((name) => /^notes\.[0-9a-f]{10}\.txt$/u.test(name))).toHaveLength(1);
  expect(names).toHaveLength(2);
});

test.each([
  'spec/entities/order/index.html',
  'spec/entities/part/index.html',
  'spec/documents/05-data-models/index.html',
  'spec/entities/order.md',
  'spec/entities/part.md',
  'spec/documents/05-Data-Models.md',
])('every address of %s exists', (path) => {
  expect(read(path)).toMatch(/flow[^"() ]*\.svg|data:image\/svg/u);
  expect(missingFrom(path)).toEqual([]);
});

test('pages of .md and .mdx link to the pages of the files', () => {
  expect(read('spec/entities/order/index.html')).toContain(
    '<a href="/pr-7/spec/entities/part/">the part</a>',
  );
  const part = read('spec/entities/part/index.html');
  expect(part).toContain('<a href="/pr-7/spec/entities/order/">the order</a>');
  expect(part).toContain('<a href="/pr-7/spec/entities/order/">Order</a>');
});

test('code of .md and of .mdx has the same colours, and their pages the style sheet of these', () => {
  const code =
    '<pre data-language="sql"><code><span class="sb-hl-keyword">select</span> <span class="sb-hl-number">1</span>;';
  for (const page of ['spec/entities/order/index.html', 'spec/entities/part/index.html']) {
    expect(read(page)).toContain(code);
    expect(styleSheetsOf(page).match(/\.sb-hl-keyword/gu)).toHaveLength(1);
  }
  expect(styleSheetsOf('spec/index.html')).not.toContain('.sb-hl-keyword');
});

/** The style sheets that a page links to. */
function styleSheetsOf(page: string): string {
  const addresses = read(page).matchAll(/<link[^>]*rel="stylesheet"[^>]*href="\/pr-7\/([^"]+)"/gu);
  return [...addresses].map(([, address = '']) => read(address)).join('');
}
