import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { indexBytes, indexSizes } from '../../../plugins/specbook/model/data/indexes/index-size.ts';
import { storageLayout } from '../../../plugins/specbook/model/data/storage-layout.ts';
import { storageOf } from '../../../plugins/specbook/model/data/storage.ts';
import { entityOf } from './shop.ts';
import { SPEC_YAML, specOf } from '../../support/spec-of.ts';

const ROWS = 50_000;
const TABLE = `create table reading as select g::bigint as id,
  '2020-01-01'::timestamptz + g * interval '1 minute' as taken_at,
  gen_random_uuid() as device, (g % 4 = 0) as open,
  (hashint4(g * 3)::bigint & 511) as sensor, (array['ok', 'odd', 'bad']::state[])[1 + g % 3] as state,
  case when g % 2 = 0 then (hashint4(g * 5)::bigint & 8191) end as batch, (g % 9)::numeric as level,
  array(select 'tag' || (hashint4(g * 7 + k)::bigint & 1023) from generate_series(1, 5) k) as tags,
  array(select (hashint4(g * 7 + k)::bigint & 1023)::int from generate_series(1, 5) k) as codes,
  to_tsvector('english', (select string_agg('word' || (hashint4(g * 17 + k)::bigint & 4095), ' ')
    from generate_series(1, 20) k)) as words,
  (select string_agg('word' || (hashint4(g * 17 + k)::bigint & 4095), ' ') from generate_series(1, 3) k) as name,
  tstzrange('2020-01-01'::timestamptz + g * interval '1 minute',
    '2020-01-01'::timestamptz + g * interval '1 minute' + interval '30 min') as during,
  point(random() * 100, random() * 100) as place from generate_series(1, ${ROWS}) g`;
/** The same table as an author writes it; the sizes are those that PostgreSQL reports of its values. */
const FIELDS = `fields:
  id: { type: bigint, key: primary }
  taken_at: { type: timestamptz, required: true }
  device: { type: uuid, required: true }
  open: { type: boolean, required: true }
  sensor: { type: bigint, required: true, references: sensor.id }
  state: { type: state, required: true }
  batch: { type: bigint, references: batch.id }
  level: { type: "numeric(3)", required: true }
  tags: { type: "text[]", size: 80 B }
  codes: { type: "integer[]", size: 41 B }
  words: { type: tsvector, size: 330 B }
  name: { type: text, size: 25 B }
  during: { type: tstzrange }
  place: { type: point }
`;

const other = (name: string, rows: number): string =>
  `name: ${name}\npurpose: A thing.\nfields: { id: { type: bigint, key: primary } }\nvolume: { initial: ${rows} }\n`;
const OTHERS = {
  'entities/shop/sensor.yaml': other('Sensor', 512),
  'entities/shop/batch.yaml': other('Batch', 8192),
  'enums/state.yaml':
    'name: State\npurpose: How it is.\nvalues: { ok: Fine., odd: Odd., bad: Bad. }\n',
};

/** The predicted bytes of one index of the table, with what the prediction says of itself. */
async function predicted(yaml: string, version = 18): Promise<{ bytes: number; because: unknown }> {
  const { spec, problems } = await specOf({
    'spec.yaml': `${SPEC_YAML}database: { dialect: postgres, version: ${version} }\n`,
    'entities/shop/reading.yaml': `name: Reading\npurpose: A thing.\n${FIELDS}indexes: { x: ${yaml} }\nvolume: { initial: ${ROWS} }\n`,
    ...OTHERS,
  });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const reading = entityOf(spec, 'reading');
  const index = indexSizes(spec, reading).find(({ name }) => name === 'x');
  if (!index) throw new Error('the index has no size');
  const { tablePages } = storageOf(spec, reading, ROWS);
  const bytes = indexBytes(storageLayout('postgres'), index, ROWS, tablePages);
  return { bytes, because: index.because };
}

