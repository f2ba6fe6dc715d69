/** Numbers in the notation of a language: computed ones, and those of authors beside them. */
import { describe, expect, it } from 'vitest';
import {
  formatBytes,
  formatCount,
  formatDuration,
  formatExactDuration,
  formatNumber,
  formatQuantity,
  formatShare,
} from '../../../plugins/specbook/schema/format-quantity.ts';
import { parseQuantity } from '../../../plugins/specbook/schema/quantity.ts';
import { plainNumber } from '../../../plugins/specbook/site/client/tables/plain-number.ts';

const DE = { locale: { language: 'de' } };
const spaced = (text: string): string => text.replace(/\s/gu, ' ');

function quantity(text: string): string {
  const parsed = parseQuantity(text, [
    'duration',
    'ratio',
    'rate',
    'count',
    'size',
    'money',
    'cost',
  ]);
  if (!parsed.ok) throw new Error(parsed.message);
  return spaced(formatQuantity(parsed.value, DE));
}

describe('in German', () => {
  it('a number has a decimal comma and groups with a point', () => {
    expect(formatNumber(1234, DE)).toBe('1.234');
    expect(formatNumber(0.0456, DE)).toBe('0,0456');
    expect(formatNumber(1234)).toBe('1,234');
  });

  it('a count is shortened as Germans do it, and no thousands', () => {
    expect(spaced(formatCount(1_200_000, DE))).toBe('1,2 Mio');
    expect(spaced(formatCount(3_000_000_000, DE))).toBe('3 Mrd');
    expect(formatCount(12_000, DE)).toBe('12.000');
    expect(formatCount(900, DE)).toBe('900');
  });

  it('a unit that is a word is translated, one that is a symbol stays', () => {
    expect(spaced(formatDuration(3 * 86_400_000, DE))).toBe('3 Tage');
    expect(spaced(formatDuration(86_400_000, DE))).toBe('1 Tag');
    expect(spaced(formatDuration(400 * 86_400_000, DE))).toBe('1 Jahr 35 Tage');
    expect(spaced(formatDuration(1_296_000, DE))).toBe('21 min 36 s');
    expect(spaced(formatExactDuration(90_061_500, DE))).toBe('1 Tag 1 h 1 min');
    expect(spaced(formatBytes(1.9e9, DE))).toBe('1,9 GB');
    expect(spaced(formatShare(0.9995, DE))).toBe('99,95 %');
  });

  it('a quantity has the digits and the unit of its author', () => {
    expect(quantity('99.950 %')).toBe('99,950 %');
    expect(quantity('250 ms')).toBe('250 ms');
    expect(quantity('1.234 s')).toBe('1,234 s');
    expect(quantity('3300')).toBe('3300');
    expect(quantity('3.35M')).toBe('3,35 Mio');
    expect(quantity('25k')).toBe('25.000');
    expect(quantity('90 days')).toBe('90 Tage');
    expect(quantity('1 year')).toBe('1 Jahr');
    expect(quantity('0.04 EUR')).toBe('0,04 EUR');
    expect(quantity('90k/month')).toBe('90.000/Monat');
    expect(quantity('4000 EUR/month')).toBe('4000 EUR/Monat');
  });
});

describe('a number in a cell of a table', () => {
  it('is read as its language writes it', () => {
    expect(plainNumber('1.200', 'de')).toBe('1200');
    expect(plainNumber('1.234.567,5', 'de')).toBe('1234567.5');
    expect(plainNumber('0,5', 'de')).toBe('0.5');
    expect(plainNumber('1,200.5', 'en')).toBe('1200.5');
    expect(plainNumber('12 000', 'fr')).toBe('12000');
  });

  it('is nothing that only looks like one', () => {
    for (const text of ['2.4.0', '1.20', 'R-9', '1,2 Mio', '2026-11-22'])
      expect(plainNumber(text, 'de')).toBe(text);
  });
});
