import { describe, expect, test } from 'vitest';
import { averageLength } from '../../../plugins/specbook/model/data/value-size.ts';
import { recordSize } from '../../../plugins/specbook/model/data/record-size.ts';
import {
  expectedVolume,
  horizonDay,
  rowsAt,
  storageOf,
} from '../../../plugins/specbook/model/data/storage.ts';
import { PERIOD_MS } from '../../../plugins/specbook/schema/units.ts';
import { entityOf, requirementOf, shopOf } from './shop.ts';
import fc from '../../support/fast-check.ts';

const ROOM =
  'fields:\n  clinic_id: { type: uuid, key: primary }\n  "no": { type: char(4), key: primary }\n  floor: { type: smallint }\n  step_free: { type: boolean }\n';
const VISIT =
  'fields:\n  id: { type: uuid, key: primary }\n  patient_id: { type: uuid, required: true }\n  starts_at: { type: timestamptz, required: true }\n  price: { type: "numeric(12,2)" }\n  reason: { type: text, size: 120 B }\n  n: { type: integer }\nindexes: { by_patient: { on: [patient_id, starts_at] } }\n';
const LETTER =
  'fields:\n  id: { type: bigint, key: primary }\n  body: { type: text, size: 6016 B }\n';

describe('a record', () => {
  test('is as long as its header, its values, their alignment and its pointer', async () => {
    const { spec } = await shopOf({ room: ROOM, visit: VISIT });
    expect(recordSize(spec, entityOf(spec, 'room')).bytes).toBe(60);
    expect(recordSize(spec, entityOf(spec, 'visit')).bytes).toBe(204);
  });

  test('has its long values on other pages', async () => {
    const { spec } = await shopOf({ letter: LETTER });
    const record = recordSize(spec, entityOf(spec, 'letter'));
    expect(record.bytes).toBe(60);
    expect(record.movedOutBytes).toBe(4 * 2048);
    expect(record.fields.map(({ movedOut }) => movedOut)).toEqual([false, true]);
  });

  test('names the fields whose size is only assumed', async () => {
    const { spec } = await shopOf(
      {
        a: 'fields:\n  id: { type: uuid, key: primary }\n  t: { type: text }\n  v: { type: varchar(100) }\n  s: { type: text, size: 9 B }\n  m: { type: mood }\n',
      },
      {
        'enums/mood.yaml':
          'name: Mood\npurpose: A mood.\nvalues: { good: Well., bad: Not well. }\n',
      },
    );
    const record = recordSize(spec, entityOf(spec, 'a'));
    expect(record.assumed).toEqual(['t', 'v']);
    expect(record.fields.map(({ bytes }) => bytes)).toEqual([16, 32, 66, 9, 4]);
  });

  test('never shrinks when a text may be longer', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (a, b) => {
        expect(averageLength(Math.max(a, b))).toBeGreaterThanOrEqual(averageLength(Math.min(a, b)));
        expect(averageLength(a)).toBeLessThanOrEqual(a);
      }),
    );
  });
});

describe('storage', () => {
  // Sizes on the right: pg_table_size and pg_indexes_size of PostgreSQL 17 for 100 000 (letters: 3000) such rows, reindexed.
  test.each([
    ['room', ROOM, 100_000, 6_053_888, 4_079_616],
    ['visit', VISIT, 100_000, 20_512_768, 7_258_112],
    ['letter', LETTER, 3000, 25_100_288, 90_112],
  ])('of %s is what PostgreSQL needs', async (id, yaml, rows, table, indexes) => {
    const { spec } = await shopOf({ [id]: yaml });
    const storage = storageOf(spec, entityOf(spec, id), rows);
    expect(storage.tableBytes / table).toBeCloseTo(1, 1);
    expect(Math.abs(storage.tableBytes - table) / table).toBeLessThan(0.02);
    // Three pages of a small index are its root, its metapage and an empty one.
    expect(Math.abs(storage.indexBytes - indexes)).toBeLessThan(Math.max(3 * 8192, 0.02 * indexes));
    expect(storage.bytes).toBe(storage.tableBytes + storage.indexBytes);
  });

  test('never shrinks when there are more rows', async () => {
    const { spec } = await shopOf({ visit: VISIT });
    const visit = entityOf(spec, 'visit');
    fc.assert(
      fc.property(fc.nat(1e7), fc.nat(1e7), (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map((rows) =>
          storageOf(spec, visit, rows),
        );
        expect(more!.bytes).toBeGreaterThanOrEqual(less!.bytes);
      }),
    );
  });
});

