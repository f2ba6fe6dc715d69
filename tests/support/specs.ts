/** The specifications that unit tests stand on; the example is read by tests of the example alone. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Spec } from '../../plugins/specbook/model/spec.ts';
import { readSpec } from '../../plugins/specbook/read/read-spec.ts';
import { readContentFolder } from '../../plugins/specbook/read/sources/content-folder.ts';

const pathOf = (folder: string): string => fileURLToPath(new URL(folder, import.meta.url));

/** A corner shop: every kind of item with every key of its schema. */
export const SHOP = pathOf('../fixtures/shop/content');
/** What a real database may hold: names in any letters, and every key for its facts. */
export const CATALOGUE = pathOf('../fixtures/catalogue/content');
/** A library: 17 entities in four domains, with composite keys, a junction and entities that refer to themselves. */
export const LIBRARY = pathOf('../fixtures/library/content');
/** The example of the repository. */
export const EXAMPLE = pathOf('../../content');

/** Reads the specification of a folder, as of the day that all tests have. */
export async function readFolder(folder: string): Promise<Spec> {
  const { spec } = await readSpec(await readContentFolder(folder), { now: '2026-11-22' });
  return spec;
}

/** Paths of all files of a folder. */
export function pathsOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** Texts of all files of a folder, by path. */
export function filesIn(folder: string): Map<string, string> {
  const isFile = (path: string): boolean => statSync(join(folder, path)).isFile();
  return new Map(
    pathsOf(folder)
      .filter(isFile)
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')] as const),
  );
}

/** Texts of the YAML, Markdown and MDX files of a folder, by path. */
export function textsOf(folder: string): Map<string, string> {
  return new Map([...filesIn(folder)].filter(([path]) => /\.(?:yaml|mdx?)$/u.test(path)));
}
