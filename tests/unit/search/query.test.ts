import { describe, expect, test } from 'vitest';
import { nameWord, planSearch, searchWords } from '../../../plugins/specbook/search/query.ts';
import fc from '../../support/fast-check.ts';
import { readFolder, SHOP } from '../../support/specs.ts';

/** Ways in which people write an id. */
const WRITINGS: readonly ((id: string) => string)[] = [
  (id) => id,
  (id) => id.toLowerCase(),
  (id) => id.toUpperCase(),
  (id) => id.replace(/[-_.]/gu, ' '),
  (id) => id.replace(/[-_]/gu, '_'),
  (id) => id.replace(/[-_]/gu, '-'),
  (id) => ` ${id}  `,
  // A person drops zeros; between two numbers the separator carries meaning, so it stays.
  (id) => id.replace(/(?<=[^\d])0+(?=\d)/gu, ''),
  (id) => id.replace(/(?<!\d)[-_.]|[-_.](?!\d)/gu, ''),
];

const step = fc.oneof(
  fc.stringMatching(/^[A-Za-z]{1,6}$/u),
  fc.nat(9999).map((number) => String(number).padStart(3, '0')),
);
const anyId = fc
  .tuple(
    fc.stringMatching(/^[A-Za-z]{2,6}$/u),
    fc.array(step, { maxLength: 3 }),
    fc.constantFrom('-', '_'),
  )
  .map(([first, others, separator]) => [first, ...others].join(separator));

describe('the word of a whole name', () => {
  test('any id in any of its writings is the same word', () => {
    fc.assert(
      fc.property(anyId, fc.constantFrom(...WRITINGS), (id, write) => {
        expect(nameWord(write(id))).toBe(nameWord(id));
      }),
    );
  });

  test('every id of a specification in every writing is the same word', async () => {
    const spec = await readFolder(SHOP);
    const strays = [...spec.items.values()].flatMap(({ id }) =>
      WRITINGS.map((write) => write(id)).filter((written) => nameWord(written) !== nameWord(id)),
    );
    expect(strays).toEqual([]);
  });

  test.each(['PERF-RT-002', 'perf rt 2', 'perf-rt-2', 'perfrt002', 'Perf_RT_2', ' perf  rt-002 '])(
    '%s is perfrt2',
    (written) => {
      expect(nameWord(written)).toBe('perfrt2');
    },
  );
});

describe('the words of a text', () => {
  test.each([
    ['a number with its unit is one word', 'p95 ≤ 250 ms', ['p95', '250ms']],
    ['a blank before the unit makes no difference', '250ms', ['250ms']],
    ['a narrow blank neither', '250\u202fms', ['250ms']],
    ['a unit has one name', '15 minutes, 3 years, 99.9 percent', ['15min', '3y', '99d9pct']],
    ['decimals stay decimals', '99.95 % 0.04 EUR 1.05 s', ['99d95pct', '0d04', 'eur', '1d05s']],
    ['thousands separators go', '1,200 users', ['1200', 'users']],
    ['a rate per period keeps both', '90k/month', ['90k', 'month']],
    ['an ordinary noun is no unit', '5 failures', ['5', 'failures']],
    [
      'an underscore and a hyphen hold a word together',
      'patient_id real-time',
      ['patientid', 'realtime'],
    ],
    ['a dot, a slash and braces part words', 'GET /clinics/{id}', ['get', 'clinics', 'id']],
    ['an apostrophe is left out', 'the patient’s', ['the', 'patients']],
    ['nothing but signs is nothing', ' … -- ', []],
  ])('%s', (_, text, words) => {
    expect(searchWords(text)).toEqual(words);
  });

  test('never hold a blank, a hyphen or an underscore', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const words = searchWords(text);
        expect(words.every((word) => !/[\s_-]/u.test(word))).toBe(true);
      }),
    );
  });
});

describe('the plan of a search', () => {
  test('asks for the whole name first, and for one where many are named', () => {
    expect(planSearch('audit entries')).toEqual({
      names: ['auditentries', 'auditentry'],
      form: 'auditentry',
      words: ['audit', 'entries'],
    });
  });

  test('asks for a value with its unit as one name', () => {
    expect(planSearch('p95 0.5 s').names).toContain('p950d5s');
  });

  test('of an empty query asks for nothing', () => {
    expect(planSearch('  ')).toEqual({ names: [], form: '', words: [] });
  });
});
