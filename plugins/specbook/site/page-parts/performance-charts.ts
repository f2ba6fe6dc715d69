/** The pictures of the performance pages. */
import type { RootContent } from 'mdast';
import { chartGrid, type CaptionedChart } from '../../markup/charts.ts';
import { storageCharts, triggerChart } from '../../views/charts/growth.ts';
import { bulletCharts, useChart } from '../../views/charts/targets.ts';
import { worstTrend } from '../../views/charts/trends.ts';
import { heading, paragraph, type Content } from '../../markup/mdast.ts';
import { linkTo } from '../../markup/prose-links.ts';
import type { RequirementVerdict } from '../../model/verdicts/requirement-verdict.ts';
import type { Spec } from '../../model/spec.ts';
import { VERDICTS } from '../../model/verdicts/verdict.ts';
import { count } from '../../views/labels.ts';

/** Most charts of one section; the others stand on the pages of their requirements. */
const MOST_CHARTS = 12;
/** Most requirements in the chart of one category. */
const MOST_BARS = 20;
/** Entities whose storage is drawn by itself. */
const MOST_ENTITIES = 8;

/** The worst first; within a verdict as they stand. */
function worstFirst(found: readonly RequirementVerdict[]): RequirementVerdict[] {
  return VERDICTS.flatMap((verdict) => found.filter((one) => one.verdict === verdict));
}

function captioned(
  { requirement }: RequirementVerdict,
  chart: CaptionedChart['chart'],
): CaptionedChart {
  // A metric mostly says again what its requirement is called.
  if (chart.kind === 'growth' && requirement.data.title !== undefined)
    return { chart, caption: [linkTo(requirement), ` ${requirement.data.title}`] };
  // What follows the id in a title is told once.
  const rest = chart.title.startsWith(requirement.id)
    ? chart.title.slice(requirement.id.length)
    : ` ${chart.title}`;
  return { chart, caption: [linkTo(requirement), rest] };
}

function section(
  title: string,
  anchor: string,
  words: string,
  charts: readonly CaptionedChart[],
  most = MOST_CHARTS,
): RootContent[] {
  if (charts.length === 0) return [];
  const more = charts.length - most;
  return [
    heading(2, title, anchor),
    paragraph(
      words,
      more > 0
        ? ` ${count(more, 'more chart')} ${more === 1 ? 'stands' : 'stand'} on the pages of their categories and requirements.`
        : undefined,
    ),
    ...chartGrid(charts.slice(0, most), { summary: `${title} in numbers` }),
  ];
}

/** Requirements that are shown in one chart. */
export interface VerdictGroup {
  /** Unique on the page. */
  id: string;
  title: string;
  caption: Content;
  found: readonly RequirementVerdict[];
}

/** For each category of the API, how much of its targets each requirement uses. */
export function categoryCharts(groups: readonly VerdictGroup[]): RootContent[] {
  const charts = groups
    .filter(({ found }) => found.length > 0)
    .map(({ id, title, caption, found }): CaptionedChart => {
      const shown = worstFirst(found).slice(0, MOST_BARS);
      const more = found.length - shown.length;
      return {
        chart: useChart(id, `Targets of ${title}`, shown),
        caption: [caption, more > 0 ? `, the worst ${shown.length} of ${found.length}` : undefined],
      };
    });
  return section(
    'Targets by category',
    'sec.use',
    'Of each requirement the target that stands worst: the bar is how much of it is used, the tick is the target. A dashed frame was never measured, a hollow bar proves nothing today.',
    charts,
    charts.length,
  );
}

/** Bullets of the requirements of one kind. */
function bulletsOfKind(
  spec: Spec,
  found: readonly RequirementVerdict[],
  kind: RequirementVerdict['requirement']['data']['kind'],
  only: (id: string) => boolean,
): CaptionedChart[] {
  return worstFirst(found)
    .filter(({ requirement }) => requirement.data.kind === kind)
    .flatMap((one) =>
      bulletCharts(spec, one)
        .filter(({ id }) => only(id))
        .map((chart) => captioned(one, chart)),
    );
}

/** Throughput, availability, growth, storage, and the trends of what stands worst. */
export function overviewCharts(spec: Spec, found: readonly RequirementVerdict[]): RootContent[] {
  const trends = worstFirst(found).flatMap((one) =>
    worstTrend(spec, one).map((chart) => captioned(one, chart)),
  );
  const growth = worstFirst(found).flatMap((one) =>
    triggerChart(spec, one.requirement).map((chart) => captioned(one, chart)),
  );
  const storage = storageCharts(spec, MOST_ENTITIES).map(({ chart, entity }): CaptionedChart => ({
    chart,
    caption: entity ? linkTo(entity) : chart.title,
  }));
  return [
    ...section(
      'Trends',
      'sec.trends',
      'Run by run, the worst first; the dashed line is the target of the time.',
      trends,
    ),
    ...section(
      'Throughput against capacity',
      'sec.throughput-chart',
      'What was borne beside what must be.',
      bulletsOfKind(spec, found, 'throughput', (id) => id.endsWith('.rate')),
    ),
    ...section(
      'Availability budgets',
      'sec.availability-chart',
      'Downtime that the target allows within its window, and what the dependencies alone may cause.',
      bulletsOfKind(spec, found, 'availability', (id) => id.endsWith('.downtime')),
    ),
    ...section(
      'Growth against triggers',
      'sec.growth-chart',
      'When a metric reaches its trigger, and when work must begin for that.',
      growth,
    ),
    ...section(
      'Storage over the next three years',
      'sec.storage-chart',
      'Rows and indexes of the heaviest entities, by their growth.',
      storage,
    ),
  ];
}

/** Everything about the requirements of one category: each target, and its trend. */
export function detailCharts(spec: Spec, found: readonly RequirementVerdict[]): RootContent[] {
  const charts = worstFirst(found).flatMap((one) => [
    ...bulletCharts(spec, one).map((chart) => captioned(one, chart)),
    ...triggerChart(spec, one.requirement).map((chart) => captioned(one, chart)),
    ...worstTrend(spec, one).map((chart) => captioned(one, chart)),
  ]);
  if (charts.length === 0) return [];
  const shown = charts.slice(0, 2 * MOST_CHARTS);
  const more = charts.length - shown.length;
  return [
    heading(2, 'Targets against measured', 'sec.charts'),
    paragraph(
      'The bar is what was measured, the tick its target, the faint ticks are earlier runs.',
      more > 0
        ? ` ${count(more, 'more chart')} ${more === 1 ? 'stands' : 'stand'} on the pages of the requirements.`
        : undefined,
    ),
    ...chartGrid(shown, { summary: 'Targets against measured in numbers' }),
  ];
}
