import { closest } from '../model/closest.ts';
import type { PathStep, Run } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import { defineCheck, type ProblemInput } from './define-check.ts';
import { didYouMean } from './hints.ts';

export const unknownCoverage = defineCheck({
  id: 'unknown-coverage',
  severity: 'error',
  docs: 'Values of `covers:` in a run.yaml that are neither an endpoint nor the id of a category, service or requirement.',
  run: (spec) => spec.runs.flatMap((run) => findUnknownCoverage(spec, run)),
});

const KINDS = ['category', 'service', 'requirement'];
/** A method and a path. */
const ENDPOINT = /^[A-Za-z]+\s+\/\S*$/u;

function findUnknownCoverage(spec: Spec, run: Run): ProblemInput[] {
  const known = [...spec.items.values()].flatMap(({ kind, id }) =>
    KINDS.includes(kind) ? [id, `${kind}:${id}`] : [],
  );
  const check = (
    covers: readonly string[] | undefined,
    path: readonly PathStep[],
  ): ProblemInput[] =>
    (covers ?? []).flatMap((value) =>
      ENDPOINT.test(value) || known.includes(value)
        ? []
        : [
            {
              item: run,
              path: [...path, 'covers'],
              literal: value,
              message: `"${value}" is neither an endpoint nor a category, service or requirement`,
              hint: didYouMean(
                closest(value, known),
                'write an endpoint, such as GET /tickets, or the id of a category, service or requirement',
              ),
            },
          ],
    );
  return [
    ...check(run.data.covers, []),
    ...run.data.results.flatMap((result, at) =>
      result.tool === 'review' ? [] : check(result.covers, ['results', at]),
    ),
  ];
}
