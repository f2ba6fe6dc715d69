/**
 * Response of `/api/v1/query`: an instant vector or a scalar. The result of an expression has no unit, so state statistic
 * and unit with two labels. They do not become part of the series name:
 *
 *     label_replace(label_replace(
 *       histogram_quantile(0.95, sum by (handler, le) (rate(http_request_duration_seconds_bucket[1h]))),
 *       "statistic", "p95", "", ""), "unit", "s", "", "")
 *
 * Without these labels, a metric has the unit in its name, and an expression is a plain number. A matrix is a parse error,
 * since it is ambiguous which sample counts: run an instant query over the range of the run.
 *
 * @see https://prometheus.io/docs/prometheus/latest/querying/api/
 */
import type { Quantity } from '../../../model/quantity.ts';
import type { MeasuredFile, Statistic } from '../../../model/verdicts/measurement.ts';
import { parseMeasuredValue, parseStatistic } from '../../statistics.ts';
import { type JsonNode, parseJson } from '../../format/json.ts';
import { formatSeriesName, parseSampleValue, quantityForMetric } from './units.ts';
import { countQuantity, createSeries, indexByName } from '../../series.ts';

const COUNT_SUFFIX = /_(?:total|count|bucket)$/u;

/** The value of a pair of timestamp and value. */
function readSampleValue(pair: JsonNode): number | undefined {
  const node = pair.at(1);
  const value = parseSampleValue(node.string());
  return value === null
    ? node.fail('is not a number', 'use the response as Prometheus sent it')
    : value;
}

function readQuantity(
  labels: Map<string, string>,
  metric: JsonNode,
  value: number,
): [Statistic, Quantity] {
  const name = labels.get('__name__') ?? '';
  const word = labels.get('statistic') ?? (COUNT_SUFFIX.test(name) ? 'count' : 'value');
  const statistic = parseStatistic(word);
  if (!statistic) {
    return metric
      .at('statistic')
      .fail(
        `is "${word}", which is not a statistic`,
        'write p95, mean, min, max, rate, count, ratio or value',
      );
  }
  const unit = labels.get('unit');
  if (unit === undefined) return [statistic, quantityForMetric(name)(value)];
  const read = parseMeasuredValue(statistic, String(value), unit);
  return 'quantity' in read
    ? [statistic, read.quantity]
    : metric.at('unit').fail(`does not fit: ${read.message}`, read.hint);
}

function readVector(result: JsonNode): MeasuredFile {
  const found = new Map<string, Map<Statistic, Quantity>>();
  for (const element of result.list()) {
    const metric = element.at('metric');
    const labels = new Map(metric.entries().map(([label, node]) => [label, node.string()]));
    if (element.at('value').isMissing) {
      element.fail('has no value', 'a native histogram has none: query a quantile of it');
    }
    const value = readSampleValue(element.at('value'));
    const reserved = new Set(['__name__', 'statistic', 'unit']);
    const shown = [...labels].filter(([label]) => !reserved.has(label));
    const name = formatSeriesName(labels.get('__name__') ?? '', shown);
    const values = found.get(name) ?? new Map<Statistic, Quantity>();
    found.set(name, values);
    if (value === undefined) continue;
    const [statistic, quantity] = readQuantity(labels, metric, value);
    if (values.has(statistic)) {
      metric.fail(
        `is a duplicate of ${name}`,
        'distinguish the two by a label, or by the label statistic',
      );
    }
    values.set(statistic, quantity);
  }
  const series = [...found].map(([name, values]) => createSeries(name, false, values));
  return { series: indexByName(series), tests: [], flags: [] };
}

/** Parses the response of an instant query. */
export function readPrometheusQuery(file: string, text: string): MeasuredFile {
  const root = parseJson(file, text);
  const status = root.at('status').string();
  if (status !== 'success') {
    const said = root.at('error').optionalString() ?? 'no reason given';
    root.at('status').fail(`is ${status}: ${said}`, 'repeat the query until it succeeds');
  }
  const type = root.at('data').at('resultType');
  const result = root.at('data').at('result');
  if (type.value === 'vector') return readVector(result);
  if (type.value === 'scalar') {
    const value = readSampleValue(result);
    const values = value === undefined ? [] : [['value', countQuantity(value)] as const];
    return { series: indexByName([createSeries('scalar', false, values)]), tests: [], flags: [] };
  }
  return type.fail(
    `is ${type.string()}, expected vector or scalar`,
    'run an instant query with /api/v1/query, with the range of the run inside the query',
  );
}
