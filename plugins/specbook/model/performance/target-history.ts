/** The value of a target on an earlier day. */
import type { Key } from '../item.ts';
import type { Quantity } from '../quantity.ts';
import { describeTargets } from './describe-requirement.ts';
import type { Spec } from '../spec.ts';

/**
 * The value of a target at some moment; `unwritten` where git shows that it did not exist yet, `unknown` without git
 * or where the clone is too shallow.
 */
export function targetAt(
  { history }: Pick<Spec, 'history'>,
  key: Key,
  target: string,
  moment: string,
): Quantity | 'unwritten' | 'unknown' {
  if (!history?.targets) return 'unknown';
  const then = Date.parse(moment);
  const state = history.targets.get(key)?.findLast(({ at }) => Date.parse(at) <= then);
  if (!state) return history.shallow ? 'unknown' : 'unwritten';
  return describeTargets(state.data).find(({ id }) => id === target)?.quantity ?? 'unwritten';
}
