/** Rules over a whole specification, one file each. */
import type { Problem } from '../model/problem.ts';
import type { Spec } from '../model/spec.ts';
import { ambiguousReference } from './ambiguous-reference.ts';
import { circularReference } from './circular-reference.ts';
import { danglingReference } from './dangling-reference.ts';
import { dateOrder } from './date-order.ts';
import type { Check } from './define-check.ts';
import { definitionReferences } from './definition-references.ts';
import { deprecatedReference } from './deprecated-reference.ts';
import { derivedContradiction } from './derived-contradiction.ts';
import { differentUnits } from './different-units.ts';
import { duplicateName } from './duplicate-name.ts';
import { earlyApproval } from './early-approval.ts';
import { excessiveValue } from './excessive-value.ts';
import { expiredPoc } from './expired-poc.ts';
import { foreignKeyMismatch } from './foreign-key-mismatch.ts';
import { futureDate } from './future-date.ts';
import { idCase } from './id-case.ts';
import { idleKey } from './idle-key.ts';
import { impossibleAction } from './impossible-action.ts';
import { invalidDefault } from './invalid-default.ts';
import { limitBelowDemand } from './limit-below-demand.ts';
import { missingPrimaryKey } from './missing-primary-key.ts';
import { otherCategory } from './other-category.ts';
import { overBudget } from './over-budget.ts';
import { overdueConsideration } from './overdue-consideration.ts';
import { refutedClaim } from './refuted-claim.ts';
import { repeatedEntry } from './repeated-entry.ts';
import { selfReference } from './self-reference.ts';
import { tagWithoutCategory } from './tag-without-category.ts';
import { targetOrder } from './target-order.ts';
import { timingTarget } from './timing-target.ts';
import { typeArguments } from './type-arguments.ts';
import { undocumented } from './undocumented.ts';
import { unknownCoverage } from './unknown-coverage.ts';
import { unknownField } from './unknown-field.ts';
import { unknownOperation } from './unknown-operation.ts';
import { unknownQuantity } from './unknown-quantity.ts';
import { unknownSeries } from './unknown-series.ts';
import { unknownTag } from './unknown-tag.ts';
import { unknownType } from './unknown-type.ts';
import { unlistedWord } from './unlisted-word.ts';
import { unreachableTarget } from './unreachable-target.ts';
import { unreachedRevision } from './unreached-revision.ts';
import { unsuitableSeries } from './unsuitable-series.ts';
import { usersAndRate } from './users-and-rate.ts';

/** All checks, in the order in which problems at one position are reported. */
export const CHECKS: readonly Check[] = [
  danglingReference,
  definitionReferences,
  ambiguousReference,
  unlistedWord,
  unknownField,
  unknownType,
  typeArguments,
  foreignKeyMismatch,
  impossibleAction,
  idleKey,
  missingPrimaryKey,
  invalidDefault,
  idCase,
  duplicateName,
  repeatedEntry,
  selfReference,
  circularReference,
  derivedContradiction,
  targetOrder,
  excessiveValue,
  differentUnits,
  unknownOperation,
  unknownTag,
  tagWithoutCategory,
  otherCategory,
  unknownQuantity,
  unknownSeries,
  unsuitableSeries,
  unknownCoverage,
  timingTarget,
  unreachableTarget,
  usersAndRate,
  overBudget,
  limitBelowDemand,
  futureDate,
  dateOrder,
  unreachedRevision,
  earlyApproval,
  refutedClaim,
  expiredPoc,
  overdueConsideration,
  deprecatedReference,
  undocumented,
];

/** Problems of a specification, check by check. */
export function runChecks(spec: Spec, checks = CHECKS): Problem[] {
  return checks.flatMap((check) => check.run(spec));
}

/** Problems of a specification that also holds items recovered from errors: of the checks that recover. */
export function runChecksOnRecovered(spec: Spec, checks = CHECKS): Problem[] {
  return checks.flatMap((check) => check.runRecovered(spec));
}
