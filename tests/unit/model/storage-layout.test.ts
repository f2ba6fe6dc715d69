import { describe, expect, test } from 'vitest';
import { formatMessage } from '../../../plugins/specbook/i18n/coded-message.ts';
import { stringsOf } from '../../../plugins/specbook/i18n/index.ts';
import { deriveStorage } from '../../../plugins/specbook/model/data/derive-volume.ts';
import { indexSizes } from '../../../plugins/specbook/model/data/indexes/index-size.ts';
import { recordSize } from '../../../plugins/specbook/model/data/record-size.ts';
import { storageOf } from '../../../plugins/specbook/model/data/storage.ts';
import { storageLayout } from '../../../plugins/specbook/model/data/storage-layout.ts';
import { DIALECTS } from '../../../plugins/specbook/schema/database.ts';
import { SPEC_YAML } from '../../support/spec-of.ts';
import { entityOf, shopOf } from './shop.ts';
import fc from '../../support/fast-check.ts';

const on = (dialect: string): Record<string, string> => ({
  'spec.yaml': `${SPEC_YAML}database: { dialect: ${dialect} }\n`,
});

describe('the layout of a database', () => {
  test('of SQL Server gives the rows per page of its documentation', async () => {
    // "Estimate the size of a clustered index", by its own formulas: fixed 24, two texts of 50 in all, 6 columns:
    // Variable_Data_Size = 2 + 2 × 2 + 50 = 56, Null_Bitmap = 2 + (6 + 7) / 8 = 3, Row_Size = 24 + 56 + 3 + 4 = 87.
    const { spec } = await shopOf(
      {
        a: 'fields:\n  id: { type: bigint, key: primary }\n  b: { type: bigint }\n  c: { type: int }\n  d: { type: int }\n  t: { type: varchar(50), size: 20 B }\n  u: { type: varchar(50), size: 30 B }\n',
      },
      on('sqlserver'),
    );
    const { bytes } = recordSize(spec, entityOf(spec, 'a'));
    expect(bytes).toBe(87 + 2);
    expect(Math.floor(storageLayout('sqlserver').rowSpace / bytes)).toBe(Math.floor(8096 / 89));
  });

  test('of MySQL counts the header, the transaction, lengths and empty fields', async () => {
    const { spec } = await shopOf(
      {
        a: 'fields:\n  id: { type: bigint, key: primary }\n  price: { type: "decimal(12,2)", required: true }\n  name: { type: varchar(200), size: 40 B }\n  note: { type: text, size: 300 B }\nindexes: { by_price: { on: [price] } }\n',
      },
      on('mysql'),
    );
    // 5 + 13, one byte of bits, 1 + 2 of lengths; 8, decimal(12,2) 6 (5 of ten digits, 1 of two), 40, 300.
    expect(recordSize(spec, entityOf(spec, 'a')).bytes).toBe(18 + 1 + 3 + 8 + 6 + 40 + 300);
    // The rows lie in the primary key, and every other index ends in it.
    expect(indexSizes(spec, entityOf(spec, 'a')).map(({ entryBytes }) => entryBytes)).toEqual([
      0,
      5 + 6 + 8,
    ]);
  });

  test('of Oracle counts a length for each column', async () => {
    const { spec } = await shopOf(
      {
        a: 'fields:\n  id: { type: number(10), key: primary }\n  d: { type: date }\n  t: { type: varchar2(400), size: 300 B }\n',
      },
      on('oracle'),
    );
    expect(recordSize(spec, entityOf(spec, 'a')).bytes).toBe(3 + 2 + (1 + 6) + (1 + 7) + (3 + 300));
  });

  // Sizes: dbstat of SQLite 3 for 100 000 such rows after a vacuum.
  test('of SQLite is what SQLite needs', async () => {
    const { spec } = await shopOf(
      {
        visit:
          'fields:\n  id: { type: blob, size: 16 B, key: primary }\n  patient_id: { type: blob, size: 16 B, required: true }\n  at: { type: datetime, required: true }\n  price: { type: real }\n  reason: { type: text, size: 120 B }\n  n: { type: integer }\n  flag: { type: boolean }\nindexes: { by_patient: { on: [patient_id, at] } }\n',
      },
      on('sqlite'),
    );
    const storage = storageOf(spec, entityOf(spec, 'visit'), 100_000);
    expect(Math.abs(storage.tableBytes / 20_533_248 - 1)).toBeLessThan(0.03);
    expect(Math.abs(storage.indexBytes / (4_509_696 + 2_490_368) - 1)).toBeLessThan(0.05);
  });

  test.each(DIALECTS)('of %s never makes a row shorter by a longer value', (dialect) => {
    const layout = storageLayout(dialect);
    const value = (bytes: number) => ({ bytes, variable: true, align: 4, basis: 'type' }) as const;
    fc.assert(
      fc.property(fc.nat(1500), fc.nat(1500), fc.nat(12), (a, b, nullable) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(layout.row([value(more)], nullable)).toBeGreaterThanOrEqual(
          layout.row([value(less)], nullable),
        );
        expect(layout.entry([value(more)], [])).toBeGreaterThanOrEqual(
          layout.entry([value(less)], []),
        );
        expect(layout.row([value(less)], nullable)).toBeGreaterThan(less);
      }),
    );
  });
});

