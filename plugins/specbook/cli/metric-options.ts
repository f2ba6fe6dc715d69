/** Options for the metric names of a platform. */
import { OPENTELEMETRY_METRICS, type RequestMetrics } from '../exchange/export/promql.ts';
import type { Options } from './arguments.ts';
import { UsageError } from './usage-error.ts';

const { histogram, method, route, status, service } = OPENTELEMETRY_METRICS;
const LABELS = [method, route, status, service].join(',');

/** `--metric` and `--labels`. */
export const METRIC_OPTIONS: Options = {
  metric: { value: 'NAME', summary: `histogram of durations in seconds (default: ${histogram})` },
  labels: {
    value: 'METHOD,ROUTE,STATUS,SERVICE',
    summary: `its labels (default: ${LABELS})`,
  },
};

/**
 * Parses metric and label names; the defaults are those of OpenTelemetry.
 *
 * @throws UsageError for an invalid Prometheus name
 * @example parseMetricOptions({ metric: 'http_request_duration_seconds', labels: 'method,path,code,service' })
 */
export function parseMetricOptions({
  metric,
  labels,
}: Partial<Record<string, string>>): RequestMetrics {
  if (metric !== undefined && !/^[A-Za-z_:][\w:]*$/u.test(metric)) {
    throw new UsageError(
      `Invalid value "${metric}" of --metric: not a metric name.`,
      `Use letters, digits, _ and : only, for example ${histogram}.`,
    );
  }
  const names = labels?.split(',').map((label) => label.trim());
  if (names && (names.length !== 4 || !names.every((name) => /^[A-Za-z_]\w*$/u.test(name)))) {
    throw new UsageError(
      `Invalid value "${labels}" of --labels: expected four label names.`,
      `Write the labels of method, route, status and service, for example ${LABELS}.`,
    );
  }
  const [ofMethod = method, ofRoute = route, ofStatus = status, ofService = service] = names ?? [];
  return {
    histogram: metric ?? histogram,
    method: ofMethod,
    route: ofRoute,
    status: ofStatus,
    service: ofService,
  };
}
