/**
 * Results of k6 in its three JSON shapes: `--summary-export`, `handleSummary(data)` and
 * `--new-machine-readable-summary`. They differ in where values stand and in what a flag of a threshold means.
 *
 * @see https://grafana.com/docs/k6/latest/results-output/end-of-test/
 */
import type { MeasuredFile, Series, ToolFlag } from '../../../model/verdicts/measurement.ts';
import { parseJson, type JsonNode } from '../../format/json.ts';
import {
  contentByName,
  isTrendKey,
  K6_CONTENTS,
  K6_TYPES,
  seriesOfMetric,
  type K6Metric,
  type K6Type,
} from './metric.ts';
import { checksOf } from './checks.ts';
import { byName } from '../../quantities.ts';

const HOW =
  'write it with k6 run --summary-export=k6.json, with handleSummary(data), or with --new-machine-readable-summary';

/** The type of a metric of `--summary-export`, which states none: each has keys that no other has. */
function typeByKeys(metric: JsonNode): K6Type {
  const keys = metric.entries().map(([key]) => key);
  const values = keys.filter((key) => key !== 'thresholds');
  if (values.includes('passes') || values.includes('fails')) return 'rate';
  if (values.includes('value')) return 'gauge';
  if (values.includes('count') && values.includes('rate')) return 'counter';
  if (values.length > 0 && values.every(isTrendKey)) return 'trend';
  return metric.refuse(
    `is no metric of k6: it has ${values.length > 0 ? values.join(', ') : 'no values'}`,
    HOW,
  );
}

function oneOf<Word extends string>(node: JsonNode, words: readonly Word[]): Word {
  const text = node.text();
  const known = words.find((word) => word === text);
  return known ?? node.refuse(`is "${text}", expected ${words.join(', ')}`, HOW);
}

/** A metric that states its type: `handleSummary` and the machine-readable summary. */
function typedMetric(name: string, metric: JsonNode): K6Metric {
  return {
    name,
    type: oneOf(metric.at('type'), K6_TYPES),
    contains: metric.at('contains').missing
      ? contentByName(name)
      : oneOf(metric.at('contains'), K6_CONTENTS),
    values: metric.at('values'),
  };
}

/** `--summary-export`: values stand flat, and true means that the threshold FAILED. */
function readExport(metrics: JsonNode): { series: Series[]; flags: ToolFlag[] } {
  const series: Series[] = [];
  const flags: ToolFlag[] = [];
  for (const [name, values] of metrics.entries()) {
    const type = typeByKeys(values);
    series.push(seriesOfMetric({ name, type, contains: contentByName(name), values }));
    const thresholds = values.at('thresholds');
    if (thresholds.missing) continue;
    for (const [expression, flag] of thresholds.entries()) {
      flags.push({ series: name, expression, passed: !flag.flag() });
    }
  }
  return { series, flags };
}

/** `handleSummary(data)`: values stand in `values`, and `ok: true` means that the threshold passed. */
function readHandled(metrics: JsonNode): { series: Series[]; flags: ToolFlag[] } {
  const series: Series[] = [];
  const flags: ToolFlag[] = [];
  for (const [name, metric] of metrics.entries()) {
    series.push(seriesOfMetric(typedMetric(name, metric)));
    const thresholds = metric.at('thresholds');
    if (thresholds.missing) continue;
    for (const [expression, flag] of thresholds.entries()) {
      flags.push({ series: name, expression, passed: flag.at('ok').flag() });
    }
  }
  return { series, flags };
}

/** `--new-machine-readable-summary`: a list of metrics, without thresholds. */
function readMachine(root: JsonNode): MeasuredFile {
  const seconds = root.at('config').at('duration').optionalNumber({ unit: 'seconds' });
  const checks = root.at('results').at('checks');
  const ofChecks = checks.at('metrics').missing ? [] : checks.at('metrics').list();
  const series = new Map<string, Series>();
  for (const metric of [...ofChecks, ...root.at('results').at('metrics').list()]) {
    const name = metric.at('name').text();
    if (series.has(name)) metric.at('name').refuse(`is "${name}" a second time`, HOW);
    series.set(
      name,
      seriesOfMetric({
        ...typedMetric(name, metric),
        seconds: seconds === 0 ? undefined : seconds,
      }),
    );
  }
  const toolVersion = root.at('metadata').at('k6Version').optionalText();
  return {
    ...(toolVersion !== undefined && { toolVersion }),
    ...(seconds !== undefined && { duration: seconds * 1000 }),
    series: new Map([...checksOf(checks), ...series]),
    tests: [],
    flags: [],
  };
}

/** Reads a summary of k6. */
export function readK6(file: string, text: string): MeasuredFile {
  const stream = /^\{"(?:type|metric|data)":.*\n\{/u.test(text);
  const root = parseJson(file, stream ? (text.split('\n', 1)[0] ?? '') : text);
  const metrics = root.at('metrics');
  if (root.at('results').at('metrics').isList) return readMachine(root);
  if (stream || !metrics.isObject) {
    return root.refuse(
      stream
        ? 'is the stream of single points that --out json writes, not a summary'
        : 'is no summary of k6: it has neither metrics nor results.metrics',
      HOW,
    );
  }
  const all = metrics.entries();
  if (all.length === 0) metrics.refuse('is empty: nothing was measured', HOW);
  const handled = all.some(([, metric]) => !metric.at('values').missing);
  const { series, flags } = handled ? readHandled(metrics) : readExport(metrics);
  const duration = root.at('state').at('testRunDurationMs').optionalNumber({ unit: 'ms' });
  return {
    ...(duration !== undefined && { duration }),
    series: new Map([...checksOf(root.at('root_group')), ...byName(series)]),
    tests: [],
    flags,
  };
}
