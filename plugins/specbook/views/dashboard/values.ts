/** Values, names and margins as the dashboard shows them: short, and a measured value in the unit of its target. */
import type { PhrasingContent } from 'mdast';
import { stringsOf } from '../../i18n/index.ts';
import { itemLink, strong, type Content } from '../../markup/mdast.ts';
import type { Requirement } from '../../model/item.ts';
import {
  formatBytes,
  formatCount,
  formatDuration,
  formatNumber,
  formatQuantity,
  type InLanguage,
  type Quantity,
} from '../../model/quantity.ts';
import type { Spec } from '../../model/spec.ts';
import { withValue } from '../../model/verdicts/describe-measurement.ts';
import type { TargetVerdict } from '../../model/verdicts/requirement-verdict.ts';

/** Between a number and its unit. */
const NARROW = '\u202f';
/** Digits of a value that is glanced at. */
const DIGITS = 3;
/** Digits that tell any two values apart. */
const ALL_DIGITS = 15;

/** A link to a requirement by its title, or by something else that is read. */
export function titleLink({ key, data, title }: Requirement, label?: Content): PhrasingContent {
  return itemLink(key, label ?? data.title ?? title);
}

/** The name of the team that answers for a requirement. */
export function ownerName(spec: Spec, { data }: Requirement): string | undefined {
  return data.owner === undefined
    ? undefined
    : (spec.items.get(`team:${data.owner}`)?.title ?? data.owner);
}

/** A value that stands out. */
export function bold(value: string): PhrasingContent {
  return strong(value);
}

/**
 * A measured value in the unit of its target, in three digits, or in as many more as it takes to tell it from the target.
 *
 * @example shortValue(spec, parsed('1342.6 ms'), parsed('1.2 s')) // '1.34 s'
 */
export function shortValue(of: InLanguage, measured: Quantity, target: Quantity): string {
  if (measured.dimension === 'size') return formatBytes(measured.base, of);
  if (measured.dimension === 'count') {
    const count = formatCount(measured.base, of);
    if (count !== formatCount(target.base, of) || measured.base === target.base) return count;
  }
  const value = target.value === 0 ? measured.value : measured.base / (target.base / target.value);
  const unit = target.value === 0 ? measured : target;
  // A share of errors is small: its leading digits tell enough.
  const least = measured.dimension === 'ratio' && measured.base < 0.5 ? DIGITS - 1 : DIGITS;
  const side = Math.sign(measured.base - target.base);
  for (let digits = least; digits < ALL_DIGITS; digits += 1) {
    const rounded = withValue(unit, Number(value.toPrecision(digits)));
    if (Math.sign(rounded.base - target.base) === side || target.value === 0)
      return formatQuantity(rounded, of);
  }
  return formatQuantity(measured, of);
}

/** A target as it stands beside {@link shortValue}. */
export function shortTarget(of: InLanguage, target: Quantity): string {
  return target.dimension === 'count' ? formatCount(target.base, of) : formatQuantity(target, of);
}

/** A share as whole percent, with a sign: `+12 %`; below one percent with two digits. */
export function signedPercent(share: number, of: InLanguage): string {
  const percent = Math.abs(share) * 100;
  const rounded =
    percent >= 1 || percent === 0 ? Math.round(percent) : Number(percent.toPrecision(2));
  const sign = rounded === 0 ? '' : share < 0 ? '\u2212' : '+';
  return `${sign}${formatNumber(rounded, of)}${NARROW}%`;
}

/** A share as whole percent: `138 %`. */
export function wholePercent(share: number, of: InLanguage): string {
  return `${formatNumber(Math.round(share * 100), of)}${NARROW}%`;
}

/**
 * How far a measured value is from its target, with the share: `+143 ms, +12 %`; of shares in percentage points.
 *
 * @example marginOf(spec, found, measured) // '+143 ms, +12 %'
 */
export function marginOf(spec: Spec, { target }: TargetVerdict, measured: Quantity): string {
  const { margin: t } = stringsOf(spec).dashboard;
  const { quantity } = target;
  const beyond = measured.base - quantity.base;
  const sign = beyond < 0 ? '\u2212' : '+';
  const factor = quantity.value === 0 ? 1 : quantity.base / quantity.value;
  const difference = Number((Math.abs(beyond) / factor).toPrecision(DIGITS));
  const value =
    quantity.dimension === 'size'
      ? formatBytes(Math.abs(beyond), spec)
      : quantity.dimension === 'duration'
        ? formatDuration(Number(Math.abs(beyond).toPrecision(DIGITS)), spec)
        : formatQuantity(withValue(quantity, difference), spec);
  const by = sign + (quantity.dimension === 'ratio' ? t.points({ value }) : value);
  return quantity.base === 0
    ? by
    : t.beyond({ by, share: signedPercent(beyond / quantity.base, spec) });
}
