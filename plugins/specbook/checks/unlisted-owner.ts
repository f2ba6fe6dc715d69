import { closest } from '../model/closest.ts';
import type { Problem } from '../model/problem.ts';
import type { Spec } from '../model/spec.ts';
import { didYouMean, someOf } from './report.ts';

/** The team that owns the whole specification, where teams are listed. */
export function ownerIsListed(spec: Spec): Problem[] {
  const { owner } = spec.info;
  const teams = spec.teams.filter(({ implied }) => !implied).map(({ id }) => id);
  if (!spec.infoSource || owner === undefined || teams.length === 0 || teams.includes(owner)) {
    return [];
  }
  const { file, line, column } = spec.infoSource.locate(['owner']);
  return [
    {
      file,
      line,
      column,
      severity: 'error',
      rule: 'unlisted-word',
      message: `"${owner}" is no team of spec.yaml`,
      hint: didYouMean(
        closest(owner, teams),
        `list it under teams: in spec.yaml, or write one of ${someOf(teams)}`,
      ),
    },
  ];
}
