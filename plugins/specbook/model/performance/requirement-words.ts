/** What a performance requirement asks for, in words. */
import { stringsOf, type Localized } from '../../i18n/index.ts';
import { formatQuantity } from '../../schema/format-quantity.ts';
import type { Spec } from '../spec.ts';
import type { ConditionDescription, TargetDescription } from './describe-requirement.ts';

function has<T extends object>(words: T, id: PropertyKey): id is keyof T {
  return Object.hasOwn(words, id);
}

/** The name of a target. @example labelOfTarget(spec, { id: 'concurrentUsers' }) // 'concurrent users' */
export function labelOfTarget(of: Localized, { id }: Pick<TargetDescription, 'id'>): string {
  const { label } = stringsOf(of).targets;
  return has(label, id) ? label[id] : id;
}

/** The whole of a target. @example describeTarget(spec, target) // 'p95 at most 250 ms' */
export function describeTarget(of: Localized, target: TargetDescription): string {
  const { targets: t } = stringsOf(of);
  const { id, bound, quantity, metric } = target;
  const value = formatQuantity(quantity, of);
  if (metric !== undefined) return t.trigger({ value, metric });
  if (id === 'recoveryPoint' && quantity.base === 0) return t.noDataLost;
  return has(t.own, id)
    ? t.own[id]({ value })
    : t[bound]({ label: labelOfTarget(of, target), value });
}

/**
 * A condition under which targets hold.
 *
 * @example describeRequired(spec, condition) // 'with at least 1M rows of Appointment'
 */
export function describeRequired(
  of: Pick<Spec, 'items'> & Localized,
  condition: ConditionDescription,
): string {
  const { condition: t } = stringsOf(of).targets;
  switch (condition.id) {
    case 'environment':
      return t.environment({ environment: condition.environment });
    case 'volume': {
      const entity = of.items.get(condition.about)?.title ?? condition.entity;
      return t.volume({ value: formatQuantity(condition.quantity, of), entity });
    }
    default:
      return t[condition.id]({ value: formatQuantity(condition.quantity, of) });
  }
}
