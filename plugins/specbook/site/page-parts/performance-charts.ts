/** The pictures of the performance pages. */
import { stringsOf, type Strings } from '../../i18n/index.ts';
import { chartGrid, type CaptionedChart } from '../../markup/charts.ts';
import { storageCharts, triggerChart } from '../../views/charts/growth.ts';
import { bulletCharts, useChart } from '../../views/charts/targets.ts';
import { worstTrend } from '../../views/charts/trends.ts';
import { paragraph, type Content } from '../../markup/mdast.ts';
import { linkTo } from '../../markup/prose-links.ts';
import type { RequirementVerdict } from '../../model/verdicts/requirement-verdict.ts';
import type { Spec } from '../../model/spec.ts';
import { VERDICTS } from '../../model/verdicts/verdict.ts';
import type { SectionDeclaration } from '../../views/section.ts';

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

type ChartStrings = Strings['performance']['charts'];

/** Sections of charts: their ids in the interface's words, which are their anchors too. */
const ANCHORS = {
  byCategory: 'sec.use',
  trends: 'sec.trends',
  throughput: 'sec.throughput-chart',
  errorBudgets: 'sec.availability-chart',
  capacity: 'sec.growth-chart',
  storage: 'sec.storage-chart',
  detail: 'sec.charts',
} as const satisfies Partial<Record<keyof ChartStrings, string>>;

function section(
  spec: Spec,
  id: keyof typeof ANCHORS,
  charts: readonly CaptionedChart[],
  most = MOST_CHARTS,
): SectionDeclaration {
  const { charts: t } = stringsOf(spec).performance;
  const more = charts.length - most;
  return {
    id: ANCHORS[id],
    title: t[id],
    exists: charts.length > 0,
    blocks: () => [
      paragraph(t[`${id}Text`], more > 0 ? [' ', t.more({ count: more })] : undefined),
      ...chartGrid(spec, charts.slice(0, most), { summary: t.dataTable({ title: t[id] }) }),
    ],
  };
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
export function categoryCharts(spec: Spec, groups: readonly VerdictGroup[]): SectionDeclaration {
  const { charts: t } = stringsOf(spec).performance;
  const charts = groups
    .filter(({ found }) => found.length > 0)
    .map(({ id, title, caption, found }): CaptionedChart => {
      const shown = worstFirst(found).slice(0, MOST_BARS);
      return {
        chart: useChart(spec, id, t.ofCategory({ category: title }), shown),
        caption:
          shown.length === found.length
            ? caption
            : t.worst({ category: caption, shown: shown.length, total: found.length }),
      };
    });
  return section(spec, 'byCategory', charts, charts.length);
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

/** Trends, the worst first; throughput, availability, growth and storage. */
export function overviewCharts(
  spec: Spec,
  found: readonly RequirementVerdict[],
): SectionDeclaration[] {
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
  const rates = bulletsOfKind(spec, found, 'throughput', (id) => id.endsWith('.rate'));
  const downtimes = bulletsOfKind(spec, found, 'availability', (id) => id.endsWith('.downtime'));
  return [
    section(spec, 'trends', trends),
    section(spec, 'throughput', rates),
    section(spec, 'errorBudgets', downtimes),
    section(spec, 'capacity', growth),
    section(spec, 'storage', storage),
  ];
}

/** Everything about the requirements of one category: each target, and its trend. */
export function detailCharts(spec: Spec, found: readonly RequirementVerdict[]): SectionDeclaration {
  const charts = worstFirst(found).flatMap((one) => [
    ...bulletCharts(spec, one).map((chart) => captioned(one, chart)),
    ...triggerChart(spec, one.requirement).map((chart) => captioned(one, chart)),
    ...worstTrend(spec, one).map((chart) => captioned(one, chart)),
  ]);
  return section(spec, 'detail', charts, 2 * MOST_CHARTS);
}
