/** Earlier targets of requirements, as git knows them. */
import type { Key, Requirement } from '../item.ts';

/** A requirement from one commit on. */
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
