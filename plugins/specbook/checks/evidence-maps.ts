import { closest } from '../model/closest.ts';
import { keyOf, type Requirement, type Run } from '../model/item.ts';
import type { MeasuredFile } from '../model/verdicts/measurement.ts';
import type { Problem } from '../model/problem.ts';
import { describeTargets } from '../model/performance/describe-requirement.ts';
import { isLatency, mappableQuantities, statedLoad } from '../model/verdicts/series-map.ts';
import type { Spec } from '../model/spec.ts';
import { didYouMean, problemIn, someOf } from './report.ts';

type ResultFile = Exclude<Run['data']['results'][number], { tool: 'review' }>;
type RequirementMap = NonNullable<ResultFile['maps']>[number];

/** What `maps:` of a run.yaml says of quantities and series must exist in the requirement and in the result file. */
export function mapsFit(spec: Spec): Problem[] {
  return spec.runs.flatMap((run) =>
    run.data.results.flatMap((result, at): Problem[] => {
      if (result.tool === 'review' || !result.maps) return [];
      const file = spec.evidence.get(run.id)?.get(result.file);
      return result.maps.flatMap((map, index) => {
        const requirement = spec.items.get(keyOf('requirement', map.id));
        if (requirement?.kind !== 'requirement') return [];
        const context = { run, path: ['results', at, 'maps', index], requirement, map };
        return [...quantityProblems(context), ...seriesProblems(context, result.file, file)];
      });
    }),
  );
}

interface Context {
  run: Run;
  /** To the map, in the run. */
  path: readonly (string | number)[];
  requirement: Requirement;
  map: RequirementMap;
}

/** Quantities that the requirement does not have. */
function quantityProblems({ run, path, requirement, map }: Context): Problem[] {
  const { kind } = requirement.data;
  const accepted = mappableQuantities(kind);
  const stated = new Set(describeTargets(requirement.data).map(({ id }) => id));
  return map.series.flatMap(({ id }): Problem[] => {
    const complain = (message: string, hint: string): Problem =>
      problemIn(run, { rule: 'unknown-quantity', path: [...path, id], literal: id, message, hint });
    if (kind === 'scalability') {
      return [
        complain(
          `${requirement.id} is a scalability requirement, which no result decides`,
          'remove the map: its trigger is judged by the growth that it states',
        ),
      ];
    }
    if (!accepted.includes(id)) {
      const near = closest(id, accepted);
      return [
        complain(
          `"${id}" is nothing that a ${kind} requirement measures`,
          didYouMean(near, `use one of ${accepted.join(', ')}`),
        ),
      ];
    }
    const isUsed =
      id === 'load' || stated.has(id) || (id === 'latency' && [...stated].some(isLatency));
    if (isUsed) return [];
    return [
      complain(
        `${requirement.id} states no target for ${id}`,
        `remove it, or add the target; it states ${[...stated].join(', ')}`,
      ),
    ];
  });
}

/** Series that the result file does not hold. */
function seriesProblems(
  { run, path, map }: Context,
  name: string,
  file: MeasuredFile | undefined,
): Problem[] {
  if (!file) return [];
  return map.series.flatMap(({ id, value }): Problem[] => {
    if (file.series.has(value) || (id === 'load' && statedLoad(value))) return [];
    const known = [...file.series.keys()];
    const near = closest(value, known);
    const names = known.length === 0 ? 'it holds none' : `it holds ${someOf(known)}`;
    return [
      problemIn(run, {
        rule: 'unknown-series',
        path: [...path, id],
        literal: value,
        message: `${name} holds no series "${value}"`,
        hint: `${didYouMean(near, names)}${id === 'load' ? '; or state the load, such as 205 rps' : ''}`,
      }),
    ];
  });
}
