/**
 * Performance requirements as a k6 module: `thresholds` that fail a run if it breaches a target, scenarios with the load
 * of each requirement, and the tags that identify its requests.
 *
 * @see https://grafana.com/docs/k6/latest/using-k6/thresholds/
 */
import type { Requirement } from '../../../model/item.ts';
import { describeConditions } from '../../../model/performance/describe-requirement.ts';
import { describeRequired } from '../../../model/performance/requirement-words.ts';
import type { Spec } from '../../../model/spec.ts';
import { assignFunctionNames, stringLiteral, objectKey } from '../javascript.ts';
import { buildScenario, type Scenario } from './scenario.ts';
import {
  buildThresholds,
  requiredTrendStatistics,
  type RequirementThresholds,
} from './thresholds.ts';
import { commentLines, fileHeader, type Exported, type Omission } from '../omission.ts';
import { toSingleLine } from '../one-line.ts';

/** Default file name. */
export const K6_FILE = 'k6-thresholds.js';

const ABOUT = [
  'Usage in a k6 script:',
  '',
  `  import { only, options as gates, scenarios, tags } from './${K6_FILE}';`,
  "  export const options = only('PERF-RT-002'); // its load and thresholds; { ...gates, scenarios } starts all at the same time",
  "  export function PERF_RT_002() { http.get(url, { tags: tags['PERF-RT-002'] }); }",
  '',
  'exec of each scenario is the script function that sends its requests. Each metric is the one that the latest run maps.',
  'Without a run, tags identify the requests: requirement if it states endpoints, else category, else service.',
  'Durations are in milliseconds, ratios from 0 to 1, rates per second. The threshold on the load is 5 % below that of the',
  'specification, since a run under less load is inconclusive. Throughput counts expected responses only.',
];

/** Conditions that k6 cannot set up: the environment and the data volume. */
function omitConditions(spec: Spec, requirement: Requirement): Omission[] {
  return describeConditions(requirement)
    .filter(({ id }) => id === 'environment' || id === 'volume')
    .map((condition) => ({
      requirement,
      statement: describeRequired({ items: spec.items }, condition),
      reason:
        'a script cannot set up this condition: prepare it before the run, and state it in run.yaml',
    }));
}

/** Requirements that share an endpoint: a request has one `requirement` tag, so it counts for only one of them. */
function omitSharedEndpoints(all: readonly RequirementThresholds[]): Omission[] {
  const first = new Map<string, Requirement>();
  return all.flatMap(({ requirement, tags }) => {
    if (tags.get('requirement') !== requirement.id) return [];
    return (requirement.data.endpoints ?? []).flatMap((endpoint): Omission[] => {
      const other = first.get(endpoint);
      if (!other) first.set(endpoint, requirement);
      if (!other || other === requirement) return [];
      const reason = `${other.id} covers it too, and a request has one requirement tag: map a separate series in run.yaml`;
      return [{ requirement, statement: endpoint, reason }];
    });
  });
}

/** A run of a subset must omit the thresholds of the other requirements: without requests their rate is 0. */
const ONLY = [
  '',
  '/** Options for a subset of the requirements. The thresholds of the others would fail without requests. */',
  'export function only(...ids) {',
  '  if (ids.length === 0) throw new Error("Name at least one requirement: without thresholds every run passes.");',
  '  const stated = Object.keys(metrics);',
  '  const unknown = ids.find((id) => !stated.includes(id));',
  '  if (unknown !== undefined) throw new Error(`Unknown requirement ${unknown}. Known: ${stated.join(", ")}.`);',
  '  const pick = (from, names) => Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));',
  '  const started = pick(scenarios, ids);',
  '  return {',
  '    thresholds: pick(thresholds, ids.flatMap((id) => metrics[id])),',
  '    ...(Object.keys(started).length > 0 && { scenarios: started }),',
  '    summaryTrendStats,',
  '  };',
  '}',
  '',
];

function headline({ id, title, data }: Requirement): string {
  return toSingleLine(`${id} ${title}${data.status === undefined ? '' : ` (${data.status})`}`);
}

const arrayLiteral = (texts: readonly string[]): string =>
  `[${texts.map(stringLiteral).join(', ')}]`;

