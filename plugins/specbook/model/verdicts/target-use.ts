/** How much of its targets a requirement uses, and which of them stands worst. */
import type { RequirementVerdict, TargetVerdict } from './requirement-verdict.ts';

/** A bar that cannot be compared as a share stands for this many times its target. */
const FAR_BEYOND = 10;

/** How much of its target a value uses; of an availability the share of the error budget. */
export function useOf({ target }: TargetVerdict, measured: number): number {
  const asked = target.quantity.base;
  const [used, allowed] =
    target.id === 'availability'
      ? [1 - measured, 1 - asked]
      : target.bound === 'upper'
        ? [measured, asked]
        : [asked, measured];
  if (used <= 0) return 0;
  return allowed <= 0 ? FAR_BEYOND : used / allowed;
}

/** What is left up to a target, as a share of it; of an availability the share of the error budget that is left. */
export function headroomOf({ target }: TargetVerdict, measured: number): number | undefined {
  const asked = target.quantity.base;
  const [left, of] =
    target.id === 'availability'
      ? [measured - asked, 1 - asked]
      : [target.bound === 'upper' ? asked - measured : measured - asked, asked];
  return of > 0 ? left / of : undefined;
}

/** The target that stands worst; of several that do the one that uses most of itself. */
export function worstTarget({ verdict, targets }: RequirementVerdict): TargetVerdict | undefined {
  const share = (found: TargetVerdict): number =>
    found.decidedBy?.measured ? useOf(found, found.decidedBy.measured.base) : 0;
  return targets
    .filter((found) => found.verdict === verdict)
    .toSorted((a, b) => share(b) - share(a))[0];
}
