/** Takes keys out of the files of a specification, and expects those to be missed that are required. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { isMap, isScalar, isSeq, parseDocument, type Document, type Node } from 'yaml';
import { FILE_KINDS, folderOf } from '../../plugins/specbook/model/kind-lists.ts';
import { KINDS } from '../../plugins/specbook/model/kinds.ts';
import type { Problem } from '../../plugins/specbook/model/problem.ts';
import { readSpec } from '../../plugins/specbook/read/read-spec.ts';
import { pathsOf } from './specs.ts';

const root = join(import.meta.dirname, '../..');

/** As much of JSON Schema as the generated ones use. */
interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  required?: string[];
  items?: JsonSchema;
  oneOf?: JsonSchema[];
  anyOf?: JsonSchema[];
  enum?: string[];
  const?: string;
  type?: string | string[];
  then?: JsonSchema;
  else?: JsonSchema;
}

const SCHEMAS: Readonly<Record<string, string>> = Object.fromEntries(
  FILE_KINDS.map((kind) => [folderOf(kind), KINDS[kind].jsonSchema]),
);

function schemaOf(file: string): JsonSchema {
  const name = file === 'spec.yaml' ? 'spec' : (SCHEMAS[file.split('/')[0] ?? ''] ?? file);
  const path = join(root, 'plugins/specbook/schemas', `${name}.schema.json`);
  return JSON.parse(readFileSync(path, 'utf8')) as JsonSchema;
}

/** The variant of a schema that is meant by a map: that whose fixed words the map bears. */
function variantFor(schema: JsonSchema | undefined, node: Node): JsonSchema | undefined {
  if (!schema || !isMap(node)) return schema;
  if (schema.then) return variantFor(node.has('id') ? schema.then : schema.else, node);
  const variants = schema.oneOf ?? schema.anyOf;
  if (!variants) return schema;
  const fits = (variant: JsonSchema): boolean =>
    Object.entries(variant.properties ?? {}).every(([key, { const: fixed, enum: words }]) => {
      const value = node.get(key);
      if (typeof value !== 'string') return true;
      return fixed === undefined ? (words?.includes(value) ?? true) : fixed === value;
    });
  const found = variants.find(
    (variant) => (variant.properties ?? variant.additionalProperties) && fits(variant),
  );
  return found && variantFor(found, node);
}

/** A key of the format somewhere in a file. */
interface SchemaKey {
  path: string[];
  required: boolean;
}

/** Every key that the schema names, in the whole tree; names that an author chose are passed through. */
function keysIn(node: Node | null, schema: JsonSchema | undefined, path: string[]): SchemaKey[] {
  if (isSeq(node)) {
    return node.items.flatMap((item, index) =>
      keysIn(item as Node, schema?.items ?? schema?.anyOf?.find(({ items }) => items)?.items, [
        ...path,
        String(index),
      ]),
    );
  }
  if (!isMap(node)) return [];
  const variant = variantFor(schema, node);
  return node.items.flatMap(({ key, value }) => {
    const name = isScalar(key) ? String(key.value) : '';
    const named = variant?.properties?.[name];
    const more = variant?.additionalProperties;
    const here = named
      ? [{ path: [...path, name], required: variant.required?.includes(name) ?? false }]
      : [];
    const below = named ?? (typeof more === 'object' ? more : undefined);
    return [...here, ...keysIn(value as Node | null, below, [...path, name])];
  });
}

/** Keys that only some items must have; what must be there instead is said by the schema itself. */
const CONDITIONAL = new Set(['statement', 'verifies', 'decision', 'conditions']);

/** Required words that choose which other keys there are. */
const CHOOSING = new Set(['kind', 'tool']);

/** Front matter without its fences, and what surrounds it. */
function split(file: string, text: string): [before: string, yaml: string, after: string] {
  if (file.endsWith('.yaml')) return ['', text, ''];
  const end = text.indexOf('\n---', 3) + 1;
  return [text.slice(0, 4), text.slice(4, end), text.slice(end)];
}

