/** Whether a result was measured under the conditions of a requirement, and what it can prove if it was not. */
import type { Requirement, Run } from '../item.ts';
import type { Quantity } from '../quantity.ts';

/** What a requirement is on. */
export type Scope =
  | { of: 'endpoints'; endpoints: readonly string[] }
  | { of: 'category' | 'service'; id: string }
  | { of: 'system' };

/** What a requirement asks for, beside what the run says; `was` is absent when it says nothing. */
type Condition =
  | { id: 'load'; wanted: Quantity; was?: Quantity | undefined }
  | { id: 'environment'; wanted: string; was?: string | undefined }
  | { id: 'volume'; entity: string; wanted: Quantity; was?: Quantity | undefined }
  | {
      id: 'scope';
      wanted: Scope;
      /** What the requests were sent to, as run.yaml states it, and the series that sum up the whole run. */
      was: { covers: readonly string[]; series: readonly string[] };
    };

/** One condition beside what it was in the run. */
export type ConditionCheck = Condition & {
  /**
   * `same`: the result proves either; `heavier`: only that the target is met; `lighter`: only that it is missed;
   * `other`: nothing.
   */
  fit: 'same' | 'heavier' | 'lighter' | 'other';
};

/** Loads that differ by no more than this share are the same. */
export const SAME_LOAD = 0.05;

/** The load of a result beside the one under which the target holds. */
export function compareLoad(wanted: Quantity, was: Quantity | undefined): ConditionCheck {
  const check = { id: 'load', wanted } as const;
  if (was?.dimension !== wanted.dimension) return { ...check, fit: 'other' };
  // A twentieth more or less, with room for the last bit of a product.
  const tolerance = wanted.base * SAME_LOAD * (1 + 1e-12);
  const difference = was.base - wanted.base;
  const fit = Math.abs(difference) <= tolerance ? 'same' : difference > 0 ? 'heavier' : 'lighter';
  return { ...check, was, fit };
}

/** Environment and rows of a run beside those of a requirement. */
export function compareSurroundings({ data }: Requirement, run: Run): ConditionCheck[] {
  const checks: ConditionCheck[] = [];
  const { environment: wanted, volume = [] } = data.under ?? {};
  if (wanted !== undefined) {
    const was = run.data.environment;
    checks.push({ id: 'environment', wanted, was, fit: was === wanted ? 'same' : 'other' });
  }
  for (const { id: entity, value } of volume) {
    const was = run.data.volume?.find((present) => present.id === entity)?.value;
    const fit = was && was.base >= value.base ? 'same' : 'other';
    checks.push({ id: 'volume', entity, wanted: value, was, fit });
  }
  return checks;
}

/** The method and path of an endpoint in one notation: `get  /tickets/` is `GET /tickets`. */
function normalizeEndpoint(text: string): string {
  const [, method = '', path = ''] = /^\s*([A-Za-z]+)\s+(\/\S*?)\/?\s*$/u.exec(text) ?? [];
  return path === '' && method === '' ? text.trim() : `${method.toUpperCase()} ${path}`;
}

/** What a requirement is on, the narrowest first. */
function scopeOf({ data }: Requirement): Scope {
  const { endpoints, category, service } = data;
  if (endpoints) return { of: 'endpoints', endpoints };
  if (category !== undefined) return { of: 'category', id: category };
  return service === undefined ? { of: 'system' } : { of: 'service', id: service };
}

/** Whether the requests of a run were sent to exactly what a requirement is on. */
function coversExactly(
  { id }: Requirement,
  scope: Scope,
  run: Run,
  covers: readonly string[],
): boolean {
  if (covers.length === 0) {
    const isTested = scope.of === 'service' && run.data.of?.system === scope.id;
    return scope.of === 'system' || isTested;
  }
  const named = new Set(covers.map(normalizeEndpoint));
  if (named.size === 1 && named.has(id)) return true;
  if (scope.of === 'system') return false;
  if (scope.of === 'endpoints') {
    const wanted = new Set(scope.endpoints.map(normalizeEndpoint));
    return named.size === wanted.size && [...wanted].every((endpoint) => named.has(endpoint));
  }
  return named.size === 1 && (named.has(scope.id) || named.has(`${scope.of}:${scope.id}`));
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
  const wanted = scopeOf(requirement);
  if (wholeSeries.length === 0 || coversExactly(requirement, wanted, run, covers)) return undefined;
  return { id: 'scope', wanted, was: { covers, series: [...new Set(wholeSeries)] }, fit: 'other' };
}
