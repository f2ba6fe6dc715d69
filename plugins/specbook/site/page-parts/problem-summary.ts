import { stringsOf } from '../../i18n/index.ts';
import type { Problem } from '../../model/problem.ts';
import { countProblems } from '../../model/problem-text.ts';
import type { Spec } from '../../model/spec.ts';

/** How many problems there are. @example problemSummary(spec, problems) // '2 errors and 1 warning' */
export function problemSummary(spec: Spec, problems: readonly Problem[]): string {
  const { nouns, problems: t } = stringsOf(spec);
  const counts = countProblems(problems);
  const errors = nouns.errors.counted({ count: counts.errors });
  const warnings = nouns.warnings.counted({ count: counts.warnings });
  if (problems.length === 0) return t.noneFound;
  if (counts.errors === 0) return warnings;
  return counts.warnings === 0 ? errors : t.both({ errors, warnings });
}
