/** Multiplicities as UML and as English write them. */
import type { Multiplicity } from './relationship.ts';

/**
 * The notation of UML 2.5: `1`, `0..1`, `1..*`, `0..*`.
 *
 * @example notation({ min: 0, max: 'many' }) // '0..*'
 */
export function notation({ min, max }: Multiplicity): string {
  if (max === 'many') return `${min}..*`;
  return min === 1 ? '1' : '0..1';
}

/**
 * How many, in words, before a noun in the singular: `exactly one`, `at most one`, `at least one`, `any number of`.
 * {@link isPlural} tells whether the noun has to be plural.
 */
export function inWords({ min, max }: Multiplicity): string {
  if (max === 'many') return min === 1 ? 'one or more' : 'any number of';
  return min === 1 ? 'exactly one' : 'at most one';
}

/** True when the noun behind {@link inWords} is plural. */
export function isPlural({ max }: Multiplicity): boolean {
  return max === 'many';
}

/** `1-1`, `1-n`, `n-1` or `n-m`, read from the first end to the second. */
export function cardinality(from: Multiplicity, to: Multiplicity): '1-1' | '1-n' | 'n-1' | 'n-m' {
  if (from.max === 'many') return to.max === 'many' ? 'n-m' : 'n-1';
  return to.max === 'many' ? '1-n' : '1-1';
}
