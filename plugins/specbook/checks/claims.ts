import type { Constraint, Poc } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';

/** Constraints of kind possible, each with the proof of concept that shows it. */
export function claims(spec: Spec): { constraint: Constraint; poc: Poc }[] {
  return spec.constraints.flatMap((constraint) => {
    const { data } = constraint;
    const poc = data.kind === 'possible' ? spec.items.get(`poc:${data.validatedBy}`) : undefined;
    return poc?.kind === 'poc' ? [{ constraint, poc }] : [];
  });
}
