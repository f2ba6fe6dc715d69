import { describe, expect, it } from 'vitest';
import { describeMeasurement } from '../../../plugins/specbook/model/verdicts/describe-measurement.ts';
import { parseQuantity, type Quantity } from '../../../plugins/specbook/schema/quantity.ts';
import { plain } from './measured.ts';
import fc from '../../support/fast-check.ts';

function quantity(text: string): Quantity {
  const parsed = parseQuantity(text, ['duration', 'ratio', 'rate', 'count', 'size']);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.value;
}
const words = (measured: string, target?: string): string =>
  plain(
    describeMeasurement(
      {},
      quantity(measured),
      target === undefined ? undefined : quantity(target),
    ),
  );

describe('a measured value', () => {
  it('is said in four digits', () => {
    expect(words('0.0469731 %')).toBe('0.04697 %');
    expect(words('236.81 ms')).toBe('236.8 ms');
    expect(words('3000')).toBe('3000');
  });

  it('is said in units that people read', () => {
    expect(words('5400000000 B', '6 GB')).toBe('5.4 GB');
    expect(words('3312000', '3M')).toBe('3.31 M');
    expect(words('2999999', '3M')).toBe('2999999');
  });

  it('is said in more digits where fewer would put it on the other side of the target', () => {
    expect(words('250.004 ms', '250 ms')).toBe('250.004 ms');
    expect(words('249.996 ms', '250 ms')).toBe('249.996 ms');
    expect(words('250.4 ms', '250 ms')).toBe('250.4 ms');
  });

  it('never reads as met when it is missed, nor as missed when it is met', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1000, noNaN: true }),
        fc.integer({ min: 1, max: 1000 }),
        (value, target) => {
          const shown = Number(
            /^[\d.]+/u.exec(words(`${value.toFixed(6)} ms`, `${target} ms`))?.[0],
          );
          expect(Math.sign(shown - target)).toBe(Math.sign(Number(value.toFixed(6)) - target));
        },
      ),
    );
  });
});
