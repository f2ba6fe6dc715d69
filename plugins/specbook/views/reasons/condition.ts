/** The conditions of a requirement beside those of a run, in words. */
import { stringsOf } from '../../i18n/index.ts';
import { keyOf } from '../../model/item.ts';
import { formatQuantity, type Quantity } from '../../model/quantity.ts';
import type { Spec } from '../../model/spec.ts';
import type { ConditionCheck, Scope } from '../../model/verdicts/conditions.ts';

/** One condition in words: what it is, what the requirement asks for, and what the run says. */
export interface ConditionWords {
  /** `load`, `environment`, `rows of Appointment`, `scope`. */
  label: string;
  required: string;
  actual: string;
}

/**
 * A condition in words.
 *
 * @example describeCondition(spec, check) // { label: 'rows of Appointment', required: 'at least 1M', actual: 'not stated' }
 */
export function describeCondition(spec: Spec, check: ConditionCheck): ConditionWords {
  const { condition: t } = stringsOf(spec).reasons;
  const valueOf = (was: Quantity | undefined): string =>
    was ? formatQuantity(was, spec) : t.notStated;
  switch (check.id) {
    case 'load':
      return {
        label: t.load,
        required: formatQuantity(check.wanted, spec),
        actual: valueOf(check.was),
      };
    case 'environment': {
      const nameOf = (id: string): string => spec.items.get(keyOf('environment', id))?.title ?? id;
      const { wanted, was } = check;
      return {
        label: t.environment,
        required: nameOf(wanted),
        actual: was === undefined ? t.notStated : nameOf(was),
      };
    }
    case 'volume': {
      const entity = spec.items.get(keyOf('entity', check.entity))?.title ?? check.entity;
      return {
        label: t.volume({ entity }),
        required: t.atLeast({ value: formatQuantity(check.wanted, spec) }),
        actual: valueOf(check.was),
      };
    }
    case 'scope': {
      const covers = check.was.covers.join(', ');
      const series = check.was.series.join(', ');
      return {
        label: t.scope,
        required: describeScope(spec, check.wanted),
        actual: covers === '' ? t.everything({ series }) : t.part({ covers, series }),
      };
    }
  }
}

function describeScope(spec: Spec, scope: Scope): string {
  const { on: t } = stringsOf(spec).reasons.condition;
  switch (scope.of) {
    case 'endpoints':
      return scope.endpoints.join(', ');
    case 'system':
      return t.system;
    default:
      return t[scope.of]({ id: scope.id });
  }
}
