/** What a target asked for on an earlier day. */
import type { Key, Requirement } from '../item.ts';
import type { Quantity } from '../quantity.ts';
import { describeTargets } from './describe-requirement.ts';
import type { Spec } from '../spec.ts';

/** A requirement as it stood from one commit on. */
export interface TargetState {
  /** Time of the commit, RFC 3339. */
  at: string;
  /** Full hash of the commit. */
  commit: string;
  /** What it said. */
  data: Requirement['data'];
}

/** States of each requirement, oldest first; only those that differ from the one before in a target. */
export type TargetHistory = ReadonlyMap<Key, readonly TargetState[]>;

/**
 * What a target asked for at some moment: its value; `unwritten` when git knows that it did not exist yet; `unknown`
 * when git does not reach so far back, or is not there.
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
