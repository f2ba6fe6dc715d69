/** Targets as thresholds of k6: `aggregation operator number`, in ms, shares of 1, or per second. */
import { SAME_LOAD } from '../../../model/verdicts/conditions.ts';
import type { Requirement } from '../../../model/item.ts';
import {
  describeTargets,
  type TargetDescription,
} from '../../../model/performance/describe-requirement.ts';
import type { Spec } from '../../../model/spec.ts';
import { plainNumber } from '../format-number.ts';
import { notGuarded, omitAll } from '../not-guarded.ts';
import { selectorsOf, selectorText, type K6Selector } from './selector.ts';
import type { Omission } from '../omission.ts';

/** Thresholds of one requirement. */
export interface RequirementThresholds {
  requirement: Requirement;
  /** Metric → expressions, in the order of the targets. */
  thresholds: ReadonlyMap<string, readonly string[]>;
  /** Statistics of a trend that they need: `med`, `p(95)`. */
  statistics: readonly string[];
  /** Tags that its requests carry. */
  tags: ReadonlyMap<string, string>;
}

/** Why k6 says nothing of a target. */
const REASONS: Record<string, string> = {
  peak: 'k6 takes a rate over the whole run, so a peak is proved by a run of its own',
  concurrentUsers: 'k6 counts users for the whole run, not for a part of the operations',
  storage: 'k6 measures requests, not what is stored',
  records: 'k6 measures requests, not what is stored',
  availability: 'a load test lasts minutes, an availability counts over weeks',
  recoveryTime: 'a load test breaks nothing: it is proved by an exercise',
  recoveryPoint: 'a load test breaks nothing: it is proved by an exercise',
  trigger: 'a growing metric is watched, not tested',
};

/** The statistic of a trend that answers a target of latency. k6 has no `p(50)` by default, but `med`. */
function statisticOf(target: string): string {
  if (target === 'p50') return 'med';
  if (target === 'mean') return 'avg';
  return target === 'max' ? 'max' : `p(${target.slice(1)})`;
}

/** `p(95)<=250`: met at the very value, as a verdict of Specbook is. */
function expressionOf({ id, quantity }: TargetDescription): string {
  const value = plainNumber(quantity.base);
  if (id === 'errors') return `rate<=${value}`;
  if (id === 'sustained') return `rate>=${value}`;
  if (id === 'concurrentUsers') return `value>=${value}`;
  return `${statisticOf(id)}<=${value}`;
}

/** The load as a threshold: a run under a lighter one proves nothing, so it must not pass. */
function loadThreshold({ data }: Requirement): string | undefined {
  const load = data.under?.load;
  return load && `rate>=${plainNumber(load.base * (1 - SAME_LOAD))}`;
}

/** The thresholds of a requirement, and the targets that k6 cannot test. */
export function thresholdsOf(
  spec: Spec,
  requirement: Requirement,
): RequirementThresholds & { omitted: readonly Omission[] } {
  const why = notGuarded(requirement);
  const { category, service } = requirement.data;
  const selectorOf = selectorsOf(spec, requirement);
  const thresholds = new Map<string, string[]>();
  const statistics = new Set<string>();
  const tags = new Map<string, string>();
  const omitted: Omission[] = why === undefined ? [] : omitAll(requirement, why);
  if (category !== undefined) tags.set('category', category);
  if (service !== undefined) tags.set('service', service);
  const add = (selector: K6Selector, expression: string): void => {
    const name = selectorText(selector);
    thresholds.set(name, [...(thresholds.get(name) ?? []), expression]);
    for (const [key, value] of selector.tags) if (!tags.has(key)) tags.set(key, value);
  };
  for (const target of why === undefined ? describeTargets(requirement.data) : []) {
    const selector = selectorOf(target.id);
    if (selector) {
      add(selector, expressionOf(target));
      if (target.quantity.dimension === 'duration') statistics.add(statisticOf(target.id));
    } else {
      const reason = REASONS[target.id] ?? 'k6 has no metric for it';
      omitted.push({ requirement, words: target.words, why: reason });
    }
  }
  const load = loadThreshold(requirement);
  const requests = selectorOf('load');
  if (load !== undefined && requests && thresholds.size > 0) add(requests, load);
  return { requirement, thresholds, statistics: [...statistics], tags, omitted };
}

const ALWAYS = ['min', 'avg', 'max'];

/**
 * What `summaryTrendStats` must ask for, so that the result holds every percentile that a target needs: k6 itself writes
 * no percentile but the 90th and the 95th.
 */
export function trendStatistics(all: readonly RequirementThresholds[]): string[] {
  const needed = new Set(all.flatMap(({ statistics }) => statistics));
  const rank = (name: string): number => (name === 'med' ? 50 : Number(name.slice(2, -1)));
  const percentiles = [...needed].filter((name) => !ALWAYS.includes(name));
  return [...ALWAYS, ...percentiles.sort((a, b) => rank(a) - rank(b))];
}
