/** Prometheus: the exposition format of a service, or the JSON response of a query. */
import type { MeasuredFile } from '../../../model/verdicts/measurement.ts';
import { readPrometheusQuery } from './query.ts';
import { readPrometheusText } from './text-format.ts';

/** Parses either format. A query response is a JSON object that starts with its status. */
export function readPrometheus(file: string, text: string): MeasuredFile {
  return /^\s*\{\s*"(?:status|data)"\s*:/u.test(text)
    ? readPrometheusQuery(file, text)
    : readPrometheusText(file, text);
}
