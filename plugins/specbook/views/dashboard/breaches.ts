/** What is breached now, and by how much; what will be breached next, and when. */
import { stringsOf } from '../../i18n/index.ts';
import {
  day,
  lineBreak,
  paragraph,
  routeLink,
  strong,
  table,
  type Content,
  type Row,
} from '../../markup/mdast.ts';
import { panel, type Panel } from '../../markup/panels.ts';
import { errorBudgets } from '../../model/dashboard/error-budgets.ts';
import { upcomingBreaches, type UpcomingBreach } from '../../model/dashboard/upcoming-breaches.ts';
import type { Requirement } from '../../model/item.ts';
import { labelOfTarget } from '../../model/performance/requirement-words.ts';
import { formatExactDuration } from '../../model/quantity.ts';
import type { Spec } from '../../model/spec.ts';
import type {
  RequirementVerdict,
  TargetVerdict,
} from '../../model/verdicts/requirement-verdict.ts';
import { useOf } from '../../model/verdicts/target-use.ts';
import { small } from '../tables/item-links.ts';
import { verdictMark } from '../verdict.ts';
import { marginOf, ownerName, shortTarget, shortValue, titleLink } from './values.ts';

/** Rows of a panel; the others stand in the lists below. */
const MOST_ROWS = 5;

function ownerOf(spec: Spec, requirement: Requirement): Content {
  const name = ownerName(spec, requirement);
  return name === undefined ? undefined : small(name);
}

function nameOf(spec: Spec, requirement: Requirement, target?: TargetVerdict): Content {
  if (!target) return titleLink(requirement);
  const link = titleLink(requirement);
  const label = labelOfTarget(spec, target.target);
  return [link, ', ', label];
}

/** Of an availability the downtime beyond its budget, else the difference. */
function marginWords(spec: Spec, requirement: Requirement, found: TargetVerdict): string {
  const measured = found.decidedBy?.measured;
  if (!measured) return '';
  const { margin: t } = stringsOf(spec).dashboard;
  const used =
    found.target.id === 'availability'
      ? errorBudgets(spec).find((one) => one.requirement === requirement)?.measured?.use
      : undefined;
  return used
    ? t.budget({ time: formatExactDuration(Math.max(0, -used.leftMs), spec) })
    : marginOf(spec, found, measured);
}

function targetBreach(spec: Spec, requirement: Requirement, found: TargetVerdict): Row {
  const { breaches: t } = stringsOf(spec).dashboard;
  const { target, decidedBy } = found;
  const pair =
    decidedBy?.measured &&
    t.pair({
      measured: shortValue(spec, decidedBy.measured, target.quantity),
      target: shortTarget(spec, target.quantity),
    });
  return [
    [
      verdictMark(spec, 'missed', { label: '' }),
      nameOf(spec, requirement, found),
      lineBreak(),
      pair === undefined ? undefined : small(pair),
    ],
    [strong(marginWords(spec, requirement, found)), lineBreak(), ownerOf(spec, requirement)],
  ];
}

function triggerBreach(spec: Spec, { requirement, outlook }: RequirementVerdict): Row {
  const { breaches: t, margin } = stringsOf(spec).dashboard;
  const { data } = requirement;
  const on = day(outlook?.reachedOn ?? '');
  return [
    [
      verdictMark(spec, 'missed', { label: '' }),
      titleLink(requirement),
      lineBreak(),
      data.kind === 'scalability' && outlook
        ? small(
            t.pair({
              measured: shortValue(spec, { ...data.now, base: outlook.today }, data.trigger),
              target: shortTarget(spec, data.trigger),
            }),
          )
        : undefined,
    ],
    [
      strong(
        outlook?.reachedBefore ? margin.triggerBefore({ day: on }) : margin.trigger({ day: on }),
      ),
      lineBreak(),
      ownerOf(spec, requirement),
    ],
  ];
}

/** Breaches of a requirement: each breached target, the worst first. */
function breachesOf(spec: Spec, found: RequirementVerdict): { use: number; row: Row }[] {
  if (found.outlook) return [{ use: 0, row: triggerBreach(spec, found) }];
  return found.targets
    .filter(({ verdict }) => verdict === 'missed')
    .map((target) => ({
      use: target.decidedBy?.measured ? useOf(target, target.decidedBy.measured.base) : 0,
      row: targetBreach(spec, found.requirement, target),
    }));
}

/** Everything breached, the worst first. */
export function breachesPanel(spec: Spec, found: readonly RequirementVerdict[]): Panel {
  const { breaches: t } = stringsOf(spec).dashboard;
  const { terms } = stringsOf(spec);
  const all = found
    .filter(({ verdict }) => verdict === 'missed')
    .flatMap((one) => breachesOf(spec, one))
    .sort((a, b) => b.use - a.use);
  const more = all.length - MOST_ROWS;
  return panel('breaches', t.title, 'sec.breaches', [
    all.length === 0
      ? paragraph(t.none)
      : table({
          caption: t.caption,
          columns: [terms.requirement, t.margin],
          rows: all.slice(0, MOST_ROWS).map(({ row }) => row),
        }),
    ...(more > 0
      ? [paragraph(routeLink('/performance/#sec.missed', t.more({ count: more })))]
      : []),
  ]);
}

function basisOf(spec: Spec, breach: UpcomingBreach): string {
  const { upcoming: t } = stringsOf(spec).dashboard;
  switch (breach.kind) {
    case 'trigger': {
      const { beginBy } = breach.outlook;
      if (beginBy === undefined) return '';
      return beginBy === spec.now ? t.triggerToday : t.trigger({ begin: beginBy });
    }
    case 'trend': {
      const { runs, from } = breach.forecast;
      return t.trend({ count: runs, from });
    }
    case 'storage':
      return t.storage({ count: breach.storage.counted });
  }
}

/** The first of the breaches of one requirement, and the days of the others. */
function upcomingRow(spec: Spec, [first, ...others]: readonly UpcomingBreach[]): Row {
  if (!first) return [];
  const { upcoming: t } = stringsOf(spec).dashboard;
  const then = others.flatMap((one) =>
    one.kind === 'trend'
      ? t.then({ target: labelOfTarget(spec, one.target.target), day: one.on })
      : [],
  );
  return [
    [
      nameOf(spec, first.requirement, first.kind === 'trend' ? first.target : undefined),
      lineBreak(),
      small([basisOf(spec, first), ...then].join(', ')),
    ],
    [strong(day(first.on)), lineBreak(), ownerOf(spec, first.requirement)],
  ];
}

/** Breaches to come, the first one first, each with what it is expected by. */
export function upcomingPanel(spec: Spec): Panel {
  const { upcoming: t } = stringsOf(spec).dashboard;
  const { terms } = stringsOf(spec);
  const all = [...Map.groupBy(upcomingBreaches(spec), ({ requirement }) => requirement).values()];
  const more = all.length - MOST_ROWS;
  return panel('upcoming', t.title, 'sec.upcoming', [
    all.length === 0
      ? paragraph(t.none)
      : table({
          caption: t.caption,
          columns: [terms.requirement, t.expected],
          rows: all.slice(0, MOST_ROWS).map((breaches) => upcomingRow(spec, breaches)),
        }),
    ...(more > 0 ? [paragraph(t.more({ count: more }))] : []),
  ]);
}
