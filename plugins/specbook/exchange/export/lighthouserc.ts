/**
 * Response times of pages as assertions of Lighthouse CI. A requirement is about a page if the latest Lighthouse run maps
 * an audit to it: `maps: { PERF-RT-010: { latency: "largest-contentful-paint{path:/calendar}" } }`.
 *
 * @see https://github.com/GoogleChrome/lighthouse-ci/blob/main/docs/configuration.md#assert
 */
import type { Requirement } from '../../model/item.ts';
import {
  describeConditions,
  describeTargets,
  type TargetDescription,
} from '../../model/performance/describe-requirement.ts';
import { describeRequired, describeTarget } from '../../model/performance/requirement-words.ts';
import { isLatency } from '../../model/verdicts/series-map.ts';
import type { Spec } from '../../model/spec.ts';
import { pastRuns } from '../../model/verdicts/verdicts.ts';
import { stringLiteral, objectKey } from './javascript.ts';
import {
  commentLines,
  exclusionReason,
  type Exported,
  fileHeader,
  type Omission,
  omitAll,
} from './omission.ts';
import { toSingleLine } from './one-line.ts';
import { formatPlainNumber } from './format-number.ts';

/** Default file name. */
export const LIGHTHOUSE_FILE = 'lighthouserc.cjs';

const ABOUT = [
  'A requirement is about a page if a Lighthouse run maps an audit to it in run.yaml, for example',
  'latency: "largest-contentful-paint{path:/calendar}", score: "categories:performance{path:/calendar}". p50, layoutShift and',
  'score are the median of the page loads, max the slowest (pessimistic); the default of Lighthouse CI would be the best one',
  '(optimistic). Times are in milliseconds, scores from 0 to 1.',
];

/** The aggregation method of Lighthouse CI for each target. */
const AGGREGATIONS = new Map<string, string>([
  ['p50', 'median'],
  ['max', 'pessimistic'],
  ['layoutShift', 'median'],
  ['score', 'median'],
]);

/** An audit of one page, or of all pages without a path. */
interface Audit {
  name: string;
  path?: string;
}

/** Parses a Lighthouse series of `evidence/`, `largest-contentful-paint{path:/calendar}`; undefined for others. */
function parseAudit(series: string): Audit | undefined {
  const [, name, path] =
    /^((?:categories:)?[a-z0-9-]+)(?:\.score)?(?:\{path:(.+)\})?$/u.exec(series) ?? [];
  if (name === undefined) return undefined;
  return path === undefined ? { name } : { name, path };
}

/** Returns the audit of each target, as mapped by the latest Lighthouse run. */
function createAuditLookup(
  spec: Spec,
  { id }: Requirement,
): ((target: TargetDescription) => Audit | undefined) | undefined {
  for (const run of pastRuns(spec)) {
    for (const result of run.data.results) {
      if (result.tool !== 'lighthouse' && result.tool !== 'lighthouse-ci') continue;
      const map = result.maps?.find((one) => one.id === id)?.series;
      const file = spec.evidence.get(run.id)?.get(result.file);
      if (!map) continue;
      return ({ id: target, quantity: { dimension } }) => {
        const own = map.find((one) => one.id === target);
        const series =
          own ?? (isLatency(target) ? map.find((one) => one.id === 'latency') : undefined);
        const values = [...(file?.series.get(series?.value ?? '')?.values.values() ?? [])];
        const isComparable = values.some((value) => value.dimension === dimension);
        return series && isComparable ? parseAudit(series.value) : undefined;
      };
    }
  }
  return undefined;
}

/** A pattern that matches the URL of a page on any host. */
function urlPattern({ path }: Audit): string {
  const escaped = path?.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
  return escaped === undefined ? '.*' : `^https?://[^/]+${escaped}$`;
}

interface Assertion {
  pattern: string;
  aggregation: string;
  audit: string;
  /** In ms, or without a unit. */
  limit: number;
  /** A score must be at least the limit, any other number at most. */
  property: 'minScore' | 'maxNumericValue';
  requirement: Requirement;
}

