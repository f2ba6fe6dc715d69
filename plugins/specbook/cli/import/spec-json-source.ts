/** Reads the `spec.json` of another specification. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { emptyCatalogue } from '../../exchange/import/catalogue.ts';
import { specOfJson, type JsonSpec } from '../../exchange/import/spec-json/spec-of-json.ts';
import { readJson } from './read-json.ts';
import { withoutSkipped, type Importer } from './read-source.ts';

function isSpecJson(value: unknown): value is JsonSpec {
  if (typeof value !== 'object' || value === null) return false;
  const { format, info, items } = value as Partial<Record<keyof JsonSpec, unknown>>;
  const isKnown = typeof format === 'string' && /^specbook\/2(?:\.|$)/u.test(format);
  return isKnown && typeof info === 'object' && typeof items === 'object' && items !== null;
}

/** The importer of `spec.json`. */
export const specJson: Importer = {
  name: 'A spec.json',
  async accepts(source, { cwd }) {
    if (!/\.json$/iu.test(source)) return false;
    const text = await readFile(resolve(cwd, source), 'utf8').catch(() => '');
    return /"format"\s*:\s*"specbook\//u.test(text);
  },
  async read([source = ''], { cwd }) {
    const spec = await readJson(source, cwd, isSpecJson, 'specbook/2, the format of spec.json');
    return {
      ...withoutSkipped(emptyCatalogue(undefined)),
      complete: (_, existing) => specOfJson(spec, new Set(existing.texts.keys())),
    };
  },
};
