/**
 * Performance requirements as a module for k6: `thresholds` that fail a run which misses a target, the load that each
 * requirement states, and the tags by which requests are told apart.
 *
 * @see https://grafana.com/docs/k6/latest/using-k6/thresholds/
 */
import type { Requirement } from '../../../model/item.ts';
import { describeConditions } from '../../../model/performance/describe-requirement.ts';
import type { Spec } from '../../../model/spec.ts';
import { functionNames, literal, literalKey } from '../javascript.ts';
import { scenarioOf, type Scenario } from './scenario.ts';
import { thresholdsOf, trendStatistics, type RequirementThresholds } from './thresholds.ts';
import { comment, headOf, type Exported, type Omission } from '../omission.ts';
import { oneLine } from '../one-line.ts';

/** Name of the file when only a folder is named. */
export const K6_FILE = 'k6-thresholds.js';

const ABOUT = [
  'In a script of k6:',
  '',
  `  import { options as gates, scenarios, tags } from './${K6_FILE}';`,
  '  export const options = { ...gates, scenarios }; // or only("PERF-RT-002"), for some of them',
  "  export function PERF_RT_002() { http.get(url, { tags: tags['PERF-RT-002'] }); }",
  '',
  'Each scenario names the function of the script that makes its requests (exec). A',
  'metric is the one that the newest run maps; else requests are told apart by tags: requirement where it names',
  'endpoints, else category, else service. Durations are in milliseconds, shares go from 0 to 1, rates are per second.',
  'A rate of http_reqs beside a load of the specification is 5 % less than it: a lighter run proves nothing.',
];

/** What k6 cannot arrange: where the test runs, and what is in the database by then. */
function conditionsLeft(spec: Spec, requirement: Requirement): Omission[] {
  return describeConditions(spec, requirement)
    .filter(({ id }) => id === 'environment' || id === 'volume')
    .map(({ words }) => ({
      requirement,
      words,
      why: 'a script cannot arrange it: prepare it before the run, and state it in run.yaml',
    }));
}

/** Requirements that share an endpoint: a request carries one `requirement` tag, so it counts for one of them. */
function sharedEndpoints(all: readonly RequirementThresholds[]): Omission[] {
  const first = new Map<string, Requirement>();
  return all.flatMap(({ requirement, tags }) => {
    if (tags.get('requirement') !== requirement.id) return [];
    return (requirement.data.endpoints ?? []).flatMap((endpoint): Omission[] => {
      const other = first.get(endpoint);
      if (!other) first.set(endpoint, requirement);
      if (!other || other === requirement) return [];
      const why = `${other.id} has it too, and a request carries one requirement tag: map a series of its own in run.yaml`;
      return [{ requirement, words: endpoint, why }];
    });
  });
}

/** A run that leaves out some requirements must leave out their thresholds: without a request their rate is 0. */
const ONLY = [
  '',
  '/** Options for a script that tests some requirements only: thresholds of the others would find no request. */',
  'export function only(...ids) {',
  '  const stated = Object.keys(metrics);',
  '  const unknown = ids.find((id) => !stated.includes(id));',
  '  if (unknown !== undefined) throw new Error(`There is no ${unknown} here. There are ${stated.join(", ")}.`);',
  '  const some = (from, names) => Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));',
  '  return {',
  '    thresholds: some(thresholds, ids.flatMap((id) => metrics[id])),',
  '    scenarios: some(scenarios, ids),',
  '    summaryTrendStats,',
  '  };',
  '}',
  '',
];

function headline({ id, title, data }: Requirement): string {
  return oneLine(`${id} ${title}${data.status === undefined ? '' : ` (${data.status})`}`);
}

const inLine = (texts: readonly string[]): string => `[${texts.map(literal).join(', ')}]`;

function record(entries: Iterable<readonly [string, string]>): string {
  return `{ ${[...entries].map(([key, value]) => `${literalKey(key)}: ${literal(value)}`).join(', ')} }`;
}

/** The thresholds of all requirements; of several on one metric the expressions together, each once. */
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
    return [...lines, `  ${literalKey(metric)}: ${inLine([...expressions])},`];
  });
}

function scenarioLines({ id }: Requirement, scenario: Scenario): string[] {
  const { executor, rate, timeUnit, duration, preAllocatedVUs, exec, tags } = scenario;
  return [
    `  ${literalKey(id)}: {`,
    `    executor: ${literal(executor)}, rate: ${rate}, timeUnit: ${literal(timeUnit)}, duration: ${literal(duration)},`,
    `    preAllocatedVUs: ${preAllocatedVUs}, exec: ${literal(exec)}, tags: ${record(Object.entries(tags))},`,
    '  },',
  ];
}

/**
 * The module as text.
 *
 * @example exportK6(spec).text // 'export const thresholds = { "http_req_duration{name:Calendar}": ["p(95)<=250"] }; …'
 */
export function exportK6(spec: Spec): Exported {
  const found = spec.requirements.map((requirement) => thresholdsOf(spec, requirement));
  const all = found.filter(({ thresholds }) => thresholds.size > 0);
  const names = functionNames(all.map(({ requirement }) => requirement.id));
  const omitted = [
    ...found.flatMap(({ omitted: own, requirement, thresholds }) =>
      thresholds.size > 0 ? [...own, ...conditionsLeft(spec, requirement)] : own,
    ),
    ...sharedEndpoints(all),
  ];
  const scenarios = all.flatMap(({ requirement, tags }) => {
    const scenario = scenarioOf(requirement, names.get(requirement.id) ?? '', tags);
    return scenario ? scenarioLines(requirement, scenario) : [];
  });
  const tags = all.map(
    ({ requirement, tags: own }) => `  ${literalKey(requirement.id)}: ${record(own)},`,
  );
  const text = [
    comment('//', headOf(spec, { what: 'Thresholds for k6', about: ABOUT, omitted })),
    '',
    '/** The limits of each metric. */',
    'export const thresholds = {',
    ...thresholdLines(all),
    '};',
    '',
    '/** What a summary must hold, so that every target finds its percentile in it. */',
    `export const summaryTrendStats = ${inLine(trendStatistics(all))};`,
    '',
    '/** Tags for the requests of each requirement. */',
    'export const tags = {',
    ...tags,
    '};',
    '',
    '/**',
    ' * The load under which the targets hold: a suggestion. How long it runs is for the test to say. The load of a whole',
    ' * service or category includes that of its operations: run one or the other.',
    ' */',
    'export const scenarios = {',
    ...scenarios,
    '};',
    '',
    '/** For `export const options`; scenarios are left out, since k6 wants the function that each of them names. */',
    'export const options = { thresholds, summaryTrendStats };',
    '',
    '/** The metrics of each requirement. */',
    'const metrics = {',
    ...all.map(
      ({ requirement, thresholds }) =>
        `  ${literalKey(requirement.id)}: ${inLine([...thresholds.keys()])},`,
    ),
    '};',
    ...ONLY,
  ].join('\n');
  const expressed = all.reduce(
    (sum, { thresholds }) =>
      sum + [...thresholds.values()].reduce((more, one) => more + one.length, 0),
    0,
  );
  return { text, expressed, omitted };
}