/** Assertions on one URL pattern, at most one per audit. */
interface Assertions {
  pattern: string;
  by: Map<string, Assertion>;
}

function omissionReason(target: string): string {
  if (target === 'errors')
    return 'Lighthouse loads a page only a few times, which gives no error rate';
  return target === 'mean'
    ? 'Lighthouse CI aggregates by median, fastest or slowest load, not by mean'
    : 'a few page loads give no such percentile, only the median (p50) and the slowest (max)';
}

function buildAssertions(
  spec: Spec,
  requirement: Requirement,
): { found: Assertion[]; omitted: Omission[] } {
  const exclusion = exclusionReason(requirement);
  if (exclusion !== undefined) return { found: [], omitted: omitAll(requirement, exclusion) };
  if (requirement.data.kind !== 'response-time')
    return {
      found: [],
      omitted: omitAll(requirement, 'it is not a response time, so it is not about a page'),
    };
  const auditOf = createAuditLookup(spec, requirement);
  if (!auditOf) {
    const unmapped = 'no Lighthouse run maps an audit to it, so it is assumed to be about an API';
    return { found: [], omitted: omitAll(requirement, unmapped) };
  }
  const found: Assertion[] = [];
  const omitted: Omission[] = [];
  for (const target of describeTargets(requirement.data)) {
    const { id, quantity } = target;
    const statement = describeTarget({}, target);
    const aggregation = AGGREGATIONS.get(id);
    const audit = auditOf(target);
    if (aggregation === undefined)
      omitted.push({ requirement, statement, reason: omissionReason(id) });
    else if (!audit)
      omitted.push({
        requirement,
        statement,
        reason: `the audit mapped to it is not a ${quantity.dimension === 'duration' ? 'duration' : 'number without a unit'}`,
      });
    else
      found.push({
        pattern: urlPattern(audit),
        aggregation,
        audit: audit.name,
        limit: quantity.base,
        property: id === 'score' ? 'minScore' : 'maxNumericValue',
        requirement,
      });
  }
  const conditions = describeConditions(requirement).map((condition) => ({
    requirement,
    statement: describeRequired({ items: spec.items }, condition),
    reason:
      'a configuration cannot set up this condition: prepare it before the run, and state it in run.yaml',
  }));
  return { found, omitted: found.length > 0 ? [...omitted, ...conditions] : omitted };
}

/** Groups assertions by pattern. A second limit on the same audit starts a new group. */
function groupByPattern(assertions: readonly Assertion[]): Assertions[] {
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
    `          matchingUrlPattern: ${stringLiteral(pattern)},`,
    '          assertions: {',
    ...[...by.values()].flatMap(({ requirement, audit, limit, property, aggregation }) => [
      `            // ${toSingleLine(`${requirement.id} ${requirement.title}`)}`,
      `            ${objectKey(audit)}: ["error", { ${property}: ${formatPlainNumber(limit)}, aggregationMethod: ${stringLiteral(aggregation)} }],`,
    ]),
    '          },',
    '        },',
  ];
}

/**
 * Writes the configuration.
 *
 * @example exportLighthouse(spec).text // 'module.exports = { ci: { assert: { assertMatrix: [ … ] } } };'
 */
export function exportLighthouse(spec: Spec): Exported {
  const all = spec.requirements.map((requirement) => buildAssertions(spec, requirement));
  const found = all.flatMap((one) => one.found);
  const omitted = all.flatMap((one) => one.omitted);
  const text = [
    commentLines(
      '//',
      fileHeader(spec, {
        title: 'Lighthouse CI assertions',
        about: ABOUT,
        omitted,
        expressed: found.length,
      }),
    ),
    'module.exports = {',
    '  ci: {',
    '    assert: {',
    '      assertMatrix: [',
    ...groupByPattern(found).flatMap(entryLines),
    '      ],',
    '    },',
    '  },',
    '};',
    '',
  ].join('\n');
  return { text, expressed: found.length, omitted };
}
