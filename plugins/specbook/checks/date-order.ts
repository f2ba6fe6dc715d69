import { isBefore } from '../model/days.ts';
import type { AnyItem } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import { defineCheck, type ProblemInput } from './define-check.ts';

export const dateOrder = defineCheck({
  id: 'date-order',
  severity: 'error',
  docs: 'Dates of one item that contradict each other.',
  run: (spec: Spec) => [
    ...spec.pocs.flatMap(checkPoc),
    ...spec.considerations.flatMap(checkConsideration),
  ],
});

type Named = readonly [key: string, date: string | undefined];

function checkOrder(item: AnyItem, [first, from]: Named, [second, to]: Named): ProblemInput[] {
  if (from === undefined || to === undefined || !isBefore(to, from)) return [];
  return [
    {
      item,
      path: [second],
      message: `${second} is ${to}, before ${first} with ${from}`,
      hint: `write ${from} or a later day, or correct ${first}`,
    },
  ];
}

function checkPoc(poc: Spec['pocs'][number]): ProblemInput[] {
  return checkOrder(poc, ['date', poc.data.date], ['expires', poc.data.expires]);
}

function checkConsideration(item: Spec['considerations'][number]): ProblemInput[] {
  const { raised, due, decided } = item.data;
  return [
    ...checkOrder(item, ['raised', raised], ['due', due]),
    ...checkOrder(item, ['raised', raised], ['decided', decided]),
  ];
}
