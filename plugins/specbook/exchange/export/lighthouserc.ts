/**
 * Response times of pages as assertions of Lighthouse CI. A requirement is about a page where the newest run that
 * Lighthouse measured maps an audit to it: `maps: { PERF-RT-010: { latency: "largest-contentful-paint{path:/calendar}" } }`.
 *
 * @see https://github.com/GoogleChrome/lighthouse-ci/blob/main/docs/configuration.md#assert
 */
import type { Requirement } from '../../model/item.ts';
import {
  describeConditions,
  describeTargets,
} from '../../model/performance/describe-requirement.ts';
import { isLatency } from '../../model/verdicts/series-map.ts';
import type { Spec } from '../../model/spec.ts';
import { pastRuns } from '../../model/verdicts/verdicts.ts';
import { literal, literalKey } from './javascript.ts';
import { notGuarded, omitAll } from './not-guarded.ts';
import { comment, headOf, type Exported, type Omission } from './omission.ts';
import { oneLine } from './one-line.ts';
import { plainNumber } from './format-number.ts';

/** Name of the file when only a folder is named. */
export const LIGHTHOUSE_FILE = 'lighthouserc.cjs';

const ABOUT = [
  'A requirement is about a page where a run of Lighthouse maps an audit to it in run.yaml, such as',
  'latency: "largest-contentful-paint{path:/calendar}". The median of the loads answers p50, the slowest of them (pessimistic)',
  'answers max; the aggregation is stated, since Lighthouse CI would take the quickest. Times are in milliseconds.',
];

/** How Lighthouse CI sums up the loads of a page for a target. */
const AGGREGATIONS = new Map<string, string>([
  ['p50', 'median'],
  ['max', 'pessimistic'],
]);

/** An audit of one page, or of every page that is loaded. */
interface Audit {
  name: string;
  path?: string;
}

/** `largest-contentful-paint{path:/calendar}` as `evidence/` names a series of Lighthouse; undefined for others. */
function parseAudit(series: string): Audit | undefined {
  const [, name, path] = /^([a-z0-9-]+)(?:\{path:(.+)\})?$/u.exec(series) ?? [];
  if (name === undefined) return undefined;
  return path === undefined ? { name } : { name, path };
}

/** Audits that last, target by target, as the newest run maps them that Lighthouse measured. */
function auditsOf(
  spec: Spec,
  { id }: Requirement,
): ((target: string) => Audit | undefined) | undefined {
  for (const run of pastRuns(spec)) {
    for (const result of run.data.results) {
      if (result.tool !== 'lighthouse' && result.tool !== 'lighthouse-ci') continue;
      const map = result.maps?.find((one) => one.id === id)?.series;
      const file = spec.evidence.get(run.id)?.get(result.file);
      if (!map) continue;
      return (target) => {
        const own = map.find((one) => one.id === target);
        const series =
          own ?? (isLatency(target) ? map.find((one) => one.id === 'latency') : undefined);
        const values = [...(file?.series.get(series?.value ?? '')?.values.values() ?? [])];
        const lasts = values.some(({ dimension }) => dimension === 'duration');
        return series && lasts ? parseAudit(series.value) : undefined;
      };
    }
  }
  return undefined;
}

/** A pattern that matches the address of a page on any host. */
function patternOf({ path }: Audit): string {
  const escaped = path?.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
  return escaped === undefined ? '.*' : `^https?://[^/]+${escaped}$`;
}

interface Assertion {
  pattern: string;
  aggregation: string;
  audit: string;
  limitMs: number;
  requirement: Requirement;
}

/** One set of assertions on the pages of a pattern; an audit stands in it once. */
interface Assertions {
  pattern: string;
  by: Map<string, Assertion>;
}

function reasonFor(target: string): string {
  if (target === 'errors')
    return 'Lighthouse loads a page a few times, which tells no share of errors';
  return target === 'mean'
    ? 'Lighthouse CI takes the median, the quickest or the slowest load, not the mean'
    : 'a few loads of a page tell no such percentile, only the median (p50) and the slowest (max)';
}

function assertionsOf(
  spec: Spec,
  requirement: Requirement,
): { found: Assertion[]; omitted: Omission[] } {
  const why = notGuarded(requirement);
  if (why !== undefined) return { found: [], omitted: omitAll(requirement, why) };
  if (requirement.data.kind !== 'response-time')
    return {
      found: [],
      omitted: omitAll(requirement, 'it is about more than the loading of a page'),
    };
  const auditOf = auditsOf(spec, requirement);
  if (!auditOf) {
    const unmapped = 'no run of Lighthouse maps an audit to it, so it is taken as one of an API';
    return { found: [], omitted: omitAll(requirement, unmapped) };
  }
  const found: Assertion[] = [];
  const omitted: Omission[] = [];
  for (const { id, words, quantity } of describeTargets(requirement.data)) {
    const aggregation = AGGREGATIONS.get(id);
    const audit = auditOf(id);
    if (aggregation === undefined) omitted.push({ requirement, words, why: reasonFor(id) });
    else if (!audit)
      omitted.push({ requirement, words, why: 'what is mapped to it is no audit in time' });
    else
      found.push({
        pattern: patternOf(audit),
        aggregation,
        audit: audit.name,
        limitMs: quantity.base,
        requirement,
      });
  }
  const conditions = describeConditions(spec, requirement).map(({ words }) => ({
    requirement,
    words,
    why: 'a configuration cannot arrange it: prepare it before the run, and state it in run.yaml',
  }));
  return { found, omitted: found.length > 0 ? [...omitted, ...conditions] : omitted };
}

/** Pages by pattern; where two limits stand on one audit, the second gets a set of its own. */
function matrixOf(assertions: readonly Assertion[]): Assertions[] {
  const matrix: Assertions[] = [];
  for (const assertion of assertions) {
    const { pattern, audit } = assertion;
    let entry = matrix.find((one) => one.pattern === pattern && !one.by.has(audit));
    if (!entry) matrix.push((entry = { pattern, by: new Map() }));
    entry.by.set(audit, assertion);
  }
  return matrix;
}

function entryLines({ pattern, by }: Assertions): string[] {
  return [
    '        {',
    `          matchingUrlPattern: ${literal(pattern)},`,
    '          assertions: {',
    ...[...by.values()].flatMap(({ requirement, audit, limitMs, aggregation }) => [
      `            // ${oneLine(`${requirement.id} ${requirement.title}`)}`,
      `            ${literalKey(audit)}: ["error", { maxNumericValue: ${plainNumber(limitMs)}, aggregationMethod: ${literal(aggregation)} }],`,
    ]),
    '          },',
    '        },',
  ];
}

/**
 * The configuration as text.
 *
 * @example exportLighthouse(spec).text // 'module.exports = { ci: { assert: { assertMatrix: [ … ] } } };'
 */
export function exportLighthouse(spec: Spec): Exported {
  const all = spec.requirements.map((requirement) => assertionsOf(spec, requirement));
  const found = all.flatMap((one) => one.found);
  const omitted = all.flatMap((one) => one.omitted);
  const text = [
    comment('//', headOf(spec, { what: 'Assertions for Lighthouse CI', about: ABOUT, omitted })),
    'module.exports = {',
    '  ci: {',
    '    assert: {',
    '      assertMatrix: [',
    ...matrixOf(found).flatMap(entryLines),
    '      ],',
    '    },',
    '  },',
    '};',
    '',
  ].join('\n');
  return { text, expressed: found.length, omitted };
}
