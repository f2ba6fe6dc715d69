import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  keyed,
  oneOrMore,
  plainKey,
  safeKey,
  textOr,
} from '../../../plugins/specbook/schema/keyed.ts';
import { text } from '../../../plugins/specbook/schema/scalar.ts';

const Value = z.strictObject({ name: text() });

function raw(entries: Record<string, unknown>): unknown {
  const map: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [key, value] of Object.entries(entries)) map[safeKey(key)] = value;
  return map;
}

describe('maps whose keys are names', () => {
  test('come out as a list that keeps the order written, numbers included', () => {
    const inOrder = Object.create(null) as Record<string, unknown>;
    for (const key of ['10', 'b', '9']) inOrder[safeKey(key)] = { name: key };
    expect(
      keyed(Value, { noun: 'value' })
        .parse(inOrder)
        .map(({ id }) => id),
    ).toEqual(['10', 'b', '9']);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'take %s for a name like any other',
    (name) => {
      const source = Object.create(null) as Record<string, unknown>;
      source[safeKey(name)] = { name: 'x' };
      expect(keyed(Value, { noun: 'value' }).parse(source)).toEqual([{ id: name, name: 'x' }]);
      expect(Object.getPrototypeOf({})).toBe(Object.prototype);
      expect(plainKey(safeKey(name))).toBe(name);
    },
  );

  test('refuse a key that is no id, at the key', () => {
    const result = keyed(Value, { noun: 'field' }).safeParse(raw({ 'a b': { name: 'x' } }));
    expect(result.error?.issues).toMatchObject([
      {
        path: ['a b'],
        message: '"a b" is not a valid name for a field',
        params: { at: 'key', hint: 'use the letters a to z, digits, - and _ only' },
      },
    ]);
  });
});

test('a text may stand for an object, a single value for a list', () => {
  expect(textOr('name', Value).parse('Day view')).toEqual({ name: 'Day view' });
  expect(textOr('name', Value).parse({ name: 'Day view' })).toEqual({ name: 'Day view' });
  expect(oneOrMore(text()).parse('a')).toEqual(['a']);
  expect(oneOrMore(text()).parse(['a', 'b'])).toEqual(['a', 'b']);
});
