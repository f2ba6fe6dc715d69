/** Writes JSON Schemas with the keys of a project, for editors. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Extensions } from '../../model/extensions.ts';
import { extendJsonSchemas, SCHEMA_NAMES, type JsonSchema } from './extended-schemas.ts';

/** Folder of the schemas, from the root of the project. */
export const SCHEMA_FOLDER = '.specbook/schemas';

const require = createRequire(import.meta.url);

async function readSchemas(): Promise<Map<string, JsonSchema>> {
  const files = SCHEMA_NAMES.map(async (name) => {
    const file = require.resolve(`astro-specbook/schemas/${name}.schema.json`);
    return [name, JSON.parse(await readFile(file, 'utf8')) as JsonSchema] as const;
  });
  return new Map(await Promise.all(files));
}

/** Writes the schemas to `.specbook/schemas/` where the project adds keys. Files that are the same stay untouched. */
export async function writeSchemas(root: string, extensions: Extensions = {}): Promise<void> {
  if (Object.keys(extensions).length === 0) return;
  const folder = join(root, SCHEMA_FOLDER);
  await mkdir(folder, { recursive: true });
  for (const [name, schema] of extendJsonSchemas(await readSchemas(), extensions)) {
    const file = join(folder, `${name}.schema.json`);
    const text = `${JSON.stringify(schema, undefined, 1)}\n`;
    const before = await readFile(file, 'utf8').catch(() => '');
    if (before !== text) await writeFile(file, text);
  }
}
