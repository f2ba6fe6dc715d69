/** The targets of a requirement in one table: what is required, what was measured, how far apart they are, and since when. */
import type { RootContent } from 'mdast';
import { stringsOf } from '../i18n/index.ts';
import type { Requirement } from '../model/item.ts';
import { describeTarget } from '../model/performance/requirement-words.ts';
import { formatNumber, type Quantity } from '../model/quantity.ts';
import type { Spec } from '../model/spec.ts';
import type { Assessment } from '../model/verdicts/assess.ts';
import { describeMeasurement, withValue } from '../model/verdicts/describe-measurement.ts';
import type { TargetVerdict } from '../model/verdicts/requirement-verdict.ts';
import { right, table, type Content, type Row } from '../markup/mdast.ts';
import { removedPartRows, withFormer } from './changes/in-place.ts';
import { describeCondition } from './reasons/condition.ts';
import { runLink } from './run-link.ts';
import { verdictMark } from './verdict.ts';

/** A row for each target. Columns that no run fills are left out. */
export function targetsTable(
  spec: Spec,
  requirement: Requirement,
  targets: readonly TargetVerdict[],
): RootContent {
  const { terms, views } = stringsOf(spec);
  const { targetsTable: t } = views.requirement;
  return table({
    caption: t.caption({ id: requirement.id }),
    cards: true,
    columns: [
      t.target,
      terms.verdict,
      right(t.measured),
      right(t.margin),
      t.trend,
      terms.run,
      t.conditions,
    ],
    rows: [
      ...targets.map((found): Row => {
        const { target, verdict, decidedBy } = found;
        const measured = decidedBy?.measured;
        return [
          withFormer(spec, requirement.key, ['targets', target.id], describeTarget(spec, target)),
          verdictMark(spec, verdict),
          measured && describeMeasurement(spec, measured, target.quantity),
          measured && marginOf(spec, target, measured),
          trendOf(spec, found),
          decidedBy && runLink(decidedBy.run),
          decidedBy && conditionsOf(spec, decidedBy),
        ];
      }),
      ...removedPartRows(spec, requirement.key, 'targets'),
    ],
  });
}

const SIGN = { '1': '+', '0': '±', '-1': '−' } as const;

/**
 * What is left up to the target, or how far a value is beyond it.
 *
 * @example marginOf(spec, { bound: 'upper', quantity: msOf(600) }, msOf(618.4)) // '−18.4 ms (−3.1 %)'
 */
export function marginOf(
  spec: Spec,
  { bound, quantity }: Pick<TargetVerdict['target'], 'bound' | 'quantity'>,
  measured: Quantity,
): string {
  const { targetsTable: t } = stringsOf(spec).views.requirement;
  const left = bound === 'upper' ? quantity.base - measured.base : measured.base - quantity.base;
  const sign = SIGN[`${Math.sign(left) as 0 | 1 | -1}`];
  const signed = (value: number, digits = 3): string =>
    sign + formatNumber(Number(Math.abs(value).toPrecision(digits)), spec);
  // The difference of two shares is told in points: 1 % of 99.9 % is none of them.
  if (quantity.dimension === 'ratio') return t.points({ value: signed(left * 100) });
  const inUnitOf = measured.base === 0 ? quantity : measured;
  const value = inUnitOf.base === 0 ? 0 : (Math.abs(left) / inUnitOf.base) * inUnitOf.value;
  const difference = withValue(inUnitOf, Number(value.toPrecision(3)));
  const absolute = sign + describeMeasurement(spec, difference);
  if (quantity.base === 0) return absolute;
  return t.marginAndShare({ margin: absolute, share: signed((left / quantity.base) * 100, 2) });
}

/** How many values a trend has at most. */
const TREND = 3;

/** The last values that prove something, up to the newest. @example '512 → 530 → 618 ms' */
function trendOf(spec: Spec, { target, all }: TargetVerdict): string | undefined {
  const values = all
    .flatMap(({ outcome, measured }) =>
      measured && outcome !== 'wrong-conditions' ? [measured] : [],
    )
    .slice(0, TREND)
    .toReversed()
    .map((measured) => describeMeasurement(spec, measured, target.quantity));
  if (values.length < 2) return undefined;
  const unit = /\s?\P{N}*$/u.exec(values.at(-1) ?? '')?.[0] ?? '';
  return values
    .map((value, at) =>
      at < values.length - 1 && unit !== '' && value.endsWith(unit)
        ? value.slice(0, -unit.length)
        : value,
    )
    .join(' → ');
}

/** Whether the run had the conditions that the targets hold under, and else which it had. */
function conditionsOf(spec: Spec, { conditions }: Assessment): Content {
  const { evidence, requirement } = stringsOf(spec).views;
  if (conditions.length === 0) return undefined;
  const others = conditions.filter(({ fit }) => fit !== 'same');
  if (others.length === 0) return requirement.targetsTable.asRequired;
  return others
    .map((check) => evidence.conditions.difference({ ...describeCondition(spec, check) }))
    .join('; ');
}
