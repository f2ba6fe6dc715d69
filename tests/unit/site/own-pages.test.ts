import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  findUserRoutes,
  normalizePattern,
} from '../../../plugins/specbook/site/integration/route-overrides.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'specbook-pages-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function pages(...files: string[]): string[] {
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), '');
  }
  return [...findUserRoutes(folder)].sort();
}

describe('the pages of the user', () => {
  test('are found by the rules of Astro: index files, extensions, endpoints', () => {
    expect(pages('index.astro', 'guide/index.mdx', 'guide/start.md', 'feed.xml.ts')).toEqual([
      '/',
      '/feed.xml',
      '/guide',
      '/guide/start',
    ]);
  });

  test('are none where a name begins with an underscore or a dot, or the extension is no page', () => {
    expect(pages('_draft.astro', '_parts/a.astro', '.hidden/a.astro', 'note.txt')).toEqual([]);
  });

  test('are none where the folder is missing', () => {
    expect(findUserRoutes(join(folder, 'missing'))).toEqual(new Set());
  });

  test('have the shape of a route whatever its parameters are called', () => {
    expect(pages('entities/[slug].astro')).toEqual([normalizePattern('/entities/[id]')]);
    expect(normalizePattern('/[...path]')).not.toBe(normalizePattern('/[path]'));
  });
});
