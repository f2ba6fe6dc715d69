/** Every computed number of an item, each with the inputs it comes from. */
import type { Derivation } from './derivation.ts';
import { deriveAvailability, deriveBurn } from './derive-availability.ts';
import { deriveConstraint } from './derive-constraint.ts';
import { deriveUserLoad } from './derive-throughput.ts';
import { deriveVolume } from '../data/derive-volume.ts';
import { deriveScaling } from './derive-scaling.ts';
import type { Constraint, Requirement } from '../item.ts';
import type { Spec } from '../spec.ts';
import { verdictsOf } from '../verdicts/verdicts.ts';

/** The burn of an error budget by the result that decides, where it proves something. */
function burn(spec: Spec, requirement: Requirement): Derivation[] {
  const found = verdictsOf(spec)
    .requirements.get(requirement.key)
    ?.targets.find(({ target }) => target.id === 'availability');
  const { decidedBy } = found ?? {};
  if (!decidedBy?.measured || !['met', 'missed'].includes(decidedBy.outcome)) return [];
  const { run, file, measured } = decidedBy;
  const overMs = spec.evidence.get(run.id)?.get(file)?.duration;
  return deriveBurn(spec, requirement, {
    share: measured.base,
    run: run.key,
    ...(overMs !== undefined && overMs > 0 && { overMs }),
  });
}

/**
 * What follows from an item by arithmetic, in the order in which people ask for it.
 *
 * @example derivationsOf(spec, requirement)[0]?.value // '43 min 12 s' of 99.9 % in 30 days
 */
export function derivationsOf(spec: Spec, item: Requirement | Constraint): Derivation[] {
  if (item.kind === 'constraint') return deriveConstraint(spec, item);
  return [
    ...deriveAvailability(spec, item),
    ...burn(spec, item),
    ...deriveUserLoad(spec, item),
    ...deriveVolume(spec, item),
    ...deriveScaling(spec, item),
  ];
}
