/**
 * What `/api/v1/query` answers: an instant vector or a scalar. An expression loses the unit of what it was made of, so
 * say what it is with two labels, which then are no part of the name of the series:
 *
 *     label_replace(label_replace(
 *       histogram_quantile(0.95, sum by (handler, le) (rate(http_request_duration_seconds_bucket[1h]))),
 *       "statistic", "p95", "", ""), "unit", "s", "", "")
 *
 * Without them the value of a metric has the unit at the end of its name, and that of an expression is a plain number.
 * A matrix is refused: which of its moments would count? Ask for an instant, over the range of the run.
 *
 * @see https://prometheus.io/docs/prometheus/latest/querying/api/
 */
import type { Quantity } from '../../../model/quantity.ts';
import type { MeasuredFile, Statistic } from '../../../model/verdicts/measurement.ts';
import { quantityOf, statisticOf } from '../csv.ts';
import { parseJson, type JsonNode } from '../../format/json.ts';
import { quantityByName, sampleValue, seriesName } from './units.ts';
import { byName, plainNumber, seriesOf } from '../../quantities.ts';

const COUNTS = /_(?:total|count|bucket)$/u;

/** The second of a pair of moment and value. */
function readPair(pair: JsonNode): number | undefined {
  const node = pair.at(1);
  const value = sampleValue(node.text());
  return value === null
    ? node.refuse('is no number', 'give the answer as Prometheus sent it')
    : value;
}

function statedBy(
  labels: Map<string, string>,
  metric: JsonNode,
  value: number,
): [Statistic, Quantity] {
  const name = labels.get('__name__') ?? '';
  const word = labels.get('statistic') ?? (COUNTS.test(name) ? 'count' : 'value');
  const statistic = statisticOf(word);
  if (!statistic) {
    return metric
      .at('statistic')
      .refuse(
        `is "${word}", which is no statistic`,
        'write p95, mean, min, max, rate, count, ratio or value',
      );
  }
  const unit = labels.get('unit');
  if (unit === undefined) return [statistic, quantityByName(name)(value)];
  const read = quantityOf(statistic, String(value), unit);
  return 'quantity' in read
    ? [statistic, read.quantity]
    : metric.at('unit').refuse(`does not fit: ${read.message}`, read.hint);
}

function readVector(result: JsonNode): MeasuredFile {
  const found = new Map<string, Map<Statistic, Quantity>>();
  for (const element of result.list()) {
    const metric = element.at('metric');
    const labels = new Map(metric.entries().map(([label, node]) => [label, node.text()]));
    if (element.at('value').missing) {
      element.refuse('has no value', 'a native histogram is none: ask for a quantile of it');
    }
    const value = readPair(element.at('value'));
    const stated = new Set(['__name__', 'statistic', 'unit']);
    const shown = [...labels].filter(([label]) => !stated.has(label));
    const name = seriesName(labels.get('__name__') ?? '', shown);
    const values = found.get(name) ?? new Map<Statistic, Quantity>();
    found.set(name, values);
    if (value === undefined) continue;
    const [statistic, quantity] = statedBy(labels, metric, value);
    if (values.has(statistic)) {
      metric.refuse(
        `is ${name} a second time`,
        'tell them apart by a label, or by the label statistic',
      );
    }
    values.set(statistic, quantity);
  }
  const series = [...found].map(([name, values]) => seriesOf(name, false, values));
  return { series: byName(series), tests: [], flags: [] };
}

/** Reads the answer to an instant query. */
export function readPrometheusQuery(file: string, text: string): MeasuredFile {
  const root = parseJson(file, text);
  const status = root.at('status').text();
  if (status !== 'success') {
    const said = root.at('error').optionalText() ?? 'without a reason';
    root.at('status').refuse(`is ${status}: ${said}`, 'ask again with a query that succeeds');
  }
  const type = root.at('data').at('resultType');
  const result = root.at('data').at('result');
  if (type.value === 'vector') return readVector(result);
  if (type.value === 'scalar') {
    const value = readPair(result);
    const values = value === undefined ? [] : [['value', plainNumber(value)] as const];
    return { series: byName([seriesOf('scalar', false, values)]), tests: [], flags: [] };
  }
  return type.refuse(
    `is ${type.text()}, expected vector or scalar`,
    'ask /api/v1/query for an instant, with the range of the run inside the query',
  );
}
