/** The exported JSON Schemas, compiled by Ajv and held against rows that PostgreSQL writes as JSON. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { exportJsonSchemas } from '../../plugins/specbook/exchange/export/json-schema/json-schema.ts';
import type { Spec } from '../../plugins/specbook/model/spec.ts';
import { column, created } from '../support/exported-database.ts';
import { HOSTILE } from '../support/hostile-spec.ts';
import { specOf } from '../support/spec-of.ts';
import { CATALOGUE, LIBRARY, readFolder, SHOP } from '../support/specs.ts';

/** What the formats of the schemas allow. */
const FORMATS = {
  uuid: /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u,
  date: /^\d{4}-\d{2}-\d{2}$/u,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/u,
};

function validators(spec: Spec): Map<string, ValidateFunction> {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, formats: FORMATS });
  return new Map(
    [...exportJsonSchemas(spec).content].map(([name, text]) => [
      name,
      ajv.compile(JSON.parse(text) as object),
    ]),
  );
}

test('the schemas of three specifications are valid, one for each entity', async () => {
  for (const spec of await Promise.all([SHOP, LIBRARY, CATALOGUE].map(readFolder)))
    expect(validators(spec).size).toBe(spec.entities.length);
});

test('a row that PostgreSQL writes as JSON meets its schema, and a wrong one does not', async () => {
  const { spec } = await specOf({
    'spec.yaml': `title: Rows
revision: 1.0.0
database: { dialect: postgres, domains: { short: varchar(3) } }
`,
    'enums/state.yaml': 'name: State\nvalues: [open, done]\n',
    'entities/a/row.yaml': `name: Row
fields:
  id: { type: bigint, key: primary }
  small: { type: smallint }
  price: { type: 'numeric(5,2)' }
  ratio: { type: double precision }
  is_on: { type: boolean, required: true }
  code: { type: short }
  name: { type: varchar(5) }
  state: { type: state }
  states: { type: 'state[]' }
  grid: { type: 'integer[][]' }
  key: { type: uuid }
  day: { type: date }
  at: { type: timestamptz }
  local: { type: timestamp }
  clock: { type: time }
  data: { type: jsonb }
  bytes: { type: bytea }
  span: { type: tstzrange }
`,
  });
  const database = await created(spec);
  await database.exec(`insert into row values (9, 1, 123.45, 0.5, true, 'abc', 'äöüß€', 'open', '{open,null}',
    '{{1,2},{3,4}}', gen_random_uuid(), '2026-11-22', now(), now(), '10:30', '{"a":[1]}', '\\x00', '[now,infinity)')`);
  await database.exec('insert into row (id, is_on) values (10, false)');
  const rows = await column(database, 'select to_json(row)::text as value from row');
  const validate = validators(spec).get('row.schema.json');
  for (const row of rows)
    expect(validate?.(JSON.parse(row)), JSON.stringify(validate?.errors)).toBe(true);
  const row = JSON.parse(rows[0] ?? '{}') as object;
  for (const wrong of [
    { is_on: null },
    { state: 'opened' },
    { name: 'longer' },
    { price: 1000 },
    { small: 70_000 },
    { day: '22.11.2026' },
    { key: 'x' },
    { extra: 1 },
  ])
    expect(validate?.({ ...row, ...wrong }), JSON.stringify(wrong)).toBe(false);
  await database.close();
});

test('hostile names are properties like any other, and files differ in more than case', async () => {
  const { spec } = await specOf(HOSTILE);
  expect([...validators(spec).keys()]).toEqual(['class.schema.json', 'Class-2.schema.json']);
  const text = exportJsonSchemas(spec).content.get('class.schema.json') ?? '{}';
  const { properties } = JSON.parse(text) as { properties: object };
  expect(Object.keys(properties)).toContain('__proto__');
});
