/** Recording rules: the error ratio over each window, and the error budget that is left. */
import { formatPlainNumber } from './format-number.ts';
import { rangeOf, recordName, type RuleContext } from './prometheus-rule.ts';
import { errorRatio, type RequestMetrics } from './promql.ts';

/** The error ratio over each window of an alert. */
function ratioRules({ objective, labels, alerts }: RuleContext, metrics: RequestMetrics): object[] {
  const ranges = new Set(alerts.flatMap(({ long, short }) => [short, long]));
  ranges.delete(rangeOf(objective));
  return [...ranges].map((range) => ({
    record: recordName(range),
    expr: errorRatio(objective, metrics, range),
    labels,
  }));
}

/** The error ratio over the whole window, and the share of the error budget that is left; negative when it is used up. */
function budgetRules(
  { objective, labels, budget }: RuleContext,
  metrics: RequestMetrics,
): object[] {
  const record = recordName(rangeOf(objective));
  return [
    { record, expr: errorRatio(objective, metrics, rangeOf(objective)), labels },
    {
      record: 'specbook:error_budget:remaining_ratio',
      expr: `1 - ${record}{slo="${labels.slo}"} / ${formatPlainNumber(budget)}`,
      labels,
    },
  ];
}

/** All recording rules of an objective. */
export function recordingRules(rule: RuleContext, metrics: RequestMetrics): object[] {
  return [...ratioRules(rule, metrics), ...budgetRules(rule, metrics)];
}
