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

test('the least and the greatest row of PostgreSQL meet the schema, and one beyond does not', async () => {
  const { spec } = await specOf({
    'spec.yaml': `title: Rows
revision: 1.0.0
database: { dialect: postgres, composites: { place: { fields: { street: text } } } }
`,
    'entities/a/row.yaml': `name: Row
fields:
  id: { type: bigserial }
  small: { type: smallint }
  whole: { type: integer }
  of: { type: oid }
  home: { type: place }
  homes: { type: 'place[]' }
  clock: { type: timetz }
  zip: { type: char(3) }
  ratio: { type: real }
`,
  });
  const database = await created(spec);
  await database.exec(`insert into row (small, whole, of, home, homes, clock, zip, ratio) values
    (-32768, -2147483648, 0, row('a'), array[row('b')::place], '10:00+02', 'a', 1e-30),
    (32767, 2147483647, 4294967295, null, '{}', '23:59:59.999999-05:30', 'abc', 1e30)`);
  const validate = validators(spec).get('row.schema.json');
  const rows = await column(database, 'select to_json(row)::text as value from row');
  for (const row of rows)
    expect(validate?.(JSON.parse(row)), JSON.stringify(validate?.errors)).toBe(true);
  const row = JSON.parse(rows[1] ?? '{}') as object;
  const beyond = [
    { id: null },
    { small: 32768 },
    { whole: 2147483648 },
    { of: 1 },
    { home: '(a)' },
  ];
  for (const wrong of beyond)
    expect(validate?.({ ...row, ...wrong }), JSON.stringify(wrong)).toBe(false);
  await database.close();
});

test('numbers without a sign begin at 0, in the databases that have them', async () => {
  const rangeOf = async (dialect: string, type: string) => {
    const { spec } = await specOf({
      'spec.yaml': `title: T\nrevision: 1.0.0\ndatabase: { dialect: ${dialect} }\n`,
      'entities/a/row.yaml': `name: Row\nfields:\n  id: { type: ${type}, key: primary }\n`,
    });
    const text = exportJsonSchemas(spec).content.get('row.schema.json') ?? '';
    const { properties } = JSON.parse(text) as {
      properties: { id: { minimum?: number; maximum?: number } };
    };
    return [properties.id.minimum, properties.id.maximum];
  };
  expect(await rangeOf('mysql', 'int unsigned')).toEqual([0, 4294967295]);
  expect(await rangeOf('mysql', 'int')).toEqual([-2147483648, 2147483647]);
  expect(await rangeOf('mysql', 'bigint unsigned')).toEqual([0, undefined]);
  expect(await rangeOf('sqlserver', 'tinyint')).toEqual([0, 255]);
  expect(await rangeOf('sqlserver', 'smallint')).toEqual([-32768, 32767]);
});

test('hostile names are properties like any other, and files differ in more than case', async () => {
  const { spec } = await specOf(HOSTILE);
  expect([...validators(spec).keys()]).toEqual(['class.schema.json', 'Class-2.schema.json']);
  const text = exportJsonSchemas(spec).content.get('class.schema.json') ?? '{}';
  const { properties } = JSON.parse(text) as { properties: object };
  expect(Object.keys(properties)).toContain('__proto__');
});
