/**
 * A number as every tool reads it: plain digits, without the noise of binary fractions and without an exponent.
 *
 * @example plainNumber(0.1 + 0.2) // '0.3'
 */
export function plainNumber(value: number): string {
  const exact = Number(value.toPrecision(12));
  const text = String(exact);
  return text.includes('e') ? exact.toFixed(20).replace(/\.?0+$/u, '') : text;
}
