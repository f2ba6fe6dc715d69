/** What run.yaml files map to requirements. */
import { keyOf, type PathStep, type Requirement, type Run } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import type { MeasuredFile } from '../model/verdicts/measurement.ts';

type ResultFile = Exclude<Run['data']['results'][number], { tool: 'review' }>;

/** One entry of `maps:` whose requirement exists. */
export interface RequirementMap {
  run: Run;
  /** To the map, in the run. */
  path: readonly PathStep[];
  requirement: Requirement;
  map: NonNullable<ResultFile['maps']>[number];
  fileName: string;
  /** Absent where the file cannot be read. */
  file?: MeasuredFile;
}

/** All maps of all runs. */
export function requirementMaps(spec: Spec): RequirementMap[] {
  return spec.runs.flatMap((run) =>
    run.data.results.flatMap((result, at): RequirementMap[] => {
      if (result.tool === 'review' || !result.maps) return [];
      const file = spec.evidence.get(run.id)?.get(result.file);
      return result.maps.flatMap((map, index) => {
        const requirement = spec.items.get(keyOf('requirement', map.id));
        if (requirement?.kind !== 'requirement') return [];
        const path = ['results', at, 'maps', index];
        return [{ run, path, requirement, map, fileName: result.file, ...(file && { file }) }];
      });
    }),
  );
}
