import { describe, expect, it } from 'vitest';
import {
  completions,
  correctQuery,
  isForeign,
  isOneEditApart,
  vocabularyOf,
} from '../../../plugins/specbook/search/vocabulary.ts';
import fc from '../../support/fast-check.ts';

const WORDS = ['appointment', 'patient', 'waiting', 'list', 'cancel', 'category', 'book'];

describe('a query', () => {
  it.each(['zeppelin', 'Zeppelin xylophone'])(
    '%s is foreign: a word with "z" is no result',
    (query) => {
      expect(isForeign(query, [...WORDS, 'z', 'zone'])).toBe(true);
    },
  );

  it.each(['patient zeppelin', 'booked', 'intment', '42', 'PERF-RT-2', 'Catégorie'])(
    '%s is not foreign',
    (query) => {
      expect(isForeign(query, WORDS)).toBe(false);
    },
  );

  it('is never foreign where the words are not known', () => {
    expect(isForeign('zeppelin', [])).toBe(false);
  });
});

describe('a mistyped query', () => {
  it.each([
    ['apointment', 'appointment'],
    ['appointmennt', 'appointment'],
    ['appoinment of patietn', 'appointment of patient'],
    ['Waitng list', 'waiting list'],
  ])('%s is mended to %s', (typed, meant) => {
    expect(correctQuery(typed, WORDS)).toBe(meant);
  });

  it.each([
    ['a word that is there', 'patient'],
    ['the beginning of one', 'appoi'],
    ['another form of one', 'booking'],
    ['another form with another ending', 'categories'],
    ['an id', 'PERF-RT-002'],
    ['a name of two words', 'patient_idd'],
    ['a number with its unit', '250 ms'],
    ['a short word', 'lits'.slice(0, 3)],
    ['a word that nothing is near to', 'kubernetes'],
  ])('is left alone for %s', (_, query) => {
    expect(correctQuery(query, WORDS)).toBeUndefined();
  });

  it('is mended to a word of a name before any other', () => {
    const words = vocabularyOf([
      { title: 'Other', content: 'a rocm of one' },
      { title: 'Room', content: '' },
    ]);
    expect(correctQuery('rooom', words)).toBe('room');
  });
});

describe('one slip', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    minLength: 2,
    maxLength: 8,
  });

  it('is a letter left out, put in, or another one, or two that changed places', () => {
    fc.assert(
      fc.property(
        word,
        fc.nat(),
        fc.constantFrom('a', 'b', 'c', 'd', 'e'),
        (typed, where, letter) => {
          const at = where % typed.length;
          const slips = [
            typed.slice(0, at) + typed.slice(at + 1),
            typed.slice(0, at) + letter + typed.slice(at),
            typed.slice(0, at) + letter + typed.slice(at + 1),
            typed.slice(0, at) + (typed[at + 1] ?? '') + (typed[at] ?? '') + typed.slice(at + 2),
          ].filter((slip) => slip !== typed);
          expect(
            slips.every((slip) => isOneEditApart(typed, slip) && isOneEditApart(slip, typed)),
          ).toBe(true);
        },
      ),
    );
  });

  it('is not two', () => {
    expect(isOneEditApart('appointment', 'apointmet')).toBe(false);
    expect(isOneEditApart('abcd', 'badc')).toBe(false);
    expect(isOneEditApart('same', 'same')).toBe(false);
  });
});

describe('half a word', () => {
  it('may become the words that begin with it, in their order', () => {
    expect(completions('ca', WORDS)).toEqual([]);
    expect(completions('Cat', WORDS)).toEqual(['category']);
    expect(completions('can', ['candle', ...WORDS])).toEqual(['candle', 'cancel']);
  });

  it.each(['patient', 'waiting li', 'p95', ''])('is not what %j is', (query) => {
    expect(completions(query, WORDS)).toEqual([]);
  });
});
