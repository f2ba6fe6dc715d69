/** Options that say how the metrics of a platform are named. */
import { OPENTELEMETRY_METRICS, type RequestMetrics } from '../exchange/export/promql.ts';
import type { Options } from './arguments.ts';
import { UsageError } from './usage-error.ts';

const { histogram, method, route, status, service } = OPENTELEMETRY_METRICS;
const LABELS = [method, route, status, service].join(',');

/** `--metric` and `--labels`. */
export const METRIC_OPTIONS: Options = {
  metric: { value: 'NAME', summary: `histogram of durations in seconds; ${histogram}` },
  labels: {
    value: 'METHOD,ROUTE,STATUS,SERVICE',
    summary: `its labels; ${LABELS}`,
  },
};

/**
 * The names that the options state, those of OpenTelemetry where they state none.
 *
 * @throws WrongUse for what Prometheus does not take as a name
 * @example metricsOf({ metric: 'http_request_duration_seconds', labels: 'method,path,code,service' })
 */
export function metricsOf({ metric, labels }: Partial<Record<string, string>>): RequestMetrics {
  if (metric !== undefined && !/^[A-Za-z_:][\w:]*$/u.test(metric)) {
    throw new UsageError(
      `--metric cannot be "${metric}": it is no name of a metric.`,
      `Write letters, digits, _ and : only, such as ${histogram}.`,
    );
  }
  const names = labels?.split(',').map((label) => label.trim());
  if (names && (names.length !== 4 || !names.every((name) => /^[A-Za-z_]\w*$/u.test(name)))) {
    throw new UsageError(
      `--labels cannot be "${labels}": it takes the names of four labels.`,
      `Write those of method, route, status and service, such as ${LABELS}.`,
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
