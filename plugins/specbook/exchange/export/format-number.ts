/**
 * A number in plain digits that every tool parses: no exponent, no floating-point noise.
 *
 * @example formatPlainNumber(0.1 + 0.2) // '0.3'
 */
export function formatPlainNumber(value: number): string {
  const exact = Number(value.toPrecision(12));
  const text = String(exact);
  return text.includes('e') ? exact.toFixed(20).replace(/\.?0+$/u, '') : text;
}
