import { describe, expect, test } from 'vitest';
import { differenceOf, nearby } from '../../../plugins/specbook/views/changes/difference.ts';

describe('the difference of two texts', () => {
  test.each([
    ['250 ms', '200 ms', ['', '250', '200', ' ms']],
    ['at most 250 ms', 'at most 200 ms', ['at most ', '250', '200', ' ms']],
    ['a b', 'a b c', ['a ', 'b', 'b c', '']],
    ['a', 'b', ['', 'a', 'b', '']],
    ['x y', 'x y', ['x ', 'y', 'y', '']],
  ])('is whole words: %s → %s', (before, after, [start, old, now, end]) => {
    expect(differenceOf(before, after)).toEqual({ start, before: old, after: now, end });
  });

  test('puts both texts together again', () => {
    const pairs = [
      ['', 'new'],
      ['One sentence. Another.', 'One sentence. A third.'],
      ['aa aa aa', 'aa aa'],
    ] as const;
    for (const [before, after] of pairs) {
      const part = differenceOf(before, after);
      expect(part.start + part.before + part.end).toBe(before);
      expect(part.start + part.after + part.end).toBe(after);
    }
  });

  test('keeps a little of a long common beginning and end', () => {
    const long = 'word '.repeat(100);
    const part = nearby(differenceOf(`${long}old ${long}`, `${long}new ${long}`));
    expect(part.before).toBe('old');
    expect(part.start.length + part.end.length).toBeLessThan(130);
  });
});
