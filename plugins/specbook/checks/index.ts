/** Rules over a whole specification, one file each. */
import type { Problem } from '../model/problem.ts';
import type { Spec } from '../model/spec.ts';
import { ambiguousReferences } from './ambiguous-reference.ts';
import { categoriesAgreeWithTags } from './category-tags.ts';
import { danglingReferences } from './dangling-reference.ts';
import { defaultsFit } from './default-literal.ts';
import { deprecatedReferences } from './deprecated-reference.ts';
import { mapsFit } from './evidence-maps.ts';
import { foreignKeysFit } from './foreign-key.ts';
import { idsDifferBeyondCase } from './id-case.ts';
import { limitsBearDemand } from './limit-below-demand.ts';
import { loadingTimesFollow } from './loading-time.ts';
import { namedFieldsExist } from './named-fields.ts';
import { costsAreWithinBudget } from './over-budget.ts';
import { considerationsAreInTime } from './overdue-consideration.ts';
import { claimsAreProved } from './poc-claims.ts';
import { primaryKeys } from './primary-key.ts';
import { referentialActions } from './referential-action.ts';
import { relationshipsAreNotRepeated } from './repeated-relationship.ts';
import { rulesAgreeWithEntities } from './rule-contradiction.ts';
import { targetsAgree } from './target-order.ts';
import { endpointsAreOperations } from './unknown-operation.ts';
import { misspeltTypes, unknownTypes } from './unknown-type.ts';
import { unlistedWords } from './unlisted-word.ts';
import { ownerIsListed } from './unlisted-owner.ts';
import { targetsAreReachable } from './unreachable-target.ts';
import { usersMakeTheRate } from './users-and-rate.ts';

/** Finds what is wrong with a specification in one respect. */
export type Check = (spec: Spec) => Problem[];

const CHECKS: readonly Check[] = [
  danglingReferences,
  ambiguousReferences,
  unlistedWords,
  ownerIsListed,
  namedFieldsExist,
  unknownTypes,
  misspeltTypes,
  foreignKeysFit,
  referentialActions,
  primaryKeys,
  defaultsFit,
  idsDifferBeyondCase,
  relationshipsAreNotRepeated,
  rulesAgreeWithEntities,
  targetsAgree,
  endpointsAreOperations,
  categoriesAgreeWithTags,
  mapsFit,
  loadingTimesFollow,
  targetsAreReachable,
  usersMakeTheRate,
  costsAreWithinBudget,
  limitsBearDemand,
  claimsAreProved,
  considerationsAreInTime,
  deprecatedReferences,
];

/** Everything that the rules find, in their order. Pure: the clock is `spec.now`. */
export function runChecks(spec: Spec): Problem[] {
  return CHECKS.flatMap((check) => check(spec));
}
