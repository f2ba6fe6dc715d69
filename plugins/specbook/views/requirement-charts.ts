/** A requirement in pictures: its targets beside what was measured, each over runs, its growth up to the trigger. */
import type { RootContent } from 'mdast';
import type { Chart } from '../charts/index.ts';
import type { Requirement } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import { verdictsOf } from '../model/verdicts/verdicts.ts';
import { chartGrid, type CaptionedChart } from '../markup/charts.ts';
import { triggerChart } from './charts/growth.ts';
import { bulletCharts } from './charts/targets.ts';
import { trendChart } from './charts/trends.ts';
import { capital } from './lifecycle.ts';

/** Most trends of one requirement; the values of the others stand in the table of its runs. */
const MOST_TRENDS = 6;

/** Pictures where something was measured, or grows; the tables beside them hold the same numbers. */
export function requirementCharts(spec: Spec, requirement: Requirement): RootContent[] {
  const found = verdictsOf(spec).requirements.get(requirement.key);
  if (!found) return [];
  const measured = found.targets.some(({ decidedBy }) => decidedBy?.measured !== undefined);
  const trends = found.targets.flatMap((target) => trendChart(spec, requirement, target));
  const charts: Chart[] = [
    ...(measured ? bulletCharts(spec, found) : []),
    ...trends.slice(0, MOST_TRENDS),
    ...triggerChart(spec, requirement),
  ];
  // The name of the requirement stands above them all.
  const captioned = charts.map((chart): CaptionedChart => ({
    chart,
    caption: capital(chart.aspect ?? chart.title),
  }));
  return chartGrid(spec, captioned, { beside: true });
}
