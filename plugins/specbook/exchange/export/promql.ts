/** Which requests are good, in PromQL, over a histogram of the durations of requests. */
import { operationName, type Endpoint } from '../../model/performance/operation.ts';
import { plainNumber } from './format-number.ts';
import type { Objective } from './objective.ts';
import type { Scope } from './request-scope.ts';

/** Names of a histogram of durations in seconds, and of its labels. */
export interface RequestMetrics {
  /** Without `_bucket` and `_count`. */
  histogram: string;
  method: string;
  route: string;
  status: string;
  service: string;
}

/**
 * The names that OpenTelemetry's conventions have in Prometheus: `http.server.request.duration` in seconds, with the name
 * of the service as `job`.
 *
 * @see https://opentelemetry.io/docs/specs/semconv/http/http-metrics/
 */
export const OPENTELEMETRY_METRICS: RequestMetrics = {
  histogram: 'http_server_request_duration_seconds',
  method: 'http_request_method',
  route: 'http_route',
  status: 'http_response_status_code',
  service: 'job',
};

/** A text as a string of PromQL. */
function quoted(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(
    /[\u007f-\u009f\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A text as a part of a regular expression of RE2 that matches just it. */
function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
}

/** The routes of each method: one matcher cannot pair methods with routes. */
function byMethod(operations: readonly Endpoint[]): Map<string, string[]> {
  const known = new Set<string>();
  const routes = new Map<string, string[]>();
  for (const operation of operations) {
    const name = operationName(operation);
    if (known.has(name)) continue;
    known.add(name);
    routes.set(operation.method, [...(routes.get(operation.method) ?? []), operation.path]);
  }
  return routes;
}

/** Label matchers of a scope: one set for each method, or one for all. */
function matchersOf({ service, operations }: Scope, metrics: RequestMetrics): string[][] {
  const common = service === undefined ? [] : [`${metrics.service}=${quoted(service)}`];
  if (!operations) return [common];
  return [...byMethod(operations)].map(([method, routes]) => [
    ...common,
    `${metrics.method}=${quoted(method)}`,
    routes.length === 1
      ? `${metrics.route}=${quoted(routes[0] ?? '')}`
      : `${metrics.route}=~${quoted(routes.map(escaped).join('|'))}`,
  ]);
}

/** The upper bound of a bucket as a label: `1` is written `1.0` by some clients. */
function bucketMatcher(ms: number): string {
  const seconds = plainNumber(ms / 1000);
  return seconds.includes('.') ? `le=${quoted(seconds)}` : `le=~${quoted(`${seconds}(\\.0)?`)}`;
}

function vectors(
  name: string,
  scope: Scope,
  metrics: RequestMetrics,
  { matchers = [], wrap }: { matchers?: readonly string[]; wrap: (selector: string) => string },
): string {
  return matchersOf(scope, metrics)
    .map((own) => [...own, ...matchers].join(','))
    .map((inside) => wrap(inside === '' ? name : `${name}{${inside}}`))
    .join(' or ');
}

/** What is counted of an objective. */
export type Counted = 'total' | 'good' | 'bad';

/**
 * A sum of the requests of an objective: of all, of the good ones, or of the bad ones. What failed is a status from 500 on.
 * Of a latency only the good ones are counted directly.
 *
 * @param range of a rate, such as `5m`; the growing counter itself when absent
 * @example requestsOf(objective, 'good', OPENTELEMETRY_METRICS, '5m') // 'sum(rate(…_bucket{job="booking",le="0.25"}[5m]))'
 */
export function requestsOf(
  { scope, withinMs }: Pick<Objective, 'scope' | 'withinMs'>,
  counted: Counted,
  metrics: RequestMetrics,
  range?: string,
): string {
  const wrap = (selector: string): string =>
    range === undefined ? selector : `rate(${selector}[${range}])`;
  if (counted === 'total')
    return `sum(${vectors(`${metrics.histogram}_count`, scope, metrics, { wrap })})`;
  if (withinMs !== undefined) {
    const matchers = [bucketMatcher(withinMs)];
    return `sum(${vectors(`${metrics.histogram}_bucket`, scope, metrics, { matchers, wrap })})`;
  }
  const matchers = [`${metrics.status}${counted === 'bad' ? '=~' : '!~'}"5.."`];
  return `sum(${vectors(`${metrics.histogram}_count`, scope, metrics, { matchers, wrap })})`;
}

/** The share of bad requests: what a burn rate is taken of. */
export function badShareOf(objective: Objective, metrics: RequestMetrics, range: string): string {
  const total = requestsOf(objective, 'total', metrics, range);
  return objective.withinMs === undefined
    ? `${requestsOf(objective, 'bad', metrics, range)}\n/\n${total}`
    : `1 - (\n  ${requestsOf(objective, 'good', metrics, range)}\n  /\n  ${total}\n)`;
}

/** True (a value) where requests are counted, but no bucket ends at the bound: then the objective sees nothing. */
export function missingBucket(objective: Objective, metrics: RequestMetrics): string {
  return `${requestsOf(objective, 'total', metrics)}\nunless\n${requestsOf(objective, 'good', metrics)}`;
}
