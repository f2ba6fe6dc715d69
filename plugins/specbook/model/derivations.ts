/** Every computed number of an item, each with the inputs it comes from. */
import type { Derivation } from './derivation.ts';
import { deriveAvailability } from './derive-availability.ts';
import { deriveConstraint } from './derive-constraint.ts';
import { deriveUserLoad } from './derive-throughput.ts';
import { deriveScaling, deriveVolume } from './derive-volume.ts';
import type { Constraint, Requirement } from './item.ts';
import type { Spec } from './spec.ts';

/**
 * What follows from an item by arithmetic, in the order in which people ask for it.
 *
 * @example derivationsOf(spec, requirement)[0]?.value // '43 min 12 s' of 99.9 % in 30 days
 */
export function derivationsOf(spec: Spec, item: Requirement | Constraint): Derivation[] {
  if (item.kind === 'constraint') return deriveConstraint(spec, item);
  return [
    ...deriveAvailability(spec, item),
    ...deriveUserLoad(spec, item),
    ...deriveVolume(spec, item),
    ...deriveScaling(spec, item),
  ];
}
