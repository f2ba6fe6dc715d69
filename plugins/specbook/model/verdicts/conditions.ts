/** Whether a result was measured under the conditions of a requirement, and what it can prove if it was not. */
import type { Requirement, Run } from '../item.ts';
import { keyOf } from '../item.ts';
import { formatQuantity, type Quantity } from '../quantity.ts';
import type { Spec } from '../spec.ts';

/** One condition beside what it was in the run. */
export interface ConditionCheck {
  id: 'load' | 'environment' | 'volume' | 'scope';
  /** For people: `load`, `environment`, `rows of Appointment`, `scope`. */
  label: string;
  /** What the requirement asks for. */
  wanted: string;
  /** What the run says; `not stated` when it says nothing. */
  was: string;
  /**
   * `same`: the result proves either; `heavier`: only that the target is met; `lighter`: only that it is missed;
   * `other`: nothing.
   */
  fit: 'same' | 'heavier' | 'lighter' | 'other';
}

/** Loads that differ by no more than this share are the same. */
export const SAME_LOAD = 0.05;

const NOT_STATED = 'not stated';

/** The load of a result beside the one under which the target holds. */
export function compareLoad(wanted: Quantity, was: Quantity | undefined): ConditionCheck {
  const check = { id: 'load', label: 'load', wanted: formatQuantity(wanted) } as const;
  if (was?.dimension !== wanted.dimension) return { ...check, was: NOT_STATED, fit: 'other' };
  // A twentieth more or less, with room for the last bit of a product.
  const tolerance = wanted.base * SAME_LOAD * (1 + 1e-12);
  const difference = was.base - wanted.base;
  const fit = Math.abs(difference) <= tolerance ? 'same' : difference > 0 ? 'heavier' : 'lighter';
  return { ...check, was: formatQuantity(was), fit };
}

/** Environment and rows of a run beside those of a requirement. */
export function compareSurroundings(spec: Spec, { data }: Requirement, run: Run): ConditionCheck[] {
  const checks: ConditionCheck[] = [];
  const { environment, volume = [] } = data.under ?? {};
  if (environment !== undefined) {
    const nameOf = (id: string): string => spec.items.get(keyOf('environment', id))?.title ?? id;
    const was = run.data.environment;
    checks.push({
      id: 'environment',
      label: 'environment',
      wanted: nameOf(environment),
      was: was === undefined ? NOT_STATED : nameOf(was),
      fit: was === environment ? 'same' : 'other',
    });
  }
  for (const { id, value } of volume) {
    const was = run.data.volume?.find((present) => present.id === id)?.value;
    checks.push({
      id: 'volume',
      label: `rows of ${spec.items.get(keyOf('entity', id))?.title ?? id}`,
      wanted: `at least ${formatQuantity(value)}`,
      was: was ? formatQuantity(was) : NOT_STATED,
      fit: was && was.base >= value.base ? 'same' : 'other',
    });
  }
  return checks;
}

/** The method and path of an endpoint in one notation: `get  /tickets/` is `GET /tickets`. */
function normalizeEndpoint(text: string): string {
  const [, method = '', path = ''] = /^\s*([A-Za-z]+)\s+(\/\S*?)\/?\s*$/u.exec(text) ?? [];
  return path === '' && method === '' ? text.trim() : `${method.toUpperCase()} ${path}`;
}

/** What a requirement is on, the narrowest first; undefined for one on the whole system. */
function partOf({ data }: Requirement): { ids: readonly string[]; label: string } | undefined {
  const { endpoints, category, service } = data;
  if (endpoints) return { ids: endpoints.map(normalizeEndpoint), label: endpoints.join(', ') };
  if (category !== undefined)
    return { ids: [category, `category:${category}`], label: `the category ${category}` };
  if (service === undefined) return undefined;
  return { ids: [service, `service:${service}`], label: `the service ${service}` };
}

/** Whether the requests of a run were sent to exactly what a requirement is on. */
function coversExactly(requirement: Requirement, run: Run, covers: readonly string[]): boolean {
  const part = partOf(requirement);
  if (covers.length === 0) {
    const { endpoints, category, service } = requirement.data;
    const isOnService = service !== undefined && !endpoints && category === undefined;
    return !part || (isOnService && run.data.of?.system === service);
  }
  const named = new Set(covers.map(normalizeEndpoint));
  if (named.size === 1 && named.has(requirement.id)) return true;
  if (!part) return false;
  const isEach = (id: string): boolean => named.has(id);
  if (requirement.data.endpoints)
    return part.ids.every(isEach) && named.size === new Set(part.ids).size;
  return named.size === 1 && part.ids.some(isEach);
}

/**
 * The scope of the series that were taken, where they sum up a whole run; undefined when that is no question.
 *
 * @param covers what the requests were sent to, as run.yaml states it; empty where it does not
 */
export function compareScope(
  requirement: Requirement,
  run: Run,
  wholeSeries: readonly string[],
  covers: readonly string[],
): ConditionCheck | undefined {
  if (wholeSeries.length === 0 || coversExactly(requirement, run, covers)) return undefined;
  const names = [...new Set(wholeSeries)].join(', ');
  return {
    id: 'scope',
    label: 'scope',
    wanted: partOf(requirement)?.label ?? 'the whole system',
    was:
      covers.length === 0 ? `everything in the run (${names})` : `${covers.join(', ')} (${names})`,
    fit: 'other',
  };
}
