import { describe, expect, test } from 'vitest';
import {
  formatBytes,
  formatCount,
  formatDuration,
  formatNumber,
  formatQuantity,
} from '../../../plugins/specbook/schema/format-quantity.ts';
import {
  compareQuantities,
  convertQuantity,
  parseGrowth,
  parseQuantity,
  type Quantity,
} from '../../../plugins/specbook/schema/quantity.ts';
import type { Dimension } from '../../../plugins/specbook/schema/units.ts';
import fc from '../../support/fast-check.ts';

function quantity(text: string, ...dimensions: Dimension[]): Quantity {
  const parsed = parseQuantity(text, dimensions);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.value;
}

describe('parsing', () => {
  test.each([
    ['250 ms', 'duration', 250],
    ['250ms', 'duration', 250],
    ['1.5 s', 'duration', 1500],
    ['10 years', 'duration', 315_576_000_000],
    ['99.95 %', 'ratio', 0.9995],
    ['400 rps', 'rate', 400],
    ['1.2k rps', 'rate', 1200],
    ['600 rpm', 'rate', 10],
    ['86.4k/day', 'rate', 1],
    ['80 GB', 'size', 80e9],
    ['1 KiB', 'size', 1024],
    ['1.2M', 'count', 1_200_000],
    ['3bn', 'count', 3e9],
    ['0', 'count', 0],
    ['0.04 EUR', 'money', 0.04],
    ['4000 EUR/month', 'cost', 4000],
    ['12000 EUR/year', 'cost', 1000],
  ] as const)('%s is a %s of %d in its base unit', (text, dimension, base) => {
    const parsed = quantity(text, dimension);
    expect(parsed.base).toBeCloseTo(base, 6);
    expect(parsed.text).toBe(text);
    expect(parsed.dimension).toBe(dimension);
  });

  test.each([
    [
      '250',
      ['duration'],
      '"250" has no unit',
      'write for example 250 ms; accepted units: us, ms, s, min, h, days, weeks, months, years',
    ],
    [
      '250 rps',
      ['duration'],
      '"rps" is not a unit accepted here',
      'accepted units: us, ms, s, min, h, days, weeks, months, years; for example 250 ms',
    ],
    [
      'fast',
      ['duration'],
      '"fast" is not a number with a unit',
      'write for example 250 ms; accepted units: us, ms, s, min, h, days, weeks, months, years',
    ],
    ['1,000', ['count'], '"1,000" has a thousands separator', 'write it without: 1000'],
    [
      "12'500 rps",
      ['rate'],
      '"12\'500 rps" has a thousands separator',
      'write it without: 12500 rps',
    ],
    [
      '900 rows',
      ['count'],
      '"900 rows" is a count and has no unit',
      'write a plain number such as 900, 300k, 1.2M or 3bn',
    ],
    [
      '4 XXQ',
      ['money'],
      '"XXQ" is not a unit accepted here',
      'accepted units: a currency such as EUR; for example 0.04 EUR',
    ],
    [
      '',
      ['count'],
      '"" is not a number',
      'write for example 1.2M; accepted units: none: a plain number such as 900, 300k, 1.2M or 3bn',
    ],
  ] as const)(
    '"%s" is refused as %s, with what to write instead',
    (text, dimensions, message, hint) => {
      expect(parseQuantity(text, dimensions)).toEqual({ ok: false, message, hint });
    },
  );

  test('a share is exact to the last digit written', () => {
    for (const share of ['99.9', '99.99', '99.95', '0.1', '33.3', '57']) {
      expect(quantity(`${share} %`, 'ratio').base).toBe(Number(`${share}e-2`));
    }
  });

  test('a number that overflows is refused, one beyond the precision of doubles keeps its text', () => {
    expect(parseQuantity('4e12345', ['count']).ok).toBe(false);
    expect(quantity('12345678901234567890', 'count').text).toBe('12345678901234567890');
  });

  test('any text gives a quantity or a complaint with a hint, never an exception', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
        const parsed = parseQuantity(text, [
          'duration',
          'rate',
          'size',
          'ratio',
          'count',
          'money',
          'cost',
        ]);
        if (parsed.ok) expect(Number.isFinite(parsed.value.base)).toBe(true);
        else expect(parsed.hint).not.toBe('');
      }),
    );
  });
});