describe('an index of PostgreSQL', () => {
  let database: PGlite;
  beforeAll(async () => {
    database = await PGlite.create({ extensions: { btree_gist, pg_trgm } });
    await database.exec('create extension btree_gist; create extension pg_trgm');
    await database.exec(`create type state as enum ('ok', 'odd', 'bad')`);
    await database.exec(TABLE);
  });
  afterAll(() => database.close());

  async function measured(sql: string): Promise<number> {
    await database.exec(`create index x on reading ${sql}`);
    const { rows } = await database.query<{ bytes: number }>(`select pg_relation_size('x') bytes`);
    await database.exec('drop index x');
    return rows[0]?.bytes ?? Number.NaN;
  }

  /** Three pages of a small index are its root, its metapage and an empty one. */
  const tolerance = (bytes: number): number => Math.max(3 * 8192, 0.03 * bytes);
  const ratio = async (yaml: string, sql: string): Promise<number> =>
    (await predicted(yaml)).bytes / (await measured(sql));

  test.each([
    ['B-tree', '{ on: [taken_at] }', '(taken_at)'],
    ['covering', '{ on: [taken_at], include: [device] }', '(taken_at) include (device)'],
    ['partial', '{ on: [taken_at], where: open, share: 25 % }', '(taken_at) where open'],
    ['B-tree over a boolean', '{ on: [open] }', '(open)'],
    ['B-tree over an enumeration', '{ on: [state] }', '(state)'],
    ['B-tree over a foreign key', '{ on: [sensor] }', '(sensor)'],
    ['B-tree over a foreign key and a boolean', '{ on: [sensor, open] }', '(sensor, open)'],
    ['B-tree over types that are stored each', '{ on: [level] }', '(level)'],
    ['covering B-tree over a boolean', '{ on: [open], include: [id] }', '(open) include (id)'],
    ['hash', '{ on: [device], method: hash }', 'using hash (device)'],
    ['GiST over a range', '{ on: [during], method: gist }', 'using gist (during)'],
    [
      'GiST over two values',
      '{ on: [device, during], method: gist }',
      'using gist (device, during)',
    ],
  ])(
    'that is a %s is as large as predicted, within 3 % or three pages',
    async (_name, yaml, sql) => {
      const actual = await measured(sql);
      expect(Math.abs((await predicted(yaml)).bytes - actual)).toBeLessThan(tolerance(actual));
    },
  );

  test('over an optional foreign key is as large as predicted, within 15 %', async () => {
    const factor = await ratio('{ on: [batch] }', '(batch)');
    expect(Math.abs(factor - 1)).toBeLessThan(0.15);
    expect((await predicted('{ on: [batch] }')).because).toEqual([{ code: 'shared-values' }]);
  });

  test('stores shared values each before version 13', async () => {
    const [old, current] = [
      await predicted('{ on: [open] }', 12),
      await predicted('{ on: [open] }'),
    ];
    expect(old.bytes).toBeGreaterThan(2.5 * current.bytes);
    expect(old.because).toEqual([]);
  });

  test('of ranges of pages has the predicted number of pages', async () => {
    const { bytes, because } = await predicted('{ on: [taken_at], method: brin }');
    expect(bytes).toBe(await measured('using brin (taken_at)'));
    expect(because).toEqual([]);
  });

  test.each([
    ['GIN over texts', '{ on: [tags], method: gin }', 'using gin (tags)'],
    ['GIN over numbers', '{ on: [codes], method: gin }', 'using gin (codes)'],
    ['GIN over words', '{ on: [words], method: gin }', 'using gin (words)'],
    [
      'GIN over trigrams',
      '{ on: [name gin_trgm_ops], method: gin }',
      'using gin (name gin_trgm_ops)',
    ],
    ['GiST over points', '{ on: [place], method: gist }', 'using gist (place)'],
  ])('that is a %s is estimated within a factor of 3, and says so', async (_name, yaml, sql) => {
    const factor = await ratio(yaml, sql);
    expect(Math.max(factor, 1 / factor)).toBeLessThan(3);
    expect((await predicted(yaml)).because).toHaveLength(1);
  });
});

describe('an index whose size nothing tells', () => {
  test.each([
    ['{ on: [taken_at], where: open }', [{ code: 'unshared-values' }, { code: 'partial' }]],
    ['{ on: [taken_at], method: spgist }', [{ code: 'method', params: { method: 'spgist' } }]],
    ['{ on: ["(tags)"], method: gin }', [{ code: 'method', params: { method: 'gin' } }]],
    ['{ on: [codes], method: gin, where: open }', [expect.anything(), { code: 'partial-method' }]],
  ])('%s says what it was counted as', async (yaml, because) => {
    expect((await predicted(yaml)).because).toEqual(because);
  });
});

test('a share of the rows needs the condition that they meet', async () => {
  const { problems } = await specOf({
    'spec.yaml': SPEC_YAML,
    'entities/shop/reading.yaml': `name: Reading\npurpose: A thing.\n${FIELDS}indexes: { x: { on: [taken_at], share: 20 % } }\n`,
    ...OTHERS,
  });
  expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([
    { message: 'a share of the rows without a condition', line: 18, column: 40 },
  ]);
});
