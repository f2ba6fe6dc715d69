/** The JSON Schemas as files, made from the modules of schema/ and their doc comments. */
import { readdir, readFile } from 'node:fs/promises';
import type { Comments } from './convert.ts';
import { readDocComments } from './doc-comments.ts';
import { fileSchemas } from './file-kinds.ts';

const source = new URL('../../schema/', import.meta.url);

async function readComments(): Promise<Comments> {
  const files = (await readdir(source)).filter((name) => name.endsWith('.ts')).sort();
  const texts = files.map(async (name) => ({
    name,
    text: await readFile(new URL(name, source), 'utf8'),
  }));
  const names = new Map<unknown, string>();
  for (const file of files) {
    const module = (await import(new URL(file, source).href)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(module)) names.set(value, `${file}#${name}`);
  }
  return { names, docs: readDocComments(await Promise.all(texts)) };
}

/** File name → its text, for every kind of file of a content folder. */
export async function generateSchemas(): Promise<Map<string, string>> {
  const schemas = fileSchemas(await readComments());
  return new Map(
    [...schemas].map(([kind, schema]) => [
      `${kind}.schema.json`,
      `${JSON.stringify(schema, undefined, 1)}\n`,
    ]),
  );
}
