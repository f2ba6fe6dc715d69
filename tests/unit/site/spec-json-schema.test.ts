/** `spec.json` and its JSON Schema, which is made from the schemas of the content. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { specJson } from '../../../plugins/specbook/exchange/export/spec-json/spec-json.ts';
import { REASONS } from '../../../plugins/specbook/views/reasons/reasons.ts';
import { specJsonSchema } from '../../../plugins/specbook/exchange/export/spec-json/spec-json-schema.ts';
import { CATALOGUE, LIBRARY, readFolder, SHOP } from '../../support/specs.ts';
import { TemporaryProject } from '../../support/temporary-project.ts';

const ajv = new Ajv2020({ allErrors: true, validateFormats: false, allowUnionTypes: true });
const validate = ajv.compile(specJsonSchema());

const CORNER_SHOP = {
  'content/spec.yaml': 'title: Corner shop\nrevision: 1.0.0\ndomains: { stock: Stock }\n',
  'content/entities/stock/shelf.yaml':
    'name: Shelf\npurpose: Holds goods.\nfields:\n  id: { type: uuid, key: primary }\n',
};

interface SpecJson {
  items: Record<string, { data: Record<string, unknown> }>;
}

test.each([
  ['every kind and key', SHOP],
  ['a data model', LIBRARY],
  ['facts of databases', CATALOGUE],
])('the model of %s is valid', async (_, folder) => {
  validate(JSON.parse(specJson(await readFolder(folder), REASONS)));
  expect(validate.errors ?? []).toEqual([]);
});

test.each([
  ['a key that no schema has', 'requirement:PERF-1', { colour: 'red' }],
  ['a quantity as a text', 'requirement:PERF-1', { targets: { p95: '200 ms' } }],
  ['a value of another type', 'entity:order', { order: '1' }],
  ['a map in place of a list', 'entity:order', { fields: {} }],
])('%s is found', async (_, key, wrong) => {
  const model = JSON.parse(specJson(await readFolder(SHOP), REASONS)) as SpecJson;
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

test('specbook export spec-json writes the model beside its schema', async () => {
  const project = new TemporaryProject(CORNER_SHOP);
  const { status, stderr } = await project.run(['export', 'spec-json', '--out', 'model']);
  expect(status, stderr).toBe(0);
  const schema = JSON.parse(project.read('model/spec-json.schema.json')) as object;
  const model = JSON.parse(project.read('model/spec.json')) as SpecJson;
  expect(Object.keys(model.items)).toContain('entity:shelf');
  const isValid = new Ajv2020({ validateFormats: false, allowUnionTypes: true }).compile(schema);
  expect(isValid(model), JSON.stringify(isValid.errors)).toBe(true);
});
