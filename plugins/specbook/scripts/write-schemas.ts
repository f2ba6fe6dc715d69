// Writes schemas/*.schema.json, which editors read: node scripts/write-schemas.ts
import { mkdir, writeFile } from 'node:fs/promises';
import { generateSchemas } from './json-schemas/generate.ts';

const folder = new URL('../schemas/', import.meta.url);
await mkdir(folder, { recursive: true });
for (const [name, text] of await generateSchemas()) await writeFile(new URL(name, folder), text);
