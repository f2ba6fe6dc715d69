/** PromQL for good and bad requests, over a histogram of request durations. */
import { operationName, type Endpoint } from '../../model/performance/operation.ts';
import { formatPlainNumber } from './format-number.ts';
import type { Objective } from './objective.ts';
import type { RequestScope } from './request-scope.ts';

/** Names of a histogram of durations in seconds and of its labels. */
export interface RequestMetrics {
  /** Without `_bucket` and `_count`. */
  histogram: string;
  method: string;
  route: string;
  status: string;
  service: string;
}

/**
 * OpenTelemetry names in Prometheus: `http.server.request.duration` in seconds, with the service name as `job`.
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

/** A PromQL string literal. */
function stringLiteral(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(
    /[\u007f-\u009f\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Escapes text for an RE2 regular expression. */
function escapeRegex(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
}

/** Routes grouped by method, since one matcher cannot pair methods with routes. */
function routesByMethod(operations: readonly Endpoint[]): Map<string, string[]> {
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

/** Label matchers of a scope: one set per method, or one for all. */
function labelMatchers({ service, operations }: RequestScope, metrics: RequestMetrics): string[][] {
  const common = service === undefined ? [] : [`${metrics.service}=${stringLiteral(service)}`];
  if (!operations) return [common];
  return [...routesByMethod(operations)].map(([method, routes]) => [
    ...common,
    `${metrics.method}=${stringLiteral(method)}`,
    routes.length === 1
      ? `${metrics.route}=${stringLiteral(routes[0] ?? '')}`
      : `${metrics.route}=~${stringLiteral(routes.map(escapeRegex).join('|'))}`,
  ]);
}

/** Matches the upper bound of a bucket; some clients write `1` as `1.0`. */
function bucketMatcher(ms: number): string {
  const seconds = formatPlainNumber(ms / 1000);
  return seconds.includes('.')
    ? `le=${stringLiteral(seconds)}`
    : `le=~${stringLiteral(`${seconds}(\\.0)?`)}`;
}

function unionSelectors(
  name: string,
  scope: RequestScope,
  metrics: RequestMetrics,
  { matchers = [], wrap }: { matchers?: readonly string[]; wrap: (selector: string) => string },
): string {
  return labelMatchers(scope, metrics)
    .map((own) => [...own, ...matchers].join(','))
    .map((inside) => wrap(inside === '' ? name : `${name}{${inside}}`))
    .join(' or ');
}

/** Which requests of an objective are counted. */
export type Counted = 'total' | 'good' | 'bad';

/**
 * The number of all, good or bad requests of an objective. A request failed if its status is 500 or more. For a latency
 * target, only good requests can be counted directly.
 *
 * @param range range of a rate, such as `5m`; without it, the counter itself
 * @example requestCount(objective, 'good', OPENTELEMETRY_METRICS, '5m') // 'sum(rate(…_bucket{job="booking",le="0.25"}[5m]))'
 */
export function requestCount(
  { scope, withinMs }: Pick<Objective, 'scope' | 'withinMs'>,
  counted: Counted,
  metrics: RequestMetrics,
  range?: string,
): string {
  const wrap = (selector: string): string =>
    range === undefined ? selector : `rate(${selector}[${range}])`;
  if (counted === 'total')
    return `sum(${unionSelectors(`${metrics.histogram}_count`, scope, metrics, { wrap })})`;
  if (withinMs !== undefined) {
    const matchers = [bucketMatcher(withinMs)];
    return `sum(${unionSelectors(`${metrics.histogram}_bucket`, scope, metrics, { matchers, wrap })})`;
  }
  const matchers = [`${metrics.status}${counted === 'bad' ? '=~' : '!~'}"5.."`];
  return `sum(${unionSelectors(`${metrics.histogram}_count`, scope, metrics, { matchers, wrap })})`;
}

/** The error ratio, from which burn rates are computed. */
export function errorRatio(objective: Objective, metrics: RequestMetrics, range: string): string {
  const total = requestCount(objective, 'total', metrics, range);
  return objective.withinMs === undefined
    ? `${requestCount(objective, 'bad', metrics, range)}\n/\n${total}`
    : `1 - (\n  ${requestCount(objective, 'good', metrics, range)}\n  /\n  ${total}\n)`;
}

/** Has a result if requests are counted but the histogram has no bucket at the target: the objective has no data. */
export function missingBucketExpression(objective: Objective, metrics: RequestMetrics): string {
  return `${requestCount(objective, 'total', metrics)}\nunless\n${requestCount(objective, 'good', metrics)}`;
}

/** Has a result while no request of the objective is counted at all, which ratios of requests never show. */
export function absentExpression(
  { scope }: Pick<Objective, 'scope'>,
  metrics: RequestMetrics,
): string {
  const wrap = (selector: string): string => selector;
  return `absent(${unionSelectors(`${metrics.histogram}_count`, scope, metrics, { wrap })})`;
}
