import { closest } from '../model/closest.ts';
import { describeTargets } from '../model/performance/describe-requirement.ts';
import { isLatency, mappableQuantities } from '../model/verdicts/series-map.ts';
import { defineCheck, type ProblemInput } from './define-check.ts';
import { didYouMean } from './hints.ts';
import { requirementMaps, type RequirementMap } from './requirement-maps.ts';

export const unknownQuantity = defineCheck({
  id: 'unknown-quantity',
  severity: 'error',
  docs: 'Quantities in `maps:` of a run.yaml that the requirement does not have.',
  run: (spec) => requirementMaps(spec).flatMap(findUnknownQuantities),
});

function findUnknownQuantities({ run, path, requirement, map }: RequirementMap): ProblemInput[] {
  const { kind } = requirement.data;
  const accepted = mappableQuantities(kind);
  const stated = new Set(describeTargets(requirement.data).map(({ id }) => id));
  return map.series.flatMap(({ id }): ProblemInput[] => {
    const problem = (message: string, hint: string): ProblemInput => ({
      item: run,
      path: [...path, id],
      literal: id,
      message,
      hint,
    });
    if (kind === 'scalability') {
      return [
        problem(
          `${requirement.id} is a scalability requirement, which results do not decide`,
          'remove the map: its stated growth decides when the trigger is reached',
        ),
      ];
    }
    if (!accepted.includes(id)) {
      const near = closest(id, accepted);
      return [
        problem(
          `"${id}" is not a quantity of a ${kind} requirement`,
          didYouMean(near, `use one of ${accepted.join(', ')}`),
        ),
      ];
    }
    const isUsed =
      id === 'load' || stated.has(id) || (id === 'latency' && [...stated].some(isLatency));
    if (isUsed) return [];
    return [
      problem(
        `${requirement.id} states no target for ${id}`,
        `remove it, or add the target; it states ${[...stated].join(', ')}`,
      ),
    ];
  });
}