describe('growth', () => {
  test('a share compounds, a signed number is linear', () => {
    expect(parseGrowth('12 %/month')).toMatchObject({
      ok: true,
      value: { mode: 'compound', amount: 0.12, per: 'month' },
    });
    expect(parseGrowth('+20k/month')).toMatchObject({
      ok: true,
      value: { mode: 'linear', amount: 20_000, per: 'month' },
    });
    expect(parseGrowth('-2/year')).toMatchObject({
      ok: true,
      value: { mode: 'linear', amount: -2, per: 'year' },
    });
  });

  test('an unsigned number could be a level and is refused', () => {
    expect(parseGrowth('20k/month')).toEqual({
      ok: false,
      message: '"20k/month" could be a level or a growth',
      hint: 'write +20k/month for linear growth, or a share such as 4 %/month',
    });
  });

  test('an unknown period names the known ones', () => {
    expect(parseGrowth('4 %/moon')).toEqual({
      ok: false,
      message: '"moon" is not a period',
      hint: 'accepted periods: second, minute, hour, day, week, month, quarter, year',
    });
  });
});

describe('comparing and converting', () => {
  const durations = fc.tuple(
    fc.integer({ min: 0, max: 1e6 }),
    fc.constantFrom('us', 'ms', 's', 'min', 'h', 'days'),
  );

  test('a conversion there and back gives the same number', () => {
    fc.assert(
      fc.property(
        durations,
        fc.constantFrom('us', 'ms', 's', 'h', 'years'),
        ([number, unit], other) => {
          const start = quantity(`${number} ${unit}`, 'duration');
          const there = convertQuantity(start, other);
          const factor = convertQuantity(quantity(`1 ${other}`, 'duration'), unit);
          expect(there * factor).toBeCloseTo(number, 4);
        },
      ),
    );
  });

  test('comparing is a total order that agrees with the base unit', () => {
    fc.assert(
      fc.property(durations, durations, ([a, unitA], [b, unitB]) => {
        const left = quantity(`${a} ${unitA}`, 'duration');
        const right = quantity(`${b} ${unitB}`, 'duration');
        expect(Math.sign(compareQuantities(left, right))).toBe(Math.sign(left.base - right.base));
        expect(
          Math.sign(compareQuantities(left, right)) + Math.sign(compareQuantities(right, left)),
        ).toBe(0);
      }),
    );
  });

  test('quantities of two dimensions or currencies do not compare', () => {
    expect(() => compareQuantities(quantity('1 s', 'duration'), quantity('1 rps', 'rate'))).toThrow(
      RangeError,
    );
    expect(() => compareQuantities(quantity('1 EUR', 'money'), quantity('1 NOK', 'money'))).toThrow(
      RangeError,
    );
    expect(() => convertQuantity(quantity('1 s', 'duration'), 'GB')).toThrow(RangeError);
  });
});

describe('formatting', () => {
  const plain = (text: string): string => text.replaceAll('\u202f', ' ');

  test.each([
    [0, '0'],
    [12, '12'],
    [900, '900'],
    [9999, '9,999'],
    [12_000, '12 k'],
    [999_600, '1 M'],
    [1_234_567, '1.23 M'],
    [4.9e9, '4.9 bn'],
  ])('%d rows read as %s', (value, text) => {
    expect(plain(formatCount(value))).toBe(text);
  });

  test.each([
    [120, '120 B'],
    [1.9e9, '1.9 GB'],
    [999_999, '1 MB'],
    [4e15, '4 PB'],
  ])('%d bytes read as %s', (value, text) => {
    expect(plain(formatBytes(value))).toBe(text);
  });

  test.each([
    [0, '0 s'],
    [0.5, '500 us'],
    [250, '250 ms'],
    [1500, '1.5 s'],
    [1_296_000, '21 min 36 s'],
    [3_600_000, '1 h'],
    [86_400_000, '1 day'],
    [2 * 86_400_000, '2 days'],
    [3 * 365.25 * 86_400_000, '3 years'],
  ])('%d ms read as %s', (value, text) => {
    expect(plain(formatDuration(value))).toBe(text);
  });

  test.each([
    ['250ms', '250 ms'],
    ['99.95%', '99.95 %'],
    ['1.2k rps', '1.2k rps'],
    ['90k/month', '90k/month'],
    ['500 / hour', '500/hour'],
    ['1.2M', '1.2M'],
    ['0.040 EUR', '0.040 EUR'],
  ])('the quantity %s keeps the digits of its author: %s', (text, expected) => {
    expect(
      plain(formatQuantity(quantity(text, 'duration', 'ratio', 'rate', 'count', 'money'))),
    ).toBe(expected);
  });

  test('small numbers keep three significant digits', () => {
    expect(formatNumber(0.0456)).toBe('0.0456');
    expect(formatNumber(1234.5)).toBe('1,235');
  });
});
