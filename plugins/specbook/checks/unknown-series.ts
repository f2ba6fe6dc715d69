import { closest } from '../model/closest.ts';
import { statedLoad } from '../model/verdicts/series-map.ts';
import { defineCheck, type ProblemInput } from './define-check.ts';
import { didYouMean, someOf } from './hints.ts';
import { requirementMaps, type RequirementMap } from './requirement-maps.ts';

export const unknownSeries = defineCheck({
  id: 'unknown-series',
  severity: 'error',
  docs: 'Series in `maps:` of a run.yaml that the result file does not hold.',
  run: (spec) => requirementMaps(spec).flatMap(findUnknownSeries),
});

function outOfRange({
  run,
  path,
  value,
}: Pick<RequirementMap, 'run' | 'path'> & { value: string }) {
  return {
    item: run,
    path,
    literal: value,
    message: `"${value}" is out of range`,
    hint: 'write the load of the run, more than 0, such as 205 rps',
  };
}

function findUnknownSeries({ run, path, map, fileName, file }: RequirementMap): ProblemInput[] {
  if (!file) return [];
  return map.series.flatMap(({ id, value }): ProblemInput[] => {
    if (file.series.has(value)) return [];
    const load = id === 'load' ? statedLoad(value) : undefined;
    if (load && load.base > 0) return [];
    if (load) return [outOfRange({ run, path: [...path, id], value })];
    const known = [...file.series.keys()];
    const near = closest(value, known);
    const names = known.length === 0 ? 'it holds none' : `it holds ${someOf(known)}`;
    return [
      {
        item: run,
        path: [...path, id],
        literal: value,
        message: `${fileName} holds no series "${value}"`,
        hint: `${didYouMean(near, names)}${id === 'load' ? '; or state the load, such as 205 rps' : ''}`,
      },
    ];
  });
}
