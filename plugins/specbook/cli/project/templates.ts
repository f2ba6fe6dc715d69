/** Files of the package that are copied into projects. */
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';

const FOLDER = join(
  dirname(createRequire(import.meta.url).resolve('astro-specbook/package.json')),
  'templates',
);

/** Reads one template. Names in double braces are replaced. */
export async function readTemplate(
  path: string,
  values: Readonly<Record<string, string>> = {},
): Promise<string> {
  const text = await readFile(join(FOLDER, path), 'utf8');
  return text.replaceAll(/\{\{(\w+)\}\}/gu, (whole, name: string) => values[name] ?? whole);
}

/** Paths of all templates below a folder, sorted, relative to it, with `/`. */
export async function listTemplates(folder: string): Promise<string[]> {
  const root = join(FOLDER, folder);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