function objectLiteral(entries: Iterable<readonly [string, string]>): string {
  return `{ ${[...entries].map(([key, value]) => `${objectKey(key)}: ${stringLiteral(value)}`).join(', ')} }`;
}

/** The thresholds of all requirements, grouped by metric; duplicate expressions appear once. */
function thresholdLines(all: readonly RequirementThresholds[]): string[] {
  const byMetric = new Map<string, { expressions: Set<string>; by: Requirement[] }>();
  for (const { requirement, thresholds } of all) {
    for (const [metric, expressions] of thresholds) {
      const group = byMetric.get(metric) ?? { expressions: new Set(), by: [] };
      for (const expression of expressions) group.expressions.add(expression);
      group.by.push(requirement);
      byMetric.set(metric, group);
    }
  }
  let before = '';
  return [...byMetric].flatMap(([metric, { expressions, by }]) => {
    const about = by.map(headline).join('; ');
    const lines = about === before ? [] : [`  // ${about}`];
    before = about;
    return [...lines, `  ${objectKey(metric)}: ${arrayLiteral([...expressions])},`];
  });
}

function scenarioLines({ id }: Requirement, scenario: Scenario): string[] {
  const { executor, rate, timeUnit, duration, preAllocatedVUs, exec, tags } = scenario;
  return [
    `  ${objectKey(id)}: {`,
    `    executor: ${stringLiteral(executor)}, rate: ${rate}, timeUnit: ${stringLiteral(timeUnit)}, duration: ${stringLiteral(duration)},`,
    `    preAllocatedVUs: ${preAllocatedVUs}, exec: ${stringLiteral(exec)}, tags: ${objectLiteral(Object.entries(tags))},`,
    '  },',
  ];
}

/**
 * The module as text.
 *
 * @example exportK6(spec).text // 'export const thresholds = { "http_req_duration{name:Calendar}": ["p(95)<=250"] }; …'
 */
export function exportK6(spec: Spec): Exported {
  const found = spec.requirements.map((requirement) => buildThresholds(spec, requirement));
  const all = found.filter(({ thresholds }) => thresholds.size > 0);
  const names = assignFunctionNames(all.map(({ requirement }) => requirement.id));
  const omitted = [
    ...found.flatMap(({ omitted: own, requirement, thresholds }) =>
      thresholds.size > 0 ? [...own, ...omitConditions(spec, requirement)] : own,
    ),
    ...omitSharedEndpoints(all),
  ];
  const scenarios = all.flatMap(({ requirement, tags }) => {
    const scenario = buildScenario(requirement, names.get(requirement.id) ?? '', tags);
    return scenario ? scenarioLines(requirement, scenario) : [];
  });
  const tags = all.map(
    ({ requirement, tags: own }) => `  ${objectKey(requirement.id)}: ${objectLiteral(own)},`,
  );
  const expressed = all.reduce(
    (sum, { thresholds }) =>
      sum + [...thresholds.values()].reduce((more, one) => more + one.length, 0),
    0,
  );
  const text = [
    commentLines(
      '//',
      fileHeader(spec, { title: 'k6 thresholds', about: ABOUT, omitted, expressed }),
    ),
    '',
    '/** Thresholds by metric. */',
    'export const thresholds = {',
    ...thresholdLines(all),
    '};',
    '',
    '/** Statistics that the targets need in the summary. */',
    `export const summaryTrendStats = ${arrayLiteral(requiredTrendStatistics(all))};`,
    '',
    '/** Tags for the requests of each requirement. */',
    'export const tags = {',
    ...tags,
    '};',
    '',
    '/**',
    ' * The load conditions of the targets. The duration is a suggestion. The load of a service or category includes that of',
    ' * its operations: run one or the other.',
    ' */',
    'export const scenarios = {',
    ...scenarios,
    '};',
    '',
    '/** For `export const options`. Without scenarios, since k6 requires the function that each of them names. */',
    'export const options = { thresholds, summaryTrendStats };',
    '',
    '/** The metrics of each requirement. */',
    'const metrics = {',
    ...all.map(
      ({ requirement, thresholds }) =>
        `  ${objectKey(requirement.id)}: ${arrayLiteral([...thresholds.keys()])},`,
    ),
    '};',
    ...ONLY,
  ].join('\n');
  return { text, expressed, omitted };
}
