/** Measured values for people. */
import {
  formatBytes,
  formatCount,
  formatQuantity,
  type InLanguage,
  type Quantity,
} from '../quantity.ts';

/** Digits that say enough of a measured value. */
const DIGITS = 4;

/** Values nearer to the target than this share are said in full. */
const NEAR = 0.01;

/** The same quantity with another number. */
export function withValue(quantity: Quantity, value: number): Quantity {
  const factor = quantity.value === 0 ? 1 : quantity.base / quantity.value;
  const text = `${value}${quantity.unit === '' ? '' : ` ${quantity.unit}`}`;
  return { ...quantity, value, base: value * factor, text };
}

/**
 * A measured value in four digits, or in as many more as it takes to tell it from the target; bytes and large counts
 * in a unit that people read.
 *
 * @example describeMeasurement({}, shareOf(0.00046973)) // '0.04697 %'
 * @example describeMeasurement({}, msOf(250.004), msOf(250)) // '250.004 ms', since it is beyond 250 ms
 * @example describeMeasurement({}, bytesOf(5_400_000_000), bytesOf(6_000_000_000)) // '5.4 GB'
 */
export function describeMeasurement(of: InLanguage, measured: Quantity, target?: Quantity): string {
  const isNear =
    target !== undefined && Math.abs(measured.base - target.base) <= target.base * NEAR;
  if (measured.dimension === 'size' && !isNear) return formatBytes(measured.base, of);
  if (measured.dimension === 'count' && measured.base >= 10_000 && !isNear)
    return formatCount(measured.base, of);
  const sideOf = ({ base }: Quantity): number => (target ? Math.sign(base - target.base) : 0);
  for (let digits = DIGITS; digits < 15; digits++) {
    const rounded = withValue(measured, Number(measured.value.toPrecision(digits)));
    if (sideOf(rounded) === sideOf(measured)) return formatQuantity(rounded, of);
  }
  return formatQuantity(measured, of);
}
