/** How requirements and criteria stand, in pictures. */
import type { StatusChart } from '../../charts/index.ts';
import { stringsOf } from '../../i18n/index.ts';
import type { Area } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { OPEN_VERDICTS, VERDICT_SIGNS, type Verdict } from '../../model/verdicts/verdict.ts';
import { criteriaOf } from '../acceptance.ts';
import { verdictsOfCriteria } from '../criterion-evidence.ts';

/** More areas are read in the table alone. */
const MAX_AREAS = 40;

type Counts = StatusChart['bars'][number]['counts'];

/** How many there are of each verdict. */
function countsOf(verdicts: readonly Verdict[]): Counts {
  const counts: Partial<Record<Verdict, number>> = {};
  for (const verdict of verdicts) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}

/** The areas that have a criterion, with the verdicts of theirs; none where they are too many to draw. */
function judgedAreas(spec: Spec): { area: Area; verdicts: Verdict[] }[] {
  const judged = spec.areas
    .map((area) => ({ area, verdicts: verdictsOfCriteria(spec, criteriaOf(spec, area)) }))
    .filter(({ verdicts }) => verdicts.length > 0);
  return judged.length > MAX_AREAS ? [] : judged;
}

/** One chart with a bar for each area, in pieces by the verdicts of its criteria. */
export function criteriaChart(spec: Spec): StatusChart[] {
  const bars = judgedAreas(spec).map(({ area, verdicts }) => ({
    label: area.title,
    counts: countsOf(verdicts),
  }));
  if (bars.length === 0) return [];
  return [
    {
      kind: 'status',
      id: 'criteria-by-area',
      title: stringsOf(spec).views.charts.criteriaByArea,
      of: 'criterion',
      bars,
    },
  ];
}

/** The same as one chart for each area, on one scale. */
export function areaCharts(spec: Spec): { area: Area; chart: StatusChart }[] {
  const { charts: t } = stringsOf(spec).views;
  const judged = judgedAreas(spec);
  const most = Math.max(0, ...judged.map(({ verdicts }) => verdicts.length));
  return judged.map(({ area, verdicts }) => {
    const counts = countsOf(verdicts);
    const open = OPEN_VERDICTS.filter((verdict) => counts[verdict] !== undefined);
    const label = open.map((verdict) => `${VERDICT_SIGNS[verdict]} ${counts[verdict] ?? 0}`);
    return {
      area,
      chart: {
        kind: 'status',
        id: `criteria.${area.id}`,
        title: t.criteriaOfArea({ area: area.title }),
        of: 'criterion',
        bars: [{ label: label.join('  '), counts }],
        most,
      },
    };
  });
}

/** One bar of all requirements, or of all criteria. */
export function statusChart(
  id: string,
  title: string,
  of: StatusChart['of'],
  verdicts: readonly Verdict[],
): StatusChart[] {
  if (verdicts.length === 0) return [];
  return [{ kind: 'status', id, title, of, bars: [{ label: '', counts: countsOf(verdicts) }] }];
}
