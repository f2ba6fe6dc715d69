/** Error budgets: how much of the allowed downtime is used, the most used first. */
import { stringsOf } from '../../i18n/index.ts';
import { inlineChart } from '../../markup/inline-charts.ts';
import {
  itemLink,
  lineBreak,
  paragraph,
  routeLink,
  table,
  type Content,
  type Row,
} from '../../markup/mdast.ts';
import { panel, type Panel } from '../../markup/panels.ts';
import { errorBudgets, type ErrorBudget } from '../../model/dashboard/error-budgets.ts';
import { formatDuration, formatNumber, formatShare } from '../../model/quantity.ts';
import type { Spec } from '../../model/spec.ts';
import { PERIOD_MS } from '../../schema/units.ts';
import { small } from '../tables/item-links.ts';
import { verdictMark } from '../verdict.ts';
import { titleLink, wholePercent } from './values.ts';

const MOST_ROWS = 6;

function noteOf(spec: Spec, { budget }: ErrorBudget): Content {
  const { budgets: t } = stringsOf(spec).dashboard;
  if (budget.reachable || budget.ceiling === undefined) return undefined;
  return [lineBreak(), small(t.unreachable({ ceiling: formatShare(budget.ceiling, spec) }))];
}

/** The service whose budget it is, where it has but one. */
function serviceLink(spec: Spec, { requirement }: ErrorBudget): Content {
  const { service } = requirement.data;
  const same = errorBudgets(spec).filter((one) => one.requirement.data.service === service);
  const owner = service === undefined ? undefined : spec.items.get(`service:${service}`);
  return owner === undefined || same.length > 1 ? undefined : itemLink(owner.key, owner.title);
}

/** In minutes up to two hours, else in hours. @example { down: '59.6', allowed: '43.2 min' } */
function inOneUnit(spec: Spec, downMs: number, allowedMs: number) {
  const isShort = allowedMs < 2 * PERIOD_MS.hour;
  const ms = isShort ? PERIOD_MS.minute : PERIOD_MS.hour;
  const inUnit = (value: number): string => formatNumber(Math.round((value / ms) * 10) / 10, spec);
  return {
    down: inUnit(downMs),
    allowed: `${inUnit(allowedMs)}\u202f${isShort ? 'min' : 'h'}`,
  };
}

function rowOf(spec: Spec, one: ErrorBudget): Row {
  const { budgets: t } = stringsOf(spec).dashboard;
  const { requirement, budget, verdict, measured } = one;
  const name = [serviceLink(spec, one) ?? titleLink(requirement), noteOf(spec, one)];
  const allowed = formatDuration(Math.round(budget.downtimeMs), spec);
  if (!measured)
    return [
      name,
      inlineChart({ kind: 'bullet', verdict }),
      verdictMark(spec, verdict, { label: t.notMeasured }),
      titleLink(requirement, small(allowed)),
    ];
  const { used, downMs } = measured.use;
  return [
    name,
    inlineChart({ kind: 'bullet', verdict, use: used }),
    verdictMark(spec, verdict, { label: wholePercent(used, spec) }),
    titleLink(requirement, small(t.ofAllowed(inOneUnit(spec, downMs, budget.downtimeMs)))),
  ];
}

/** Every error budget; none where no availability is required. */
export function budgetsPanel(spec: Spec): Panel[] {
  const all = errorBudgets(spec);
  if (all.length === 0) return [];
  const { terms, dashboard } = stringsOf(spec);
  const { budgets: t } = dashboard;
  const more = all.length - MOST_ROWS;
  return [
    panel('budgets', t.title, 'sec.budgets', [
      table({
        caption: t.caption,
        columns: [terms.service, t.budget, t.used, t.downtime],
        rows: all.slice(0, MOST_ROWS).map((one) => rowOf(spec, one)),
      }),
      ...(all.every(({ budget }) => budget.reachable) ? [paragraph(small(t.allReachable))] : []),
      ...(more > 0
        ? [paragraph(routeLink('/performance/#availability', t.more({ count: more })))]
        : []),
    ]),
  ];
}
