import type { Requirement } from '../model/item.ts';
import type { Problem } from '../model/problem.ts';
import { formatQuantity, type Quantity } from '../model/quantity.ts';
import { describeTargets } from '../model/performance/describe-requirement.ts';
import type { Spec } from '../model/spec.ts';
import { problemIn } from './report.ts';

/** Targets each of which must be at least the one before. */
const RISING = [
  ['p50', 'p75', 'p90', 'p95', 'p97.5', 'p99', 'p99.9', 'p99.99', 'max'],
  ['sustained', 'peak'],
];

function checkOrder(requirement: Requirement): Problem[] {
  const targets = new Map(
    describeTargets(requirement.data).map(({ id, quantity }) => [id, quantity]),
  );
  return RISING.flatMap((ids) => {
    const problems: Problem[] = [];
    let before: [string, Quantity] | undefined;
    for (const id of ids) {
      const quantity = targets.get(id);
      if (!quantity) continue;
      if (before && quantity.base < before[1].base) {
        problems.push(
          problemIn(requirement, {
            rule: 'target-order',
            path: ['targets', id],
            message: `${id} is ${formatQuantity(quantity)}, less than ${before[0]} with ${formatQuantity(before[1])}`,
            hint: `write at least ${formatQuantity(before[1])}, or lower ${before[0]}`,
          }),
        );
      }
      before = [id, quantity];
    }
    return problems;
  });
}

function checkShares(requirement: Requirement): Problem[] {
  return describeTargets(requirement.data)
    .filter(
      ({ quantity }) => quantity.dimension === 'ratio' && (quantity.base < 0 || quantity.base > 1),
    )
    .filter(({ id }) => id !== 'trigger')
    .map(({ id, quantity }) =>
      problemIn(requirement, {
        rule: 'target-order',
        path: ['targets', id],
        message: `${formatQuantity(quantity)} is no share of a whole`,
        hint: 'write a share from 0 % to 100 %',
      }),
    );
}

function checkUnits(requirement: Requirement): Problem[] {
  const { data } = requirement;
  if (data.kind !== 'scalability' || data.now.dimension === data.trigger.dimension) return [];
  return [
    problemIn(requirement, {
      rule: 'different-units',
      path: ['trigger'],
      message: `the trigger ${formatQuantity(data.trigger)} does not compare with ${formatQuantity(data.now)} now`,
      hint: 'write both in units of one kind',
    }),
  ];
}

/** Targets that contradict each other, shares beyond the whole, and values that do not compare. */
export function targetsAgree(spec: Spec): Problem[] {
  return spec.requirements.flatMap((requirement) => [
    ...checkOrder(requirement),
    ...checkShares(requirement),
    ...checkUnits(requirement),
  ]);
}
