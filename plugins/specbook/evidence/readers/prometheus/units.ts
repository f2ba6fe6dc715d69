/**
 * Units of Prometheus metrics, which are no guess: the base unit is the end of the name.
 *
 * @see https://prometheus.io/docs/practices/naming/#base-units
 */
import type { Quantity } from '../../../model/quantity.ts';
import { inBytes, inMs, plainNumber, share } from '../../quantities.ts';

const PARTS = /_(?:total|sum|count|bucket)$/u;
/** Moments are seconds too, but since 1970. */
const MOMENT = /(?:_timestamp|start_time|_last_\w*time)_seconds$/u;

/** What the values of a metric are, by its name: `http_request_duration_seconds` is in seconds. */
export function quantityByName(name: string): (value: number) => Quantity {
  const bare = name.replace(PARTS, '');
  if (MOMENT.test(bare)) return plainNumber;
  if (bare.endsWith('_seconds')) return (value) => inMs(value * 1000);
  if (bare.endsWith('_milliseconds')) return inMs;
  if (bare.endsWith('_bytes')) return inBytes;
  return bare.endsWith('_ratio') ? share : plainNumber;
}

/** A number as Prometheus writes it; undefined for one that measures nothing: NaN, +Inf, -Inf. Null for no number. */
export function sampleValue(text: string): number | undefined | null {
  if (/^(?:NaN|[+-]?Inf(?:inity)?)$/iu.test(text)) return undefined;
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** A metric with its labels as Prometheus writes it: `http_requests_total{code="200",handler="/"}`. */
export function seriesName(name: string, labels: Iterable<readonly [string, string]>): string {
  const inside = [...labels].map(
    ([label, value]) =>
      `${label}="${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`,
  );
  return inside.length === 0 && name !== '' ? name : `${name}{${inside.join(',')}}`;
}
