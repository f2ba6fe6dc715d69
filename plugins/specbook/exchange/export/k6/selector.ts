/** Which metric of k6 speaks of a requirement: the one that its newest run maps, else one by tags. */
import type { Requirement } from '../../../model/item.ts';
import { isLatency } from '../../../model/verdicts/series-map.ts';
import type { Spec } from '../../../model/spec.ts';
import { pastRuns } from '../../../model/verdicts/verdicts.ts';

/** A metric of k6, narrowed by tags. */
export interface K6Selector {
  metric: string;
  /** Tag → value; empty for the whole run. */
  tags: ReadonlyMap<string, string>;
}

/** The metric that answers each target that k6 can measure. */
const METRICS = new Map<string, string>([
  ['latency', 'http_req_duration'],
  ['errors', 'http_req_failed'],
  ['sustained', 'http_reqs'],
  ['concurrentUsers', 'vus_max'],
  ['load', 'http_reqs'],
]);

/**
 * Reads the name of a metric as k6 does (`ParseMetricName` in metrics/metric.go); undefined for what k6 refuses.
 *
 * @example parseSelector('http_req_duration{name:Calendar}') // { metric: 'http_req_duration', tags: Map { 'name' → 'Calendar' } }
 */
export function parseSelector(text: string): K6Selector | undefined {
  const [, metric = '', inside] = /^([A-Za-z_]\w{1,127})(?:\{([^{}]*)\})?$/u.exec(text) ?? [];
  if (metric === '') return undefined;
  const tags = new Map<string, string>();
  if (inside === undefined) return { metric, tags };
  const bare = (part: string): string => part.trim().replace(/^["']+|["']+$/gu, '');
  for (const tag of inside.split(',')) {
    const at = tag.indexOf(':');
    const [key, value] = [bare(tag.slice(0, Math.max(at, 0))), bare(tag.slice(at + 1))];
    if (at < 0 || key === '' || value === '') return undefined;
    tags.set(key, value);
  }
  return { metric, tags };
}

/** The selector as a key of `thresholds`. */
export function selectorText({ metric, tags }: K6Selector): string {
  const inside = [...tags].map(([key, value]) => `${key}:${value}`).join(',');
  return inside === '' ? metric : `${metric}{${inside}}`;
}

/**
 * The tags that requests of a requirement carry where no run says otherwise: for one with endpoints `requirement`, for one
 * on a category `category`, for one on a service `service`. One on the whole has none.
 */
function scopeTags({ id, data }: Requirement): Map<string, string> {
  if (data.endpoints) return new Map([['requirement', id]]);
  if (data.category !== undefined) return new Map([['category', data.category]]);
  return new Map(data.service === undefined ? [] : [['service', data.service]]);
}

/** Quantity → series, as the newest run maps them that k6 measured. */
function newestMap(spec: Spec, { id }: Requirement): ReadonlyMap<string, string> {
  for (const run of pastRuns(spec)) {
    for (const result of run.data.results) {
      const map = result.tool === 'k6' ? result.maps?.find((one) => one.id === id) : undefined;
      if (map) return new Map(map.series.map(({ id: quantity, value }) => [quantity, value]));
    }
  }
  return new Map();
}

/** Tags of the first series that is mapped with some: requests that one metric tells apart, others tell apart too. */
function mappedTags(mapped: ReadonlyMap<string, string>): ReadonlyMap<string, string> | undefined {
  const named = [...mapped.values()].map(parseSelector);
  return named.find((selector) => (selector?.tags.size ?? 0) > 0)?.tags;
}

/**
 * Finds the metric for each target of a requirement, and for its `load`; undefined where k6 has none.
 *
 * @example selectorsOf(spec, requirement)('p95') // { metric: 'http_req_duration', tags: Map { 'name' → 'Calendar' } }
 */
export function selectorsOf(
  spec: Spec,
  requirement: Requirement,
): (target: string) => K6Selector | undefined {
  const mapped = newestMap(spec, requirement);
  const { endpoints, category } = requirement.data;
  const isOnPart = endpoints !== undefined || category !== undefined;
  const tags = mappedTags(mapped) ?? scopeTags(requirement);
  return (target) => {
    const quantity = isLatency(target) ? 'latency' : target;
    const metric = METRICS.get(quantity);
    if (metric === undefined) return undefined;
    const named = parseSelector(mapped.get(target) ?? mapped.get(quantity) ?? '');
    // A total of the whole run says nothing of a part.
    if (named && !(isOnPart && named.tags.size === 0)) return named;
    // Users are counted for the whole run, whatever they do.
    if (quantity === 'concurrentUsers') return isOnPart ? undefined : { metric, tags: new Map() };
    return { metric, tags };
  };
}
