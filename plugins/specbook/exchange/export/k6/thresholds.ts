/** Targets as k6 thresholds: `aggregation operator number`, in ms, ratios from 0 to 1, or per second. */
import { SAME_LOAD } from '../../../model/verdicts/conditions.ts';
import type { Requirement } from '../../../model/item.ts';
import {
  describeTargets,
  type TargetDescription,
} from '../../../model/performance/describe-requirement.ts';
import { describeTarget } from '../../../model/performance/requirement-words.ts';
import type { Spec } from '../../../model/spec.ts';
import { formatPlainNumber } from '../format-number.ts';
import { exclusionReason, type Omission, omitAll } from '../omission.ts';
import {
  createSelectorLookup,
  formatSelector,
  requestTags,
  successfulRequests,
  type K6Selector,
} from './selector.ts';

/** Thresholds of one requirement. */
export interface RequirementThresholds {
  requirement: Requirement;
  /** Metric → expressions, in the order of the targets. */
  thresholds: ReadonlyMap<string, readonly string[]>;
  /** Trend statistics that they use: `med`, `p(95)`. */
  statistics: readonly string[];
  /** Tags of its requests. */
  tags: ReadonlyMap<string, string>;
}

/** Why k6 cannot test a target. */
const REASONS: Record<string, string> = {
  peak: 'k6 averages the rate over the whole run, so a peak needs a separate run',
  concurrentUsers:
    'k6 has no threshold on the largest number of active users: map vus of its summary in run.yaml',
  storage: 'k6 measures requests, not stored data',
  records: 'k6 measures requests, not stored data',
  availability: 'a load test takes minutes, availability is measured over weeks',
  recoveryTime: 'recovery is verified by a disaster recovery exercise, not by a load test',
  recoveryPoint: 'recovery is verified by a disaster recovery exercise, not by a load test',
  layoutShift: 'http requests load no page: use specbook export lighthouserc',
  score: 'http requests load no page: use specbook export lighthouserc',
  trigger: 'a growing metric is monitored, not tested',
};

/** The trend statistic for a latency target. k6 has `med`, but no `p(50)` by default. */
function trendStatistic(target: string): string {
  if (target === 'p50') return 'med';
  if (target === 'mean') return 'avg';
  return target === 'max' ? 'max' : `p(${target.slice(1)})`;
}

/** `p(95)<=250`: inclusive, like the verdicts of Specbook. */
function thresholdExpression({ id, quantity }: TargetDescription): string {
  const value = formatPlainNumber(quantity.base);
  if (id === 'errors') return `rate<=${value}`;
  if (id === 'sustained') return `rate>=${value}`;
  return `${trendStatistic(id)}<=${value}`;
}

/** The load condition as a threshold: a run under less load is inconclusive, so it must not pass. */
function loadExpression({ data }: Requirement): string | undefined {
  const load = data.under?.load;
  return load && `rate>=${formatPlainNumber(load.base * (1 - SAME_LOAD))}`;
}

/** The thresholds of a requirement, and targets that k6 cannot test. */
export function buildThresholds(
  spec: Spec,
  requirement: Requirement,
): RequirementThresholds & { omitted: readonly Omission[] } {
  const exclusion = exclusionReason(requirement);
  const { category, service } = requirement.data;
  const selectorOf = createSelectorLookup(spec, requirement);
  const thresholds = new Map<string, string[]>();
  const statistics = new Set<string>();
  const tags = new Map<string, string>();
  const omitted: Omission[] = exclusion === undefined ? [] : omitAll(requirement, exclusion);
  if (category !== undefined) tags.set('category', category);
  if (service !== undefined) tags.set('service', service);
  const add = (selector: K6Selector, expression: string): void => {
    const name = formatSelector(selector);
    thresholds.set(name, [...(thresholds.get(name) ?? []), expression]);
    for (const [key, value] of requestTags(selector.tags)) if (!tags.has(key)) tags.set(key, value);
  };
  for (const target of exclusion === undefined ? describeTargets(requirement.data) : []) {
    const selector = selectorOf(target.id);
    if (selector) {
      const counted = target.id === 'sustained' ? successfulRequests(selector) : selector;
      add(counted, thresholdExpression(target));
      if (target.quantity.dimension === 'duration') statistics.add(trendStatistic(target.id));
    } else {
      const reason = REASONS[target.id] ?? 'k6 has no metric for it';
      omitted.push({ requirement, statement: describeTarget({}, target), reason });
    }
  }
  const load = loadExpression(requirement);
  const requests = selectorOf('load');
  if (load !== undefined && requests && thresholds.size > 0) add(requests, load);
  return { requirement, thresholds, statistics: [...statistics], tags, omitted };
}

const BASE_STATISTICS = ['min', 'avg', 'max'];

/**
 * The value of `summaryTrendStats`. By default k6 writes only the 90th and 95th percentile, and targets may need others.
 */
export function requiredTrendStatistics(all: readonly RequirementThresholds[]): string[] {
  const needed = new Set(all.flatMap(({ statistics }) => statistics));
  const rank = (name: string): number => (name === 'med' ? 50 : Number(name.slice(2, -1)));
  const percentiles = [...needed].filter((name) => !BASE_STATISTICS.includes(name));
  return [...BASE_STATISTICS, ...percentiles.sort((a, b) => rank(a) - rank(b))];
}
