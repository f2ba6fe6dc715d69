/** What time has overtaken: proofs of concept that prove nothing any more, considerations that are late. */
import { isBefore } from '../days.ts';
import type { Consideration, Poc } from '../item.ts';
import type { Spec } from '../spec.ts';

/** From its day of expiry on, a proof of concept proves nothing any more. */
export function isExpired({ now }: Pick<Spec, 'now'>, { data }: Poc): boolean {
  return data.expires !== undefined && !isBefore(now, data.expires);
}

/** Open although its day has passed. */
export function isOverdue({ now }: Pick<Spec, 'now'>, { data }: Consideration): boolean {
  return data.status === 'open' && data.due !== undefined && isBefore(data.due, now);
}