const KEY = 'fields: { id: { type: uuid, key: primary } }\n';

describe('rows', () => {
  const rowsOf = async (volume: string, day: string): Promise<number | undefined> => {
    const { spec } = await shopOf({ a: `${KEY}volume: { ${volume} }\n` });
    return rowsAt(spec, entityOf(spec, 'a'), day);
  };

  test('compound from the day on which they were counted', async () => {
    expect(await rowsOf('initial: 1.2M, growth: 4 %/month', '2026-11-01')).toBe(1_200_000);
    expect(await rowsOf('initial: 1.2M, growth: 4 %/month', '2029-11-01')).toBeCloseTo(
      4_926_000,
      -4,
    );
    expect(await rowsOf('asOf: 2027-11-01, initial: 100, growth: +12/year', '2028-11-01')).toBe(
      112,
    );
  });

  test('stay as they are without growth', async () => {
    expect(await rowsOf('initial: 900', '2050-01-01')).toBe(900);
  });

  test('that arrive steadily are limited by how long they are kept', async () => {
    const volume = 'initial: 58k, growth: +6k/month, retention: 2 years';
    expect(await rowsOf(volume, '2027-11-01')).toBeLessThan(144_000);
    expect(await rowsOf(volume, '2050-11-01')).toBe(144_000);
  });

  test('that are already more than arrive while they are kept grow no further', async () => {
    expect(await rowsOf('initial: 58k, growth: +1k/month, retention: 1 year', '2030-11-01')).toBe(
      58_000,
    );
  });

  test('never fall below none', async () => {
    expect(await rowsOf('initial: 100, growth: -50/month', '2040-01-01')).toBe(0);
  });

  test('are unknown without a volume', async () => {
    const { spec } = await shopOf({ a: KEY });
    expect(rowsAt(spec, entityOf(spec, 'a'), '2026-11-01')).toBeUndefined();
  });
});

describe('a horizon', () => {
  test('of years ends on the day of the year on which it begins', async () => {
    const { spec } = await shopOf({});
    expect(horizonDay(spec)).toBe('2029-11-22');
    expect(horizonDay(spec, 5 * PERIOD_MS.year)).toBe('2031-11-22');
    expect(horizonDay(spec, Infinity)).toBe('9999-12-31');
  });
});

describe('a data volume', () => {
  test('is expected at its horizon, counted from today, and held against its targets', async () => {
    const { spec } = await shopOf(
      { a: `${KEY}volume: { initial: 1000, growth: +1000/year }\n`, b: KEY },
      {
        'performance/volume.yaml':
          'DV-1:\n  kind: data-volume\n  entities: [a, b]\n  horizon: 2 years\n  targets: { records: 3k, storage: 1 GB }\nDV-2:\n  kind: data-volume\n  targets: { records: 4M }\n',
      },
    );
    const expected = expectedVolume(spec, requirementOf(spec, 'DV-1'));
    expect(expected).toMatchObject({
      day: '2028-11-22',
      rows: 3059,
      holdsRecords: false,
      holdsStorage: true,
    });
    expect(expected?.unknown.map(({ id }) => id)).toEqual(['b']);
    const whole = expectedVolume(spec, requirementOf(spec, 'DV-2'));
    expect(whole).toMatchObject({
      horizonStated: false,
      day: horizonDay(spec),
      holdsRecords: true,
    });
    expect(whole?.entities.map(({ entity }) => entity.id)).toEqual(['a']);
    expect(whole?.holdsStorage).toBeUndefined();
  });
});
