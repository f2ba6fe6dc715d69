import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { FILE_KINDS, folderOf } from '../../../plugins/specbook/model/kind-lists.ts';
import { KINDS } from '../../../plugins/specbook/model/kinds.ts';
import { generateSchemas } from '../../../plugins/specbook/scripts/json-schemas/generate.ts';
import { pathsOf, SHOP } from '../../support/specs.ts';

type Json = Record<string, unknown>;

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = join(root, 'plugins/specbook/schemas');
const readText = (path: string): string => readFileSync(path, 'utf8');

const kinds = ['spec', ...FILE_KINDS.map((kind) => KINDS[kind].jsonSchema)];
const schemaOf = (kind: string) =>
  JSON.parse(readText(join(folder, `${kind}.schema.json`))) as Json;
// Formats are for editors, which know more of them than Ajv does.
const ajv = new Ajv({ allErrors: true, validateFormats: false, allowUnionTypes: true });
const validators = new Map<string, ValidateFunction>(
  kinds.map((kind) => [kind, ajv.compile(schemaOf(kind))]),
);

function errorsOf(kind: string, value: unknown): string[] {
  const validate = validators.get(kind)!;
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) =>
    [instancePath, message, JSON.stringify(params)].join(' '),
  );
}

function frontMatter(text: string): string {
  return /^---\n(.*?)\n---/su.exec(text)?.[1] ?? '';
}

const kindsOfFolders: Record<string, string> = Object.fromEntries(
  FILE_KINDS.map((kind) => [folderOf(kind), KINDS[kind].jsonSchema]),
);

/** Every file of the shop that a schema is for, with its kind and what it holds. */
const files = pathsOf(SHOP).flatMap((path) => {
  const top = path.split('/')[0] ?? '';
  const kind = path === 'spec.yaml' ? 'spec' : kindsOfFolders[top];
  if (kind === undefined || !/\.(yaml|mdx?)$/u.test(path)) return [];
  const text = readText(join(SHOP, path));
  return [{ path, kind, value: parse(path.endsWith('.yaml') ? text : frontMatter(text)) as Json }];
});

/** Every schema inside a schema, with the keys that lead to it. */
function* within(node: unknown, path: string): Generator<{ path: string; node: Json }> {
  if (typeof node !== 'object' || node === null) return;
  yield { path, node: node as Json };
  for (const [key, value] of Object.entries(node)) {
    // `if` only tells the two shapes of a file apart.
    if (!['examples', 'enum', 'if'].includes(key)) yield* within(value, `${path}/${key}`);
  }
}

const properties = kinds.flatMap((kind) =>
  [...within(schemaOf(kind), kind)].flatMap(({ path, node }) =>
    Object.entries((path.endsWith('/properties') ? node : {}) as Record<string, Json>).map(
      ([key, schema]) => ({ place: `${path}/${key}`, schema }),
    ),
  ),
);

describe('the JSON Schemas for editors', () => {
  test('are those that the schemas and their doc comments give (npm run schemas -w plugins/specbook)', async () => {
    const committed = new Map(
      readdirSync(folder).map((name) => [name, readText(join(folder, name))]),
    );
    expect(committed).toEqual(await generateSchemas());
  });

  test('accept every file of a specification', () => {
    expect(new Set(files.map(({ kind }) => kind))).toEqual(new Set(kinds));
    for (const { path, kind, value } of files) expect(errorsOf(kind, value), path).toEqual([]);
  });

  test('refuse a misspelt key at the top of every file of a specification', () => {
    for (const { path, kind, value } of files) {
      const { [Object.keys(value)[0]!]: first, ...rest } = value;
      const misspelt = { ...rest, 'no such key': first };
      expect(errorsOf(kind, misspelt), path).not.toEqual([]);
    }
  });

  test('refuse a misspelt key inside an item of a file that holds several', () => {
    const requirement = { kind: 'throughput', targets: { peak: '9 rps' } };
    expect(errorsOf('performance', { 'PERF-TP-001': requirement })).toEqual([]);
    const misspelt = { 'PERF-TP-001': { ...requirement, ratoinale: 'Rush hour.' } };
    expect(errorsOf('performance', misspelt).join()).toContain('"additionalProperty":"ratoinale"');
  });

  test('accept a file that is one item with an id of its own', () => {
    const item = { question: 'Is one time zone enough?', status: 'open' };
    expect(errorsOf('considerations', { id: 'CSD-009', ...item })).toEqual([]);
    expect(errorsOf('considerations', item)).not.toEqual([]);
  });

  test('take text as the reader does: unquoted numbers and yes-words are text too', () => {
    const fields = parse('no: { type: text, default: 1.10, example: 0123456 }') as Json;
    expect(errorsOf('entity', { name: 1984, purpose: true, fields })).toEqual([]);
  });

  test('refuse a name that no item can bear', () => {
    const fields = { 'born on': { type: 'date' } };
    const entity = { name: 'Patient', purpose: 'A person under care.', fields };
    expect(errorsOf('entity', entity).join()).toContain('/fields');
    expect(
      errorsOf('enum', { name: 'State', purpose: 'Where.', values: { 'on hold': 'Waits.' } }),
    ).toEqual([]);
  });

  test('describe every key', () => {
    const silent = properties.filter(({ schema }) => !schema.description);
    expect(silent.map(({ place }) => place)).toEqual([]);
  });

  test('give no example that they would refuse themselves', () => {
    const wrong = properties.flatMap(({ place, schema }) => {
      const validate = ajv.compile(schema);
      const refused = ((schema.examples ?? []) as unknown[]).filter((value) => !validate(value));
      return refused.map((value) => `${place}: ${JSON.stringify(value)}`);
    });
    expect(wrong).toEqual([]);
  });

  test('are found by the path that the package exports', () => {
    const resolve = createRequire(join(root, 'package.json')).resolve;
    const path = resolve('astro-specbook/schemas/entity.schema.json');
    expect(JSON.parse(readText(path))).toEqual(schemaOf('entity'));
  });

  test('are all named in the README of the package, for the settings of an editor', () => {
    const readme = readText(join(root, 'plugins/specbook/README.md'));
    const missing = kinds.filter(
      (kind) => !readme.includes(`node_modules/astro-specbook/schemas/${kind}.schema.json`),
    );
    expect(missing, 'see "yaml.schemas" in plugins/specbook/README.md').toEqual([]);
  });
});
