/**
 * Exposition format of `/metrics`: the text formats of Prometheus and OpenMetrics.
 *
 * - Quantiles of a summary are percentiles, measured by the service itself.
 * - A histogram has no percentiles. The cumulative ratio of each bucket is exact and becomes a series; an interpolated
 *   percentile would be a guess.
 * - Sum and count give a mean. A counter has no rate, since it counts from the start of the service.
 *
 * @see https://prometheus.io/docs/instrumenting/exposition_formats/
 */
import type { Quantity } from '../../../model/quantity.ts';
import type { MeasuredFile, Series, Statistic } from '../../../model/verdicts/measurement.ts';
import { parseLines, type Sample } from './text-lines.ts';
import { formatSeriesName, quantityForMetric } from './units.ts';
import { ParseError } from '../../parse-error.ts';
import {
  COUNTS_SUCCESSES,
  countQuantity,
  createSeries,
  indexByName,
  percentileName,
  ratioQuantity,
} from '../../series.ts';

/** Labels that Prometheus adds to every target. A metric without other labels is a total. */
const TARGET_LABELS = new Set(['job', 'instance']);

/** A series, collected over its lines. */
interface Draft {
  name: string;
  whole: boolean;
  values: Map<Statistic, Quantity>;
  sum?: number;
  count?: number;
  buckets: { name: string; below: number }[];
  quantity: (value: number) => Quantity;
}

function fail(file: string, { line }: Sample, message: string): never {
  throw new ParseError({
    message: `${file}: ${message}`,
    hint: 'use the response of /metrics unchanged',
    line,
  });
}

function omitLabel(labels: ReadonlyMap<string, string>, label: string): [string, string][] {
  return [...labels].filter(([name]) => name !== label);
}

/** The metric family of a line: `_sum`, `_count` and `_bucket` belong to a summary or a histogram. */
function parseFamily(
  name: string,
  types: ReadonlyMap<string, string>,
): { family: string; part: string } {
  const [, family = name, part = ''] = /^(.*)_(sum|count|bucket|total|created)$/u.exec(name) ?? [];
  const type = types.get(family);
  if (part === 'created' && type !== undefined) return { family, part };
  if (type === 'summary' || type === 'histogram') return { family, part };
  return { family: name, part: '' };
}

/** Converts a quantile to a percentile: 0.99 is p99. */
function readQuantile(file: string, sample: Sample): Statistic {
  const quantile = Number(sample.labels.get('quantile'));
  if (!(quantile >= 0 && quantile <= 1)) fail(file, sample, 'the quantile is not between 0 and 1');
  return percentileName(Number((quantile * 100).toPrecision(12)));
}

function addSample(file: string, draft: Draft, sample: Sample, part: string, type: string): void {
  const { value, labels } = sample;
  const isMeasure = type === 'summary' || type === 'histogram';
  if (value === undefined) return;
  if (isMeasure && value < 0 && part !== 'sum') fail(file, sample, `${sample.name} is negative`);
  if (part === 'sum') draft.sum = value;
  else if (part === 'count') draft.count = value;
  else if (part === 'bucket') {
    draft.buckets.push({ name: formatSeriesName(sample.name, labels), below: value });
  } else if (labels.has('quantile') && type === 'summary') {
    draft.values.set(readQuantile(file, sample), draft.quantity(value));
  } else draft.values.set(type === 'counter' ? 'count' : 'value', draft.quantity(value));
}

function* toSeries(draft: Draft): Generator<Series> {
  const { name, whole, values, sum, count, quantity, buckets } = draft;
  if (count === 0) values.clear();
  if (count !== undefined) values.set('count', countQuantity(count));
  if (sum !== undefined && count !== undefined && count > 0)
    values.set('mean', quantity(sum / count));
  yield createSeries(name, whole, values);
  for (const bucket of buckets) {
    if (count === undefined || count === 0 || bucket.below > count) continue;
    yield createSeries(
      bucket.name,
      whole,
      [
        ['ratio', ratioQuantity(bucket.below / count)],
        ['count', countQuantity(bucket.below)],
      ],
      COUNTS_SUCCESSES,
    );
  }
}

/** Parses the text format. */
export function readPrometheusText(file: string, text: string): MeasuredFile {
  const { samples, types } = parseLines(file, text);
  const drafts = new Map<string, Draft>();
  const seen = new Set<string>();
  for (const sample of samples) {
    const full = formatSeriesName(sample.name, sample.labels);
    if (seen.has(full)) fail(file, sample, `duplicate sample ${full}`);
    seen.add(full);
    const { family, part } = parseFamily(sample.name, types);
    if (part === 'created') continue;
    const type = types.get(family) ?? types.get(family.replace(/_total$/u, '')) ?? 'untyped';
    const own = omitLabel(sample.labels, type === 'summary' ? 'quantile' : 'le');
    const labels = type === 'summary' || part === 'bucket' ? own : [...sample.labels];
    const name = formatSeriesName(family, labels);
    const draft = drafts.get(name) ?? {
      name,
      whole: labels.every(([label]) => TARGET_LABELS.has(label)),
      values: new Map<Statistic, Quantity>(),
      buckets: [],
      quantity: quantityForMetric(family),
    };
    drafts.set(name, draft);
    addSample(file, draft, sample, part, type);
  }
  const series = [...drafts.values()].flatMap((draft) => [...toSeries(draft)]);
  return { series: indexByName(series), tests: [], flags: [] };
}
