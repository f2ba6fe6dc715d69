/** Round numbers for axes. */

/** Steps between ticks, as multiples of a power of ten. */
const ROUND_STEPS = [1, 2, 2.5, 5, 10];

/**
 * Round values from at or above `low` up to `high`, at most four of them.
 *
 * @example roundTicks(0, 316) // [0, 100, 200, 300]
 */
export function roundTicks(low: number, high: number): number[] {
  const span = high - low;
  if (!(span > 0)) return [low];
  const size = 10 ** Math.floor(Math.log10(span / 3));
  const step =
    ROUND_STEPS.map((factor) => factor * size).find((one) => span / one <= 3.999) ?? span;
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  // Products, without the rounding errors of sums.
  return Array.from({ length: count }, (_, at) => Number(((first + at) * step).toPrecision(12)));
}

/** At most `most` items at even distances, always with the first. */
export function sampleEvenly<T>(all: readonly T[], most: number): T[] {
  const step = Math.max(1, Math.ceil(all.length / most));
  return all.filter((_, at) => at % step === 0);
}
