/** Rules over a whole specification, one file each. */
import type { Problem } from '../model/problem.ts';
import type { Spec } from '../model/spec.ts';

/** Finds what is wrong with a specification in one respect. */
export type Check = (spec: Spec) => Problem[];

const CHECKS: readonly Check[] = [];

/** Everything that the rules find, in their order. */
export function runChecks(spec: Spec): Problem[] {
  return CHECKS.flatMap((check) => check(spec));
}
