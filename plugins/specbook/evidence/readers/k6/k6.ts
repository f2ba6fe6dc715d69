/**
 * k6 summaries in all three JSON formats: `--summary-export`, `handleSummary(data)` and
 * `--new-machine-readable-summary`. They differ in the location of values and in the meaning of threshold flags.
 *
 * @see https://grafana.com/docs/k6/latest/results-output/end-of-test/
 */
import type { MeasuredFile, Series, ToolFlag } from '../../../model/verdicts/measurement.ts';
import { type JsonNode, parseJson } from '../../format/json.ts';
import {
  inferContent,
  isTrendKey,
  K6_CONTENTS,
  K6_TYPES,
  type K6Metric,
  type K6Type,
  readMetric,
} from './metric.ts';
import { readChecks } from './checks.ts';
import { joinRequestMetrics } from './requests.ts';
import { indexByName } from '../../series.ts';

const HINT =
  'write it with k6 run --summary-export=k6.json, with handleSummary(data), or with --new-machine-readable-summary';

/** `--summary-export` states no metric types; each type has distinct keys. */
function inferType(metric: JsonNode): K6Type {
  const keys = metric.entries().map(([key]) => key);
  const values = keys.filter((key) => key !== 'thresholds');
  if (values.includes('passes') || values.includes('fails')) return 'rate';
  if (values.includes('value')) return 'gauge';
  if (values.includes('count') && values.includes('rate')) return 'counter';
  if (values.length > 0 && values.every(isTrendKey)) return 'trend';
  return metric.fail(
    `is not a k6 metric: it has ${values.length > 0 ? values.join(', ') : 'no values'}`,
    HINT,
  );
}

function readEnum<Word extends string>(node: JsonNode, words: readonly Word[]): Word {
  const text = node.string();
  const known = words.find((word) => word === text);
  return known ?? node.fail(`is "${text}", expected ${words.join(', ')}`, HINT);
}

/** A metric of `handleSummary` or the machine-readable summary, which state its type. */
function readTypedMetric(name: string, metric: JsonNode): K6Metric {
  return {
    name,
    type: readEnum(metric.at('type'), K6_TYPES),
    contains: metric.at('contains').isMissing
      ? inferContent(name)
      : readEnum(metric.at('contains'), K6_CONTENTS),
    values: metric.at('values'),
  };
}

/** `--summary-export`: values are inline, and `true` means that the threshold FAILED. */
function readSummaryExport(metrics: JsonNode): { series: Series[]; flags: ToolFlag[] } {
  const series: Series[] = [];
  const flags: ToolFlag[] = [];
  for (const [name, values] of metrics.entries()) {
    const type = inferType(values);
    series.push(readMetric({ name, type, contains: inferContent(name), values }));
    const thresholds = values.at('thresholds');
    if (thresholds.isMissing) continue;
    for (const [expression, flag] of thresholds.entries()) {
      flags.push({ series: name, expression, passed: !flag.boolean() });
    }
  }
  return { series, flags };
}

/** `handleSummary(data)`: values are in `values`, and `ok: true` means that the threshold passed. */
function readHandleSummary(metrics: JsonNode): { series: Series[]; flags: ToolFlag[] } {
  const series: Series[] = [];
  const flags: ToolFlag[] = [];
  for (const [name, metric] of metrics.entries()) {
    series.push(readMetric(readTypedMetric(name, metric)));
    const thresholds = metric.at('thresholds');
    if (thresholds.isMissing) continue;
    for (const [expression, flag] of thresholds.entries()) {
      flags.push({ series: name, expression, passed: flag.at('ok').boolean() });
    }
  }
  return { series, flags };
}

/** `--new-machine-readable-summary`: a list of metrics, without thresholds. */
function readMachineSummary(root: JsonNode): MeasuredFile {
  const seconds = root.at('config').at('duration').optionalNumber({ unit: 'seconds' });
  const checks = root.at('results').at('checks');
  const ofChecks = checks.at('metrics').isMissing ? [] : checks.at('metrics').list();
  const series = new Map<string, Series>();
  for (const metric of [...ofChecks, ...root.at('results').at('metrics').list()]) {
    const name = metric.at('name').string();
    if (series.has(name)) metric.at('name').fail(`is a duplicate of "${name}"`, HINT);
    series.set(
      name,
      readMetric({
        ...readTypedMetric(name, metric),
        seconds: seconds === 0 ? undefined : seconds,
      }),
    );
  }
  const toolVersion = root.at('metadata').at('k6Version').optionalString();
  return {
    ...(toolVersion !== undefined && { toolVersion }),
    ...(seconds !== undefined && { duration: seconds * 1000 }),
    series: joinRequestMetrics(new Map([...readChecks(checks), ...series])),
    tests: [],
    flags: [],
  };
}

/** Parses a k6 summary. */
export function readK6(file: string, text: string): MeasuredFile {
  const stream = /^\{"(?:type|metric|data)":.*\n\{/u.test(text);
  const root = parseJson(file, stream ? (text.split('\n', 1)[0] ?? '') : text);
  const metrics = root.at('metrics');
  if (root.at('results').at('metrics').isList) return readMachineSummary(root);
  if (stream || !metrics.isObject) {
    return root.fail(
      stream
        ? 'is the stream of data points that --out json writes, not a summary'
        : 'is not a k6 summary: it has neither metrics nor results.metrics',
      HINT,
    );
  }
  const all = metrics.entries();
  if (all.length === 0) metrics.fail('is empty: nothing was measured', HINT);
  const handled = all.some(([, metric]) => !metric.at('values').isMissing);
  const { series, flags } = handled ? readHandleSummary(metrics) : readSummaryExport(metrics);
  const duration = root.at('state').at('testRunDurationMs').optionalNumber({ unit: 'ms' });
  return {
    ...(duration !== undefined && { duration }),
    series: joinRequestMetrics(
      new Map([...readChecks(root.at('root_group')), ...indexByName(series)]),
    ),
    tests: [],
    flags,
  };
}
