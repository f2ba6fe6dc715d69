/** Response times at a glance: each percentile and the errors, measured beside the target, the worst first. */
import type { RootContent } from 'mdast';
import { stringsOf } from '../../i18n/index.ts';
import { inlineChart } from '../../markup/inline-charts.ts';
import {
  lineBreak,
  paragraph,
  routeLink,
  strong,
  table,
  type Content,
  type Row,
} from '../../markup/mdast.ts';
import { panel, type Panel } from '../../markup/panels.ts';
import type { Spec } from '../../model/spec.ts';
import type {
  RequirementVerdict,
  TargetVerdict,
} from '../../model/verdicts/requirement-verdict.ts';
import { useOf, worstTarget } from '../../model/verdicts/target-use.ts';
import { verdictMark } from '../verdict.ts';
import { small } from '../tables/item-links.ts';
import { OPERATION_COLUMNS } from './operation-columns.ts';
import { shortReason } from './short-reason.ts';
import { ownerName, shortTarget, shortValue, titleLink } from './values.ts';

/** Rows of the panel; the others stand in the table of all response times. */
const MOST_ROWS = 12;
/** Runs of a trend. */
const MOST_POINTS = 12;

/** `136 ms / 150 ms` above a bar; nothing for a target that is not stated. */
function targetCell(spec: Spec, found: TargetVerdict | undefined): Content {
  if (!found) return undefined;
  const { target, verdict, decidedBy } = found;
  const asked = small(` / ${shortTarget(spec, target.quantity)}`);
  const measured = decidedBy?.measured;
  const bar = inlineChart({
    kind: 'bullet',
    verdict,
    use: measured && useOf(found, measured.base),
  });
  if (!measured) return [verdictMark(spec, 'not-measured', { label: '' }), asked, bar];
  const value = shortValue(spec, measured, target.quantity);
  return [
    verdict === 'met' ? strong(value) : verdictMark(spec, verdict, { label: value }),
    asked,
    bar,
  ];
}

/** The runs of the target that stands worst among those with a history. */
function trendCell(spec: Spec, found: RequirementVerdict): Content {
  const { operations: t } = stringsOf(spec).dashboard;
  const worst = worstTarget(found);
  const order = worst ? [worst, ...found.targets.filter((one) => one !== worst)] : found.targets;
  for (const { target, verdict, all } of order) {
    const measured = all
      .flatMap((one) => (one.measured ? [one.measured] : []))
      .slice(0, MOST_POINTS)
      .toReversed();
    if (measured.length < 2) continue;
    const [first, last] = [measured[0], measured.at(-1)];
    const ends = [first, last].map((value) =>
      value ? shortValue(spec, value, target.quantity) : '',
    );
    const alt = t.trendOf({
      target: target.id,
      values: ends.join(' → '),
      bound: shortTarget(spec, target.quantity),
    });
    const values = measured.map(({ base }) => base);
    return [
      inlineChart({ kind: 'trend', values, target: target.quantity.base, verdict }, alt),
      small(` ${target.id}`),
    ];
  }
  return undefined;
}

function rowOf(spec: Spec, found: RequirementVerdict): Row {
  const { requirement, verdict, targets } = found;
  const reason = shortReason(spec, found);
  return [
    [
      titleLink(requirement),
      lineBreak(),
      verdictMark(spec, verdict),
      small(` ${reason === '' ? (ownerName(spec, requirement) ?? '') : reason}`),
    ],
    ...OPERATION_COLUMNS.map((id) =>
      targetCell(
        spec,
        targets.find(({ target }) => target.id === id),
      ),
    ),
    trendCell(spec, found),
  ];
}

/**
 * Requirements of response time as one table.
 *
 * @param found those of response time, the worst first
 */
export function operationsPanel(spec: Spec, found: readonly RequirementVerdict[]): Panel[] {
  if (found.length === 0) return [];
  const { columns, dashboard } = stringsOf(spec);
  const { operations: t } = dashboard;
  const shown = found.slice(0, MOST_ROWS);
  const more = found.length - shown.length;
  const blocks: RootContent[] = [
    table({
      caption: t.caption,
      columns: [t.operation, columns.p50, columns.p95, columns.p99, t.errors, t.trend],
      rows: shown.map((one) => rowOf(spec, one)),
    }),
    ...(more > 0
      ? [paragraph(routeLink('/performance/#response-time', t.more({ count: more })))]
      : []),
  ];
  return [panel('operations', t.title, 'sec.operations-now', blocks)];
}
