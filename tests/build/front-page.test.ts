import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { crawl } from '../setups/crawl.ts';
import { serve } from '../setups/host.ts';
import { makeProject } from './project.ts';

const REST = `---
export const getStaticPaths = () => [{ params: { path: undefined } }, { params: { path: 'mine' } }];
---
<h1>Mine</h1>
`;

test('a rest route and a page for missing addresses of the user win, and the front page moves', async () => {
  const project = makeProject({
    'content/spec.yaml': 'title: Shop\nrevision: 1.0.0\nasOf: 2026-11-01\n',
    'src/pages/[...path].astro': REST,
    'src/pages/404.astro': '<h1>Not here</h1>\n',
    'astro.config.mjs':
      "import specbook from 'astro-specbook';\nexport default { integrations: [specbook()] };\n",
  });
  try {
    const { status, output } = await project.build();
    expect(status, output).toBe(0);
    expect(output.match(/the front page of the specification is at \/overview\//gu)).toHaveLength(
      1,
    );
    expect(output).not.toContain('[WARN]');
    const folder = join(project.root, 'dist');
    const read = (path: string) => readFileSync(join(folder, path), 'utf8');
    expect(read('index.html')).toContain('<h1>Mine</h1>');
    expect(read('404.html')).toContain('<h1>Not here</h1>');
    expect(read('overview/index.html')).toContain('<title>Shop</title>');
    expect(read('entities/index.html')).toContain('href="/overview/"');
    expect(existsSync(join(folder, 'index.md'))).toBe(true);
    const host = await serve(folder, '', 'folders');
    const found = await crawl({ folder, origin: host.origin, base: '', addresses: 'folders' });
    await host.stop();
    expect([...found.badAddresses, ...found.deadFragments]).toEqual([]);
  } finally {
    project.remove();
  }
}, 180_000);
