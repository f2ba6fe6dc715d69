import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { JsonSchema } from '../../../plugins/specbook/site/integration/extended-schemas.ts';
import { writeSchemas } from '../../../plugins/specbook/site/integration/write-schemas.ts';
import { folderOf } from '../../support/folder.ts';
import { EXTEND } from './spec.ts';

async function schemasIn(root: string, name: string): Promise<JsonSchema> {
  const file = join(root, '.specbook', 'schemas', `${name}.schema.json`);
  return JSON.parse(await readFile(file, 'utf8')) as JsonSchema;
}

it('editors get JSON Schemas with the keys that a project adds, wherever items of the kind stand', async () => {
  const root = folderOf({});
  await writeSchemas(root, EXTEND);
  const entity = await schemasIn(root, 'entity');
  expect(entity).toMatchObject({
    required: expect.arrayContaining(['name', 'costCentre']) as unknown,
    properties: {
      costCentre: { description: 'Cost centre', type: ['string', 'number', 'boolean'] },
      service: { enum: ['gold', 'silver'] },
      reviewed: { type: 'string', format: 'date' },
      regions: { type: 'array', items: { enum: ['eu', 'us'] } },
      fields: { additionalProperties: { properties: { origin: { description: 'Origin' } } } },
      rules: { additionalProperties: { properties: { law: { description: 'Law' } } } },
    },
  });
  const added = (schema: unknown, key: string) =>
    JSON.stringify(schema).split(`"${key}":`).length - 1;
  const performance = await schemasIn(root, 'performance');
  const { oneOf: kinds } = performance.then as { oneOf: unknown[] };
  // A file holds one requirement, or several by their ids.
  expect(added(performance, 'slaClass')).toBe(2 * kinds.length);
  expect(await schemasIn(root, 'spec')).toMatchObject({
    properties: { domains: { additionalProperties: { anyOf: expect.anything() as unknown } } },
  });
  expect(added(await schemasIn(root, 'spec'), 'budget')).toBe(1);
});

it('no schemas are written where a project adds no keys', async () => {
  const root = folderOf({});
  await writeSchemas(root, {});
  await expect(schemasIn(root, 'entity')).rejects.toThrow('ENOENT');
});
