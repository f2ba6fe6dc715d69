/** Prometheus: the text that a service exposes, or the JSON that the server answers. */
import type { MeasuredFile } from '../../../model/verdicts/measurement.ts';
import { readPrometheusQuery } from './query.ts';
import { readPrometheusText } from './text-format.ts';

/** Reads either of the two; an answer of the server is a JSON object that begins with its status. */
export function readPrometheus(file: string, text: string): MeasuredFile {
  return /^\s*\{\s*"(?:status|data)"\s*:/u.test(text)
    ? readPrometheusQuery(file, text)
    : readPrometheusText(file, text);
}
