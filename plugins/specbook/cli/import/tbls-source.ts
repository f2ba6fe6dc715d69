/** Reads `schema.json` of tbls. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { catalogueOfTbls } from '../../exchange/import/tbls/catalogue-of-tbls.ts';
import type { TblsSchema } from '../../exchange/import/tbls/tbls-schema.ts';
import { readJson } from './read-json.ts';
import { withoutSkipped, type Importer } from './read-source.ts';

function isTbls(value: unknown): value is TblsSchema {
  const { tables, name, driver } = (value ?? {}) as Partial<TblsSchema>;
  const isNamed = typeof name === 'string' || typeof driver?.name === 'string';
  return Array.isArray(tables) && isNamed && !('revision' in (value as object));
}

/** The importer of `schema.json`. */
export const tbls: Importer = {
  name: 'A schema of tbls',
  async accepts(source, { cwd }) {
    if (!/\.json$/iu.test(source)) return false;
    const text = await readFile(resolve(cwd, source), 'utf8').catch(() => '');
    return /"tables"\s*:/u.test(text) && /"driver"\s*:|"relations"\s*:/u.test(text);
  },
  async read([source = ''], { cwd }) {
    return withoutSkipped(catalogueOfTbls(await readJson(source, cwd, isTbls, 'tbls')));
  },
};
