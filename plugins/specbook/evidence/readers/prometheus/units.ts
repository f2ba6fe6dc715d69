/**
 * Units of Prometheus metrics, taken from the suffix of the name.
 *
 * @see https://prometheus.io/docs/practices/naming/#base-units
 */
import type { Quantity } from '../../../model/quantity.ts';
import { countQuantity, durationQuantity, ratioQuantity, sizeQuantity } from '../../series.ts';

const SUFFIX = /_(?:total|sum|count|bucket)$/u;
/** Timestamps end in `_seconds` too, but are not durations. */
const TIMESTAMP_NAME = /(?:_timestamp|start_time|_last_\w*time)_seconds$/u;

/** The quantity of a metric by its name: `http_request_duration_seconds` is a duration. */
export function quantityForMetric(name: string): (value: number) => Quantity {
  const bare = name.replace(SUFFIX, '');
  if (TIMESTAMP_NAME.test(bare)) return countQuantity;
  if (bare.endsWith('_seconds')) return (value) => durationQuantity(value * 1000);
  if (bare.endsWith('_milliseconds')) return durationQuantity;
  if (bare.endsWith('_bytes')) return sizeQuantity;
  return bare.endsWith('_ratio') ? ratioQuantity : countQuantity;
}

/** Parses a Prometheus number; undefined for NaN, +Inf and -Inf, which measure nothing; null if it is not a number. */
export function parseSampleValue(text: string): number | undefined | null {
  if (/^(?:NaN|[+-]?Inf(?:inity)?)$/iu.test(text)) return undefined;
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

function quote(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}

/** A metric with labels in Prometheus notation: `http_requests_total{code="200",handler="/"}`. */
export function formatSeriesName(
  name: string,
  labels: Iterable<readonly [string, string]>,
): string {
  const inside = [...labels].map(
    ([label, value]) => `${/^[A-Za-z_]\w*$/u.test(label) ? label : quote(label)}=${quote(value)}`,
  );
  // Prometheus 3 writes a name of other letters among the labels.
  if (name !== '' && !/^[A-Za-z_:][\w:]*$/u.test(name))
    return `{${[quote(name), ...inside].join(',')}}`;
  return inside.length === 0 && name !== '' ? name : `${name}{${inside.join(',')}}`;
}
