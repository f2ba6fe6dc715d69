import { describe, expect, it } from 'vitest';
import { memoize } from '../../../plugins/specbook/model/memoize.ts';

/** The function, memoized, and how often it has been computed. */
function counted<Rest extends readonly [] | readonly [object | string], Result>(
  compute: (owner: { name: string }, ...rest: Rest) => Result,
) {
  const calls: Rest[] = [];
  const memoized = memoize((owner: { name: string }, ...rest: Rest) => {
    calls.push(rest);
    return compute(owner, ...rest);
  });
  return { memoized, calls };
}

describe('a memoized function', () => {
  const a = { name: 'a' };
  const b = { name: 'b' };

  it('computes once per object', () => {
    const { memoized, calls } = counted(({ name }) => ({ name }));
    expect(memoized(a)).toBe(memoized(a));
    expect(memoized(b)).toEqual({ name: 'b' });
    expect(calls).toHaveLength(2);
  });

  it('computes once per object and text', () => {
    const { memoized, calls } = counted(({ name }, text: string) => name + text);
    expect([memoized(a, '1'), memoized(a, '2'), memoized(b, '1'), memoized(a, '1')]).toEqual([
      ...['a1', 'a2', 'b1', 'a1'],
    ]);
    expect(calls).toHaveLength(3);
  });

  it('tells an empty text from others', () => {
    const { memoized } = counted(({ name }, text: string) => name + text);
    expect([memoized(a, ''), memoized(a, 'x')]).toEqual(['a', 'ax']);
  });

  it('computes once per pair of objects', () => {
    const { memoized, calls } = counted(({ name }, other: { name: string }) => name + other.name);
    expect([memoized(a, b), memoized(b, a), memoized(a, b)]).toEqual(['ab', 'ba', 'ab']);
    expect(calls).toHaveLength(2);
  });

  it('remembers that there is no result', () => {
    const { memoized, calls } = counted((_, text: string) => (text === '' ? undefined : text));
    expect([memoized(a, ''), memoized(a, '')]).toEqual([undefined, undefined]);
    expect(calls).toHaveLength(1);
  });

  it('computes again after an exception', () => {
    let attempts = 0;
    const memoized = memoize((owner: { name: string }) => {
      attempts += 1;
      if (attempts === 1) throw new Error('not yet');
      return owner.name;
    });
    expect(() => memoized(a)).toThrow('not yet');
    expect(memoized(a)).toBe('a');
  });
});
