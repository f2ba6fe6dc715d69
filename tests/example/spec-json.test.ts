/** The model of the example, as its site publishes it. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { specJson } from '../../plugins/specbook/exchange/export/spec-json/spec-json.ts';
import { REASONS } from '../../plugins/specbook/views/reasons/reasons.ts';
import { specJsonSchema } from '../../plugins/specbook/exchange/export/spec-json/spec-json-schema.ts';
import { EXAMPLE, readFolder } from '../support/specs.ts';

test('spec.json of the example is valid against its JSON Schema', async () => {
  const spec = await readFolder(EXAMPLE);
  const ajv = new Ajv2020({ allErrors: true, validateFormats: false, allowUnionTypes: true });
  const validate = ajv.compile(specJsonSchema(spec.extend));
  validate(JSON.parse(specJson(spec, REASONS)));
  expect(validate.errors ?? []).toEqual([]);
});
