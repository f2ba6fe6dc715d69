/** Alerting rules: burn rates, histograms without the bucket of a target, and metrics that are absent. */
import { describeTarget } from '../../model/performance/requirement-words.ts';
import type { BurnAlert } from './burn-rate.ts';
import { formatPlainNumber } from './format-number.ts';
import type { Objective } from './objective.ts';
import { annotationsOf, recordName, type RuleContext } from './prometheus-rule.ts';
import { absentExpression, missingBucketExpression, type RequestMetrics } from './promql.ts';

/** A slow answer is worth a ticket; a page is for answers that fail. */
function severityOf({ withinMs }: Objective, alert: BurnAlert): BurnAlert['severity'] {
  return withinMs === undefined ? alert.severity : 'ticket';
}

/** Alerts that fire while any burn rate of their severity is exceeded in both windows. */
function burnRules(rule: RuleContext): object[] {
  const { objective, labels, budget, alerts } = rule;
  const { requirement, target, window, windowMs } = objective;
  const selector = `{slo="${labels.slo}"}`;
  const over =
    window?.calendar === undefined
      ? `${formatPlainNumber(windowMs / 86_400_000)} days`
      : `a ${window.text}`;
  return (['page', 'ticket'] as const).flatMap((severity) => {
    const own = alerts.filter((alert) => severityOf(objective, alert) === severity);
    if (own.length === 0) return [];
    const conditions = own.map(({ long, short, rate }) => {
      const limit = `(${formatPlainNumber(rate)} * ${formatPlainNumber(budget)})`;
      const both = [long, short].map((range) => `  ${recordName(range)}${selector} > ${limit}`);
      return `(\n${both.join('\n  and\n')}\n)`;
    });
    return [
      {
        alert: 'ErrorBudgetBurn',
        expr: conditions.join('\nor\n'),
        labels: { ...labels, severity },
        annotations: annotationsOf(rule, {
          summary: `${requirement.id} ${requirement.title}: the error budget burns too fast`,
          description: `Target: ${describeTarget({}, target)}. Error budget: ${formatPlainNumber(budget * 100)} % of requests over ${over}.`,
        }),
      },
    ];
  });
}

function bucketRules(rule: RuleContext, metrics: RequestMetrics): object[] {
  const { objective, labels } = rule;
  const { requirement, target, withinMs } = objective;
  if (withinMs === undefined) return [];
  return [
    {
      alert: 'LatencyBucketMissing',
      expr: missingBucketExpression(objective, metrics),
      for: '15m',
      labels: { ...labels, severity: 'ticket' },
      annotations: annotationsOf(rule, {
        summary: `${requirement.id} ${describeTarget({}, target)}: ${metrics.histogram} has no bucket boundary at ${formatPlainNumber(withinMs / 1000)} s`,
      }),
    },
  ];
}

/** All alerts of an objective but that for absent metrics. */
export function alertingRules(rule: RuleContext, metrics: RequestMetrics): object[] {
  return [...burnRules(rule), ...bucketRules(rule, metrics)];
}

/**
 * The alert for a requirement that nothing measures. In a total outage the series vanish, and an error ratio of nothing
 * never burns a budget.
 *
 * @param rules the objectives of one requirement
 */
export function absentRule(rules: readonly RuleContext[], metrics: RequestMetrics): object[] {
  const [first] = rules;
  if (!first) return [];
  const { requirement } = first.objective;
  const { slo: _slo, target: _target, ...labels } = first.labels;
  const isUrgent = rules.some(({ objective }) => objective.withinMs === undefined);
  return [
    {
      alert: 'SLOMetricAbsent',
      expr: absentExpression(first.objective, metrics),
      for: '10m',
      labels: { ...labels, severity: isUrgent ? 'page' : 'ticket' },
      annotations: annotationsOf(first, {
        summary: `${requirement.id} ${requirement.title}: ${metrics.histogram} is absent, so nothing measures it`,
      }),
    },
  ];
}