/**
 * The place that a missing key is reported at: the key of the map that lacks it; of an item that is a file, its id, or
 * where it begins.
 */
function placeIn(document: Document, start: number, text: string, path: string[]): string {
  let node: unknown = document.contents;
  const id = isMap(node) ? (node.get('id', true) as Node | undefined) : undefined;
  let at = id?.range?.[0] ?? -start;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      at = (pair?.key as Node | undefined)?.range?.[0] ?? at;
      node = pair?.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      at = (node as Node | undefined)?.range?.[0] ?? at;
    }
  }
  const lines = text.slice(0, start + at).split('\n');
  return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}

async function problemsOf(folder: string, file: string, text: string): Promise<Problem[]> {
  const encoder = new TextEncoder();
  const content = new Map([['spec.yaml', encoder.encode('title: Test\nrevision: 1.0.0\n')]]);
  content.set(file, encoder.encode(text));
  const read = await readSpec(
    { files: content, others: new Set(pathsOf(folder)), problems: [] },
    { now: '2026-11-22' },
  );
  return read.problems.filter((problem) => problem.file === file);
}

/** Takes keys out of a file, all at once; yields what is missed then, as `place message`. */
async function takeOut(
  folder: string,
  file: string,
  keys: readonly SchemaKey[],
): Promise<{ missed: Set<string>; expected: string[] }> {
  const [before, yaml, after] = split(file, readFileSync(join(folder, file), 'utf8'));
  const document = parseDocument(yaml, { schema: 'failsafe' });
  for (const { path } of keys) document.deleteIn(path);
  const rest = document.toString({ lineWidth: 0 });
  const text = before + rest + after;
  const missed = (await problemsOf(folder, file, text))
    .filter(({ rule }) => rule === 'missing-key')
    .map(({ line, column, message }) => `${line}:${column} ${message}`);
  const changed = parseDocument(rest, { schema: 'failsafe' });
  const expected = keys.map(({ path }) => {
    const place = placeIn(changed, before.length, text, path.slice(0, -1));
    return `${place} "${path.at(-1) ?? ''}" is missing`;
  });
  return { missed: new Set(missed), expected };
}

/** Keys that can be taken out together without hiding each other: those of one depth, and words that choose apart. */
function rounds(keys: readonly SchemaKey[]): SchemaKey[][] {
  const groups = new Map<string, SchemaKey[]>();
  for (const key of keys) {
    const chooses = CHOOSING.has(key.path.at(-1) ?? '');
    const round = `${key.path.length} ${chooses}`;
    groups.set(round, [...(groups.get(round) ?? []), key]);
  }
  return [...groups.values()];
}

/** Paths of the files of a folder that have a schema. */
export function filesWithSchema(folder: string): string[] {
  // The OpenAPI document has keys of its own.
  return pathsOf(folder).filter(
    (file) => /\.(?:yaml|mdx?)$/u.test(file) && file !== 'openapi.yaml',
  );
}

function keysOf(folder: string, file: string): SchemaKey[] {
  const [, yaml] = split(file, readFileSync(join(folder, file), 'utf8'));
  return keysIn(parseDocument(yaml, { schema: 'failsafe' }).contents, schemaOf(file), []);
}

/** Takes every required key out of a file, and expects each to be missed where it was. */
export async function expectRequiredKeysMissed(folder: string, file: string): Promise<void> {
  const required = keysOf(folder, file).filter((key) => key.required && key.path[0] !== 'id');
  expect(required.length).toBeGreaterThan(0);
  for (const keys of rounds(required)) {
    const { missed, expected } = await takeOut(folder, file, keys);
    expect(expected.filter((place) => !missed.has(place))).toEqual([]);
  }
}

/** Takes every optional key out of a file, and expects none to be missed. */
export async function expectOptionalKeysNotMissed(folder: string, file: string): Promise<void> {
  const optional = keysOf(folder, file).filter(
    ({ path, required }) => !required && !CONDITIONAL.has(path.at(-1) ?? ''),
  );
  for (const keys of rounds(optional)) {
    expect([...(await takeOut(folder, file, keys)).missed]).toEqual([]);
  }
}
