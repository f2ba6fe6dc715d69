/**
 * What `/metrics` shows: the text format of Prometheus, and that of OpenMetrics.
 *
 * - Quantiles of a summary are percentiles; they were measured by the service itself.
 * - A histogram knows no percentile, only how many were at most so long. That share is exact and is given, as the ratio
 *   of each bucket; an interpolated percentile would be a guess.
 * - Sum and count together are a mean. A counter has no rate: it counts since the service began.
 *
 * @see https://prometheus.io/docs/instrumenting/exposition_formats/
 */
import type { Quantity } from '../../../model/quantity.ts';
import type { MeasuredFile, Series, Statistic } from '../../../model/verdicts/measurement.ts';
import { readLines, type Sample } from './text-lines.ts';
import { quantityByName, seriesName } from './units.ts';
import { Refusal } from '../../parse-error.ts';
import { needLastLine } from '../../format/csv-table.ts';
import { byName, percentile, plainNumber, seriesOf, share } from '../../quantities.ts';

/** Labels that Prometheus itself adds: with no others a metric counts everything. */
const OWN_LABELS = new Set(['job', 'instance']);

/** A series while its lines are read. */
interface Draft {
  name: string;
  whole: boolean;
  values: Map<Statistic, Quantity>;
  sum?: number;
  count?: number;
  buckets: { name: string; below: number }[];
  quantity: (value: number) => Quantity;
}

function refuse(file: string, { line }: Sample, message: string): never {
  throw new Refusal({ message: `${file}: ${message}`, hint: 'give it as /metrics shows it', line });
}

function without(labels: ReadonlyMap<string, string>, label: string): [string, string][] {
  return [...labels].filter(([name]) => name !== label);
}

/** The metric that a line is a part of: `_sum`, `_count` and `_bucket` belong to a summary or a histogram. */
function familyOf(
  name: string,
  types: ReadonlyMap<string, string>,
): { family: string; part: string } {
  const [, family = name, part = ''] = /^(.*)_(sum|count|bucket|total|created)$/u.exec(name) ?? [];
  const type = types.get(family);
  if (part === 'created' && type !== undefined) return { family, part };
  if (type === 'summary' || type === 'histogram') return { family, part };
  return { family: name, part: '' };
}

/** A quantile as a percentile: 0.99 is p99. */
function rankOf(file: string, sample: Sample): Statistic {
  const quantile = Number(sample.labels.get('quantile'));
  if (!(quantile >= 0 && quantile <= 1)) refuse(file, sample, 'a quantile is not between 0 and 1');
  return percentile(Number((quantile * 100).toPrecision(12)));
}

function add(file: string, draft: Draft, sample: Sample, part: string, type: string): void {
  const { value, labels } = sample;
  const isMeasure = type === 'summary' || type === 'histogram';
  if (value === undefined) return;
  if (isMeasure && value < 0 && part !== 'sum')
    refuse(file, sample, `${sample.name} is below zero`);
  if (part === 'sum') draft.sum = value;
  else if (part === 'count') draft.count = value;
  else if (part === 'bucket') {
    draft.buckets.push({ name: seriesName(sample.name, labels), below: value });
  } else if (labels.has('quantile') && type === 'summary') {
    draft.values.set(rankOf(file, sample), draft.quantity(value));
  } else draft.values.set(type === 'counter' ? 'count' : 'value', draft.quantity(value));
}

function* finish(draft: Draft): Generator<Series> {
  const { name, whole, values, sum, count, quantity, buckets } = draft;
  if (count === 0) values.clear();
  if (count !== undefined) values.set('count', plainNumber(count));
  if (sum !== undefined && count !== undefined && count > 0)
    values.set('mean', quantity(sum / count));
  yield seriesOf(name, whole, values);
  for (const bucket of buckets) {
    if (count === undefined || count === 0 || bucket.below > count) continue;
    yield seriesOf(bucket.name, whole, [
      ['ratio', share(bucket.below / count)],
      ['count', plainNumber(bucket.below)],
    ]);
  }
}

/** Reads the text format. */
export function readPrometheusText(file: string, text: string): MeasuredFile {
  needLastLine(file, text);
  const { samples, types } = readLines(file, text);
  const drafts = new Map<string, Draft>();
  const seen = new Set<string>();
  for (const sample of samples) {
    const full = seriesName(sample.name, sample.labels);
    if (seen.has(full)) refuse(file, sample, `${full} stands twice`);
    seen.add(full);
    const { family, part } = familyOf(sample.name, types);
    if (part === 'created') continue;
    const type = types.get(family) ?? types.get(family.replace(/_total$/u, '')) ?? 'untyped';
    const own = without(sample.labels, type === 'summary' ? 'quantile' : 'le');
    const labels = type === 'summary' || part === 'bucket' ? own : [...sample.labels];
    const name = seriesName(family, labels);
    const draft = drafts.get(name) ?? {
      name,
      whole: labels.every(([label]) => OWN_LABELS.has(label)),
      values: new Map<Statistic, Quantity>(),
      buckets: [],
      quantity: quantityByName(family),
    };
    drafts.set(name, draft);
    add(file, draft, sample, part, type);
  }
  const series = [...drafts.values()].flatMap((draft) => [...finish(draft)]);
  return { series: byName(series), tests: [], flags: [] };
}
