import { describe, expect, test } from 'vitest';
import { complaintsAbout, withKey } from './complaints.ts';

const ROOM =
  'fields:\n  house: { type: integer, key: primary }\n  "no": { type: varchar(10), key: primary }\n';
const bed = (fields: string, on: string): Record<string, string> => ({
  room: ROOM,
  bed: `${withKey(...fields.split('\n'))}foreignKeys: { bed_room: { references: room, on: { ${on} } } }\n`,
});

describe('a foreign key', () => {
  test('to a part of a composite key is told to take all of it', async () => {
    expect(
      await complaintsAbout({
        room: ROOM,
        bed: withKey('  house: { type: integer, references: room.house }'),
      }),
    ).toEqual([
      'error foreign-key-mismatch: room.house is only part of the primary key of room. reference the whole key, under foreignKeys: { references: room, on: { …: house, …: no } }',
    ]);
  });

  test('may take the fields of the key in any order', async () => {
    expect(
      await complaintsAbout(
        bed(
          '  house: { type: integer }\n  room_no: { type: varchar(10) }',
          'room_no: "no", house: house',
        ),
      ),
    ).toEqual([]);
  });

  test('may point to a unique constraint, but not to one with a condition', async () => {
    const to = (unique: string): Record<string, string> => ({
      customer: `${withKey('  code: { type: text, required: true }')}unique: { by_code: { on: [code]${unique} } }\n`,
      order: withKey('  code: { type: text, references: customer.code }'),
    });
    expect(await complaintsAbout(to(''))).toEqual([]);
    expect(await complaintsAbout(to(', where: code is not null'))).toEqual([
      'error foreign-key-mismatch: customer.code is not a key of customer. reference id, or make code unique in customer',
    ]);
  });

  test('shorter than what it points to is a warning', async () => {
    expect(
      await complaintsAbout(
        bed(
          '  house: { type: int4 }\n  room_no: { type: varchar(8) }',
          'house: house, room_no: "no"',
        ),
      ),
    ).toEqual([
      'warning foreign-key-mismatch: room_no is varchar(8), too short for room.no, which is varchar(10). write type: varchar(10) for room_no, like room.no',
    ]);
  });

  test('to an entity that is not there is a dangling reference alone', async () => {
    const said = await complaintsAbout({
      bed: `${withKey('  house: { type: integer }')}foreignKeys: { bed_room: { references: rooom, on: { house: house } } }\n`,
    });
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^error dangling-reference/u);
  });
});

describe('an action', () => {
  const order = (facts: string): Record<string, string> => ({
    customer: withKey(),
    order: withKey(`  customer_id: { type: uuid${facts} }`),
  });

  test('that sets a default needs one, where a value is required', async () => {
    const facts = ', references: customer.id, required: true, onDelete: set default';
    expect(await complaintsAbout(order(facts))).toEqual([
      'warning impossible-action: onDelete: set default, but customer_id is required and has no default. give it a default, or write onDelete: restrict',
    ]);
    expect(await complaintsAbout(order(facts.replace(', required: true', '')))).toEqual([]);
  });

  test('that empties a key of which a part is required names that part', async () => {
    const said = await complaintsAbout({
      room: ROOM,
      bed: `${withKey('  house: { type: integer, required: true }', '  room_no: { type: varchar(10) }')}foreignKeys: { bed_room: { references: room, on: { house: house, room_no: "no" }, onDelete: set null } }\n`,
    });
    expect(said).toEqual([
      'warning impossible-action: onDelete: set null empties all fields of the key, but house is required. write onDelete: restrict or onDelete: cascade',
    ]);
  });

  test('without a foreign key says nothing, and that is said', async () => {
    expect(await complaintsAbout(order(', onDelete: cascade'))).toEqual([
      'error idle-key: onDelete has no effect: the field has no foreign key. add references: …, or move onDelete to the foreign key under foreignKeys',
    ]);
  });
});

describe('a primary key', () => {
  test('is never optional', async () => {
    expect(
      await complaintsAbout({
        order: 'fields: { id: { type: uuid, key: primary, required: false } }\n',
      }),
    ).toEqual([
      'error derived-contradiction: id is part of the primary key, which always has a value. remove required: false, or key: primary',
    ]);
  });

  test('may still be missing in a draft', async () => {
    expect(
      await complaintsAbout({ order: 'status: draft\nfields: { a: { type: text } }\n' }),
    ).toEqual([
      'warning missing-primary-key: order has no primary key. write key: primary at each field that identifies a row, or primaryKey: none if there is none',
    ]);
  });
});

describe('a default', () => {
  test('without brackets that is an expression is told how to say so', async () => {
    expect(
      await complaintsAbout({ order: withKey('  at: { type: date, default: current_date }') }),
    ).toEqual([
      'error invalid-default: "current_date" is not a valid date. write an expression as default: { sql: current_date }',
    ]);
  });

  test('of a generated field never applies', async () => {
    expect(
      await complaintsAbout({
        order: 'fields: { id: { type: bigint, key: primary, generated: identity, default: 1 } }\n',
      }),
    ).toEqual([
      'error invalid-default: the database computes a generated field; its default never applies. remove default: or generated:',
    ]);
  });

  test('that is an expression, or of a type that is only listed, is taken as it is', async () => {
    expect(
      await complaintsAbout(
        {
          order: withKey(
            '  at: { type: date, default: now() }',
            '  m: { type: citext, default: a }',
          ),
        },
        {
          'spec.yaml':
            'title: T\nrevision: "1"\ndatabase: { dialect: postgres, types: [citext] }\n',
        },
      ),
    ).toEqual([]);
  });
});

describe('a type', () => {
  test('is not checked where no database is stated', async () => {
    expect(
      await complaintsAbout(
        { order: withKey('  a: { type: whatever(3) }') },
        { 'spec.yaml': 'title: T\nrevision: "1"\n' },
      ),
    ).toEqual([]);
  });

  test('must be written like one all the same', async () => {
    expect(
      await complaintsAbout(
        { order: withKey('  a: { type: "varchar(10" }') },
        { 'spec.yaml': 'title: T\nrevision: "1"\n' },
      ),
    ).toEqual([
      'error unknown-type: "varchar(10" is not a valid type. write for example varchar(20), timestamptz or the id of an enum',
    ]);
  });

  test('may be an array of an enum', async () => {
    expect(
      await complaintsAbout(
        { order: withKey('  a: { type: "state[]", default: "{}" }') },
        { 'enums/state.yaml': 'name: State\npurpose: A state.\nvalues: { open: Open. }\n' },
      ),
    ).toEqual([]);
  });
});
