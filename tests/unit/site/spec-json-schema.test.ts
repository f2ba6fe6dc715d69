/** `spec.json` and its JSON Schema, which is made from the schemas of the content. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { specJson } from '../../../plugins/specbook/site/build/spec-json.ts';
import { specJsonSchema } from '../../../plugins/specbook/site/build/spec-json-schema.ts';
import { CATALOGUE, LIBRARY, readFolder, SHOP } from '../../support/specs.ts';

const ajv = new Ajv2020({ allErrors: true, validateFormats: false, allowUnionTypes: true });
const validate = ajv.compile(specJsonSchema());

interface SpecJson {
  items: Record<string, { data: Record<string, unknown> }>;
}

test.each([
  ['every kind and key', SHOP],
  ['a data model', LIBRARY],
  ['facts of databases', CATALOGUE],
])('the model of %s is valid', async (_, folder) => {
  validate(JSON.parse(specJson(await readFolder(folder))));
  expect(validate.errors ?? []).toEqual([]);
});

test.each([
  ['a key that no schema has', 'requirement:PERF-1', { colour: 'red' }],
  ['a quantity as a text', 'requirement:PERF-1', { targets: { p95: '200 ms' } }],
  ['a value of another type', 'entity:order', { order: '1' }],
  ['a map in place of a list', 'entity:order', { fields: {} }],
])('%s is found', async (_, key, wrong) => {
  const model = JSON.parse(specJson(await readFolder(SHOP))) as SpecJson;
  const item = model.items[key];
  expect(item).toBeDefined();
  Object.assign(item!.data, wrong);
  expect(validate(model)).toBe(false);
  expect(validate.errors?.map(({ instancePath }) => instancePath)).toContainEqual(
    expect.stringContaining(key),
  );
});

test('keys that a project adds are in its schema', () => {
  const { $defs } = specJsonSchema({
    entity: { costCentre: { type: 'string', label: 'Cost centre' } },
  }) as { $defs: Record<string, { properties: object }> };
  expect($defs.entity?.properties).toHaveProperty('costCentre');
});
