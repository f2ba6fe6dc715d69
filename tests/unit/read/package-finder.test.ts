import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFileFinder } from '../../../plugins/specbook/read/mdx/file-finder.ts';
import { folderOf } from '../../support/folder.ts';

const project = {
  'package.json': '{ "name": "shop" }',
  'tsconfig.json': '{ "compilerOptions": { "paths": { "@components/*": ["src/components/*"] } } }',
  'astro.config.mjs': "export default { vite: { resolve: { alias: { charts: '/src/charts' } } } };",
  'src/x.ts': '',
  'node_modules/open/package.json': '{ "name": "open" }',
  'node_modules/closed/package.json':
    '{ "exports": { ".": "./index.js", "./icons/*": "./i/*.js" } }',
  'node_modules/one/package.json': '{ "exports": "./index.js" }',
  'node_modules/@scope/tool/package.json': '{}',
  'content/entities/d/a.mdx': '',
};

async function missing(specifier: string): Promise<unknown> {
  const folder = folderOf(project);
  return createFileFinder(join(folder, 'content'))('entities/d/a.mdx', specifier);
}

describe('a package that MDX imports', () => {
  test.each([
    'open',
    'open/any/file.js',
    'closed',
    'closed/icons/home',
    'one',
    '@scope/tool',
    '@scope/tool/part',
    'shop/src/x.ts',
    'astro-specbook/components',
  ])('is found: %s', async (specifier) => {
    expect(await missing(specifier)).toBeUndefined();
  });

  test.each([
    'node:fs',
    'fs',
    'astro:assets',
    'virtual:x',
    '@/x',
    '~/x',
    '#x',
    'https://example.com/x.js',
  ])('is resolved by another tool: %s', async (specifier) => {
    expect(await missing(specifier)).toBeUndefined();
  });

  test.each(['@components/X.astro', 'charts/Bar.astro'])('is an alias: %s', async (specifier) => {
    expect(await missing(specifier)).toBeUndefined();
  });

  test.each([
    ['gone', 'gone'],
    ['gone/part', 'gone'],
    ['@scope/gone', '@scope/gone'],
    ['@scope/gone/part', '@scope/gone'],
  ])('is not installed: %s', async (specifier, name) => {
    expect(await missing(specifier)).toEqual({ name, reason: 'not installed' });
  });

  test.each(['closed/part', 'one/part'])('does not export a part: %s', async (specifier) => {
    const [name] = specifier.split('/');
    expect(await missing(specifier)).toEqual({ name, reason: 'not exported' });
  });
});
