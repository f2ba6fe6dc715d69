import type { Requirement } from '../model/item.ts';
import { formatQuantity, type Quantity } from '../model/quantity.ts';
import { describeTargets } from '../model/performance/describe-requirement.ts';
import { defineCheck, type ProblemInput } from './define-check.ts';

/** Targets each of which must be at least the one before. */
const RISING = [
  ['p50', 'p75', 'p90', 'p95', 'p97.5', 'p99', 'p99.9', 'p99.99', 'max'],
  ['sustained', 'peak'],
];

export const targetOrder = defineCheck({
  id: 'target-order',
  severity: 'error',
  docs: 'Targets that contradict each other.',
  run: (spec) => spec.requirements.flatMap(checkOrder),
});

function checkOrder(requirement: Requirement): ProblemInput[] {
  const targets = new Map(
    describeTargets(requirement.data).map(({ id, quantity }) => [id, quantity]),
  );
  return RISING.flatMap((ids) => {
    const problems: ProblemInput[] = [];
    let before: [string, Quantity] | undefined;
    for (const id of ids) {
      const quantity = targets.get(id);
      if (!quantity) continue;
      if (before && quantity.base < before[1].base) {
        problems.push({
          item: requirement,
          path: ['targets', id],
          message: `${id} is ${formatQuantity(quantity)}, less than ${before[0]} with ${formatQuantity(before[1])}`,
          hint: `write at least ${formatQuantity(before[1])}, or lower ${before[0]}`,
        });
      }
      before = [id, quantity];
    }
    return problems;
  });
}
