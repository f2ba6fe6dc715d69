/** Selects the k6 metric of a requirement: the one that its latest run maps, else one by tags. */
import type { Requirement } from '../../../model/item.ts';
import { isLatency } from '../../../model/verdicts/series-map.ts';
import type { Spec } from '../../../model/spec.ts';
import { pastRuns } from '../../../model/verdicts/verdicts.ts';

/** A k6 metric with a tag filter. */
export interface K6Selector {
  metric: string;
  /** Tag → value; empty for the whole run. */
  tags: ReadonlyMap<string, string>;
}

/** k6 tags each response with whether its script expects it: by default a status from 200 to 399. */
const OUTCOME = 'expected_response';

/** The tags that identify requests: how they ended is none of them. */
export function requestTags(tags: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...tags].filter(([key]) => key !== OUTCOME));
}

/** Failed requests are no throughput, in thresholds as in verdicts. */
export function successfulRequests({ metric, tags }: K6Selector): K6Selector {
  return { metric, tags: metric === 'http_reqs' ? new Map([...tags, [OUTCOME, 'true']]) : tags };
}

/** The k6 metric for each target. */
const METRICS = new Map<string, string>([
  ['latency', 'http_req_duration'],
  ['errors', 'http_req_failed'],
  ['sustained', 'http_reqs'],
  ['load', 'http_reqs'],
]);

/**
 * Parses a metric name as k6 does (`ParseMetricName` in metrics/metric.go); undefined for names that k6 rejects.
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

/** A selector as a key of `thresholds`. */
export function formatSelector({ metric, tags }: K6Selector): string {
  const inside = [...tags].map(([key, value]) => `${key}:${value}`).join(',');
  return inside === '' ? metric : `${metric}{${inside}}`;
}

/**
 * Default tags of the requests of a requirement: `requirement` if it states endpoints, else `category`, else `service`.
 * A requirement on the whole platform has none.
 */
function scopeTags({ id, data }: Requirement): Map<string, string> {
  if (data.endpoints) return new Map([['requirement', id]]);
  if (data.category !== undefined) return new Map([['category', data.category]]);
  return new Map(data.service === undefined ? [] : [['service', data.service]]);
}

interface Mapping {
  /** Quantity → series. */
  series: ReadonlyMap<string, string>;
  /** Totals of the run measure what it covered. */
  coversPart: boolean;
}

/** What the latest k6 run maps. */
function latestMapping(spec: Spec, { id, data }: Requirement): Mapping {
  for (const run of pastRuns(spec)) {
    for (const result of run.data.results) {
      const map = result.tool === 'k6' ? result.maps?.find((one) => one.id === id) : undefined;
      if (!map) continue;
      const covers = run.data.covers !== undefined || (result.tool === 'k6' && result.covers);
      const isService = data.service !== undefined && run.data.of?.system === data.service;
      return {
        series: new Map(map.series.map(({ id: quantity, value }) => [quantity, value])),
        coversPart:
          Boolean(covers) || (isService && !data.endpoints && data.category === undefined),
      };
    }
  }
  return { series: new Map(), coversPart: false };
}

/** Tags of the first mapped series that has some; other metrics of the same requests have the same tags. */
function mappedTags(mapped: ReadonlyMap<string, string>): ReadonlyMap<string, string> | undefined {
  return [...mapped.values()]
    .map((series) => requestTags(parseSelector(series)?.tags ?? new Map()))
    .find((tags) => tags.size > 0);
}

/**
 * Returns the metric of each target of a requirement, and of its `load`; undefined if k6 has none.
 *
 * @example createSelectorLookup(spec, requirement)('p95') // { metric: 'http_req_duration', tags: Map { 'name' → 'Calendar' } }
 */
export function createSelectorLookup(
  spec: Spec,
  requirement: Requirement,
): (target: string) => K6Selector | undefined {
  const { series: mapped, coversPart } = latestMapping(spec, requirement);
  const { endpoints, category, service } = requirement.data;
  const isOnPart = !coversPart && (endpoints ?? category ?? service) !== undefined;
  const tags = mappedTags(mapped) ?? scopeTags(requirement);
  return (target) => {
    const quantity = isLatency(target) ? 'latency' : target;
    const metric = METRICS.get(quantity);
    if (metric === undefined) return undefined;
    const named = parseSelector(mapped.get(target) ?? mapped.get(quantity) ?? '');
    // A total of the whole run does not measure single operations.
    if (named && !(isOnPart && requestTags(named.tags).size === 0)) return named;
    return { metric, tags };
  };
}
