/** Multiplicities and cardinalities as UML writes them. */
import type { Multiplicity } from './relationship.ts';

/**
 * The notation of UML 2.5: `1`, `0..1`, `1..*`, `0..*`.
 *
 * @example notation({ min: 0, max: 'many' }) // '0..*'
 */
export function notation({ min, max }: Multiplicity): '1' | '0..1' | '1..*' | '0..*' {
  if (max === 'many') return `${min}..*`;
  return min === 1 ? '1' : '0..1';
}

/** `1-1`, `1-n`, `n-1` or `n-m`, read from the first end to the second. */
export function cardinality(from: Multiplicity, to: Multiplicity): '1-1' | '1-n' | 'n-1' | 'n-m' {
  if (from.max === 'many') return to.max === 'many' ? 'n-m' : 'n-1';
  return to.max === 'many' ? '1-n' : '1-1';
}
