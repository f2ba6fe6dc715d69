/** Results that are older than they may be. */
import { msBetween } from '../days.ts';
import type { Quantity } from '../quantity.ts';
import type { Spec } from '../spec.ts';

/** A result that is older than results may be. */
export interface Expiry {
  code: 'expired';
  day: string;
  validFor: Quantity;
}

/** Why a result is stale, or how old a miss is. */
export type Staleness =
  | Expiry
  /** The target was another one when it was measured. */
  | { code: 'target-changed'; day: string; before: Quantity }
  /** A miss, which does not expire, that nothing has measured since. */
  | { code: 'unconfirmed'; day: string };

/** The expiry of a result of that day; undefined as long as it is valid. */
export function expiryOf(
  { now }: Pick<Spec, 'now'>,
  day: string,
  validFor: Quantity | undefined,
): Expiry | undefined {
  return validFor && msBetween(day, now) > validFor.base
    ? { code: 'expired', day, validFor }
    : undefined;
}
