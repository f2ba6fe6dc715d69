/** Scaling triggers on one time line: when work must begin, and when each is reached. */
import { stringsOf } from '../../i18n/index.ts';
import { inlineChart } from '../../markup/inline-charts.ts';
import { day, paragraph, routeLink, table, type Content, type Row } from '../../markup/mdast.ts';
import { panel, type Panel } from '../../markup/panels.ts';
import { addMs, msBetween } from '../../model/days.ts';
import type { Requirement } from '../../model/item.ts';
import type { ScalingOutlook } from '../../model/performance/growth.ts';
import type { Spec } from '../../model/spec.ts';
import type { RequirementVerdict } from '../../model/verdicts/requirement-verdict.ts';
import { PERIOD_MS } from '../../schema/units.ts';
import { verdictMark } from '../verdict.ts';
import { titleLink } from './values.ts';

const MOST_ROWS = 6;
/** The time line ends here at the latest. */
const MOST_YEARS = 6;

interface Trigger {
  found: RequirementVerdict;
  requirement: Requirement;
  outlook: ScalingOutlook;
}

/** The first to be reached first; those that are never reached last. */
function triggersOf(found: readonly RequirementVerdict[]): Trigger[] {
  const key = ({ outlook }: Trigger): string => outlook.reachedOn ?? '~';
  return found
    .flatMap((one): Trigger[] => {
      const { requirement, outlook } = one;
      return outlook ? [{ found: one, requirement, outlook }] : [];
    })
    .sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** From today, or a little before it, to the last trigger. */
interface TimeLine {
  from: string;
  to: string;
}

function timeLine(spec: Spec, triggers: readonly Trigger[]): TimeLine {
  const from = addMs(spec.now, -30 * PERIOD_MS.day) ?? spec.now;
  const furthest = addMs(spec.now, MOST_YEARS * PERIOD_MS.year) ?? spec.now;
  const days = triggers.flatMap(({ outlook }) => outlook.reachedOn ?? []).sort();
  const last = days.filter((one) => one <= furthest).at(-1) ?? furthest;
  const to = addMs(last > spec.now ? last : spec.now, 60 * PERIOD_MS.day) ?? last;
  return { from, to };
}

function shareOf({ from, to }: TimeLine, one: string): number {
  return msBetween(from, one) / Math.max(1, msBetween(from, to));
}

/** The first of January of each year on the line. */
function yearTicks(line: TimeLine): number[] {
  const [first, last] = [Number(line.from.slice(0, 4)) + 1, Number(line.to.slice(0, 4))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) =>
    shareOf(line, `${first + at}-01-01`),
  );
}

function reachedCell(spec: Spec, { found, outlook }: Trigger): Content {
  const { triggers: t } = stringsOf(spec).dashboard;
  const { reachedOn, reachedBefore, state } = outlook;
  if (reachedOn === undefined) return t.never;
  const words = reachedBefore ? t.before({ day: reachedOn }) : reachedOn;
  return state === 'on-track' ? day(words) : verdictMark(spec, found.verdict, { label: words });
}

function rowOf(spec: Spec, line: TimeLine, ticks: readonly number[], trigger: Trigger): Row {
  const { found, requirement, outlook } = trigger;
  const { beginBy, reachedOn } = outlook;
  return [
    titleLink(requirement),
    beginBy === undefined ? undefined : day(beginBy),
    reachedCell(spec, trigger),
    reachedOn === undefined || reachedOn > line.to
      ? undefined
      : inlineChart({
          kind: 'span',
          ticks,
          verdict: found.verdict,
          to: shareOf(line, reachedOn),
          from: beginBy === undefined ? undefined : shareOf(line, beginBy),
        }),
  ];
}

/** Every trigger; none where nothing grows towards one. */
export function triggersPanel(spec: Spec, found: readonly RequirementVerdict[]): Panel[] {
  const all = triggersOf(found);
  if (all.length === 0) return [];
  const { triggers: t } = stringsOf(spec).dashboard;
  const shown = all.slice(0, MOST_ROWS);
  const more = all.length - shown.length;
  const line = timeLine(spec, shown);
  const ticks = yearTicks(line);
  const span = t.span({ from: line.from.slice(0, 4), to: line.to.slice(0, 4) });
  return [
    panel('triggers', t.title, 'sec.triggers', [
      table({
        caption: t.caption,
        columns: [t.trigger, t.startBy, t.reached, span],
        rows: shown.map((trigger) => rowOf(spec, line, ticks, trigger)),
      }),
      ...(more > 0
        ? [paragraph(routeLink('/performance/#scalability', t.more({ count: more })))]
        : []),
    ]),
  ];
}
