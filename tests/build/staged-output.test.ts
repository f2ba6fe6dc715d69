/** What a build does to the site of the build before. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeProject, type Project } from './project.ts';

const BUILD_MS = 180_000;
const BEFORE = 'the site before';

/** Pagefind writes the values of a filter in no fixed order, and the hash of the file into two others. */
const UNORDERED = /^_specbook\/search\/(?:filter\/.*|pagefind-entry\.json|pagefind\..*\.pf_meta)$/u;

function contentOf(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    names
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(folder, file), readFileSync(file, 'latin1')]),
  );
}

describe('the old site', () => {
  let project: Project;
  const path = (name: string): string => join(project.root, name);
  const expectWhole = (): void => {
    expect(readdirSync(path('dist'))).toEqual(['index.html']);
    expect(readFileSync(path('dist/index.html'), 'utf8')).toBe(BEFORE);
  };

  beforeAll(() => {
    project = makeProject({
      'astro.config.mjs':
        "import specbook from 'astro-specbook';\nexport default { integrations: [specbook()] };\n",
      'content/spec.yaml': 'title: Shop\nrevision: 1.0.0\n',
      'content/entities/shop/order.yaml':
        'name: Order\npurpose: What was bought.\nfields: { id: { type: uuid, key: primary } }\n',
      'content/entities/shop/line.yaml':
        'name: Line\npurpose: One product of it.\nfields:\n  id: { type: uuid, key: primary }\n  order_id: { type: uuid, references: order.id }\n',
      'src/pages/broken.astro': "---\nthrow new Error('no such page');\n---\n",
      'dist/index.html': BEFORE,
      // The layouts of diagrams cannot be kept: their folder is a file.
      'node_modules/.astro/specbook': '',
    });
  });
  afterAll(() => {
    project.remove();
  });

  test(
    'is whole after a build that fails while it writes, and nothing of the new one stays',
    async () => {
      const { status, output } = await project.build();
      expect(status).toBe(1);
      expect(output).toContain('no such page');
      expectWhole();
      expect(existsSync(path('.dist.next'))).toBe(false);
    },
    BUILD_MS,
  );

  test(
    'is whole after a build that is killed',
    async () => {
      await project.killBuildAt('directory:');
      expectWhole();
      await project.killBuildAt('generating static routes');
      expectWhole();
    },
    BUILD_MS,
  );

  test(
    'makes way for the new one, and a cache that cannot be written is one warning',
    async () => {
      rmSync(path('src/pages/broken.astro'));
      const { status, output } = await project.build();
      expect(output.match(/Layouts of diagrams are not kept/gu)).toHaveLength(1);
      expect(output).not.toMatch(/^\s+at /mu);
      expect(status).toBe(0);
      expect(readFileSync(path('dist/index.html'), 'utf8')).toContain('Shop');
      expect(existsSync(path('dist/entities/order/index.html'))).toBe(true);
      expect(existsSync(path('dist/_specbook/search'))).toBe(true);
      expect(readdirSync(project.root).filter((name) => name.startsWith('.dist'))).toEqual([]);
    },
    BUILD_MS,
  );

  test(
    'equals the new one byte for byte where its sources do, but for the filters of the search',
    async () => {
      const before = contentOf(path('dist'));
      expect((await project.build()).status).toBe(0);
      const after = contentOf(path('dist'));
      const different = [...new Set([...before.keys(), ...after.keys()])].filter(
        (file) => before.get(file) !== after.get(file),
      );
      expect(before.size).toBeGreaterThan(50);
      expect(different.filter((file) => !UNORDERED.test(file))).toEqual([]);
    },
    BUILD_MS,
  );
});
