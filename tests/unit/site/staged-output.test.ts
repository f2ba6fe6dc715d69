import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroConfig, AstroIntegrationLogger } from 'astro';
import { describe, expect, test } from 'vitest';
import { stageOutput } from '../../../plugins/specbook/site/build/staged-output.ts';
import { folderOf } from '../../support/folder.ts';

/** Where a build of a project writes, and what it says of the old site. */
function stage(
  root: string,
  options: Partial<AstroConfig> = {},
): { outDir?: string; said: string[] } {
  const said: string[] = [];
  const config = {
    outDir: pathToFileURL(`${join(root, 'dist')}/`),
    output: 'static',
    experimental: {},
    vite: {},
    ...options,
  } as AstroConfig;
  const logger = {
    info: (message: string) => said.push(message),
  } as unknown as AstroIntegrationLogger;
  const outDir = stageOutput(config, logger)?.outDir.pathname;
  return { ...(outDir !== undefined && { outDir }), said };
}

describe('a build of a static site', () => {
  test('writes beside the old site', () => {
    const root = folderOf({ 'dist/index.html': '' });
    expect(stage(root)).toEqual({ outDir: `${root}/.dist.next/`, said: [] });
  });

  test.each<[string, Partial<AstroConfig>]>([
    ['the adapter writes there', { adapter: { name: 'x', hooks: {} } }],
    ['the site is not static', { output: 'server' }],
    ['emptyOutDir is false', { vite: { build: { emptyOutDir: false } } }],
  ])('says that the old site is emptied, since %s', (reason, options) => {
    const root = folderOf({ 'dist/index.html': '' });
    expect(stage(root, options)).toEqual({
      said: [`The build empties dist/ before the new site is complete, since ${reason}.`],
    });
    expect(stage(folderOf({}), options).said).toEqual([]);
  });

  test('writes into a working tree of git and through a link', () => {
    const tree = folderOf({ 'dist/index.html': '' });
    mkdirSync(join(tree, 'dist/.git'));
    expect(stage(tree).outDir).toBeUndefined();
    const linked = folderOf({ 'other/index.html': '' });
    symlinkSync('other', join(linked, 'dist'));
    expect(stage(linked).outDir).toBeUndefined();
  });

  test('writes into the folder itself where the one around it is missing', () => {
    expect(stage(join(folderOf({}), 'gone')).outDir).toBeUndefined();
  });
});
