/** Reasons of verdicts, for what shows some without a view. */
import { reasonOfCriterion } from './criterion.ts';
import { reasonOfRequirement, reasonOfTarget } from './requirement.ts';

/** Why requirements, their targets and criteria stand as they do. */
export const REASONS = {
  requirement: reasonOfRequirement,
  target: reasonOfTarget,
  criterion: reasonOfCriterion,
};
