import { expect, test } from 'vitest';
import { saysSomethingElse } from '../../plugins/specbook/diff/classify/statement.ts';

test.each([
  ['A paid order cannot be paid again.', 'A paid order can be paid again.'],
  ["It can't be paid again.", 'It can be paid again.'],
  ['It may be paid twice.', 'It must be paid twice.'],
  ['Within 10 minutes.', 'Within 15 minutes.'],
])('"%s" says something else than "%s"', (before, after) => {
  expect(saysSomethingElse(before, after)).toBe(true);
});

test('other words around the same numbers and bindings say the same', () => {
  expect(
    saysSomethingElse('A paid order cannot be paid again.', 'What is paid cannot be paid again.'),
  ).toBe(false);
});