describe('long texts of PostgreSQL', () => {
  // Measured in PostgreSQL 15: pages of the TOAST table of 2,000 rows with uncompressible text.
  test.each([
    [2500, 2731],
    [4100, 5461],
    [8000, 8255],
  ])('of %i bytes take %i on other pages', (bytes, taken) => {
    const { movedOut } = storageLayout('postgres');
    expect(Math.abs(movedOut(bytes) / taken - 1)).toBeLessThan(0.01);
  });

  test('take no less than themselves, and little more when they are long', () => {
    const { movedOut } = storageLayout('postgres');
    for (const bytes of [2100, 3992, 3993, 20_000, 39_920, 40_000, 1e6]) {
      expect(movedOut(bytes)).toBeGreaterThan(bytes);
      expect(movedOut(bytes)).toBeLessThan(1.55 * bytes);
    }
    expect(movedOut(1e8) / 1e8).toBeCloseTo(1.026, 2);
  });
});

describe('an index of another method', () => {
  const event = (rows: string) =>
    shopOf({
      event: `fields:\n  id: { type: bigint, key: primary }\n  at: { type: timestamptz, required: true }\n  tags: { type: "text[]", size: 100 B }\n  open: { type: boolean, required: true }\nindexes:\n  event_at: { on: [at], method: brin }\n  event_tags: { on: [tags], method: gin }\n  event_open: { on: [at], where: open }\n  event_plain: { on: [at], method: btree }\nvolume: { initial: ${rows} }\n`,
    });
  const inputsOf = async (rows: string) => {
    const { spec } = await event(rows);
    const { inputs = [] } = deriveStorage(spec, entityOf(spec, 'event'), spec.now) ?? {};
    const { derivation: t } = stringsOf(spec).views;
    return Object.fromEntries(
      inputs.map(({ name, value, because = [] }) => [
        formatMessage(t.name, name),
        [
          formatMessage(t.value, value).replace(/\u202f/gu, ' '),
          ...because.map((one) => formatMessage(t.because, one)),
        ],
      ]),
    );
  };

  test('BRIN sums up ranges of pages: 24,576 bytes for 300,000 rows, as PostgreSQL needs', async () => {
    expect((await inputsOf('300k'))['index event_at']).toEqual([
      '28 B for each 128 pages, 24.6 kB in all',
    ]);
    expect((await inputsOf('1bn'))['index event_at']?.[0]).toMatch(/ [2-9](?:\.\d+)? MB in all$/u);
  });

  test('and a partial one say what their size rests on', async () => {
    const inputs = await inputsOf('1bn');
    expect(inputs['index event_tags']?.[1]).toBe(
      'method gin: an estimate of 6 elements a row of 4 B each, shared by many rows',
    );
    expect(inputs['index event_open']?.slice(1)).toEqual([
      'as if no rows shared a value: less where they do',
      'partial: counted as a B-tree of all rows',
    ]);
    expect(inputs['index event_plain']?.[1]).toBe(
      'as if no rows shared a value: less where they do',
    );
  });
});
