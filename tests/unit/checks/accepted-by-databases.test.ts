/** Nothing that a database accepts is an error. */
import { describe, expect, test } from 'vitest';
import { complaintsAbout, withKey } from './complaints.ts';

const errors = (said: readonly string[]): string[] => said.filter((one) => one.startsWith('error'));

describe('no error is', () => {
  test.each([
    ['a key between integer sizes', '  to: { type: smallint, references: other.id }'],
    ['a key of a number to a whole number', '  to: { type: numeric, references: other.id }'],
    ['a key of a domain of the same type', '  to: { type: ref, references: other.id }'],
    ['a key to a unique index', '  to: { type: text, references: other.code }'],
    ['a field that references itself', '  to: { type: uuid, references: thing.to, unique: true }'],
    [
      'a set null of a required field',
      '  to: { type: bigint, required: true, references: other.id, onDelete: set null }',
    ],
    ['a day that is written in another way', '  to: { type: date, default: January 8 1999 }'],
    ['a truth that is written in another way', '  to: { type: boolean, default: "on" }'],
  ])('%s', async (_, field) => {
    const said = await complaintsAbout(
      {
        other:
          'fields: { id: { type: bigint, key: primary }, code: { type: text } }\nindexes: { by_code: { on: [code], unique: true } }\n',
        thing: withKey(field),
      },
      {
        'spec.yaml':
          'title: t\nrevision: 1\ndatabase: { dialect: postgres, domains: { ref: bigint } }\n',
      },
    );
    expect(errors(said)).toEqual([]);
  });

  test('a table without a key, nor is it a warning where that is meant, or where it is a view', async () => {
    const fields = 'fields: { a: { type: text } }\n';
    expect(await complaintsAbout({ log: fields })).toHaveLength(1);
    expect(await complaintsAbout({ log: `${fields}primaryKey: none\n` })).toEqual([]);
    expect(await complaintsAbout({ log: `${fields}kind: view\n` })).toEqual([]);
  });
});

describe('still an error is', () => {
  test.each([
    ['a key of a text to a number', '  to: { type: text, references: other.id }'],
    [
      'a key to what a partial unique index is over',
      '  to: { type: text, references: other.code }',
    ],
  ])('%s', async (_, field) => {
    const said = await complaintsAbout({
      other:
        'fields: { id: { type: bigint, key: primary }, code: { type: text } }\nindexes: { by_code: { on: [code], unique: true, where: code is not null } }\n',
      thing: withKey(field),
    });
    expect(errors(said)).toHaveLength(1);
  });
});

test('the name of a column where an id is expected is told by the id', async () => {
  const said = await complaintsAbout({
    thing: `${withKey('  amount: { type: numeric, column: Amount }')}indexes: { x: { on: [Amount] } }\n`,
  });
  expect(said).toEqual([
    'error unknown-field: thing has no field "Amount". write amount, the id of the field with that column',
  ]);
});
