/**
 * Performance requirements as Prometheus rules: recording rules for the error ratio over each window, and alerts on the
 * burn rate of the error budget.
 *
 * @see https://prometheus.io/docs/prometheus/latest/configuration/recording_rules/
 */
import { describeTarget } from '../../model/performance/requirement-words.ts';
import { stringify } from 'yaml';
import type { Spec } from '../../model/spec.ts';
import { burnAlerts, type BurnAlert } from './burn-rate.ts';
import { deriveObjectives, type Objective } from './objective.ts';
import { commentLines, fileHeader, type Exported, type Omission } from './omission.ts';
import { toSingleLine } from './one-line.ts';
import { formatPlainNumber } from './format-number.ts';
import {
  errorRatio,
  absentExpression,
  missingBucketExpression,
  OPENTELEMETRY_METRICS,
  type RequestMetrics,
} from './promql.ts';
import { createResourceNames } from './resource-name.ts';

/** Default file name. */
export const PROMETHEUS_FILE = 'prometheus-rules.yaml';

const ABOUT = [
  'Recording rules specbook:sli_error:ratio_rate<window> contain the error ratio of each objective. Alerts compare it with',
  'multiples of the error budget, in a long and a short window (The Site Reliability Workbook, chapter 5). A page needs a',
  'response now, a ticket on the next working day. The rules query the histogram of --metric, in seconds, by the labels of',
  '--labels (default: those of OpenTelemetry). LatencyBucketMissing fires if the histogram has no bucket boundary at a',
  'latency target, SLOMetricAbsent if nothing is counted, as in a total outage. specbook:error_budget:remaining_ratio is',
  'the share of the budget that is left in its window, by default 30 days. Latency opens tickets; only failures page.',
];

interface Named {
  objective: Objective;
  /** Labels of every rule of the objective. */
  labels: Readonly<Record<string, string>>;
  budget: number;
  alerts: readonly BurnAlert[];
}

/** Escapes text for an annotation, which Prometheus expands as a Go template. */
function escapeTemplate(text: string): string {
  return toSingleLine(text).replace(/\{\{/gu, '{{ "{{" }}');
}

function recordName(window: string): string {
  return `specbook:sli_error:ratio_rate${window}`;
}

function recordingRules({ objective, labels, alerts }: Named, metrics: RequestMetrics): object[] {
  const windows = new Set(alerts.flatMap(({ long, short }) => [short, long]));
  windows.delete(rangeOf(objective.windowMs));
  return [...windows].map((window) => ({
    record: recordName(window),
    expr: errorRatio(objective, metrics, window),
    labels,
  }));
}

/** A window in PromQL: `30d`. */
function rangeOf(windowMs: number): string {
  const minutes = Math.max(1, Math.round(windowMs / 60_000));
  if (minutes % 1440 === 0) return `${minutes / 1440}d`;
  return minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}m`;
}

/** The error ratio over the whole window, and the share of the error budget that is left; negative when it is used up. */
function budgetRules({ objective, labels, budget }: Named, metrics: RequestMetrics): object[] {
  const window = rangeOf(objective.windowMs);
  return [
    { record: recordName(window), expr: errorRatio(objective, metrics, window), labels },
    {
      record: 'specbook:error_budget:remaining_ratio',
      expr: `1 - ${recordName(window)}{slo="${labels.slo}"} / ${formatPlainNumber(budget)}`,
      labels,
    },
  ];
}

/** In a total outage the series vanish, and an error ratio of nothing never burns a budget. */
function absentRule({ objective, labels }: Named, metrics: RequestMetrics): object {
  const { requirement, withinMs } = objective;
  const { slo: _slo, target: _target, ...own } = labels;
  return {
    alert: 'SLOMetricAbsent',
    expr: absentExpression(objective, metrics),
    for: '10m',
    labels: { ...own, severity: withinMs === undefined ? 'page' : 'ticket' },
    annotations: {
      summary: escapeTemplate(
        `${requirement.id} ${requirement.title}: ${metrics.histogram} is absent, so nothing measures it`,
      ),
    },
  };
}

/** A slow answer is worth a ticket; a page is for answers that fail. */
function severityOf({ withinMs }: Objective, alert: BurnAlert): BurnAlert['severity'] {
  return withinMs === undefined ? alert.severity : 'ticket';
}

/** Alerts that fire while any burn rate of their severity is exceeded in both windows. */
function alertRules({ objective, labels, budget, alerts }: Named): object[] {
  const { requirement, target, windowMs } = objective;
  const selector = `{slo="${labels.slo}"}`;
  const days = formatPlainNumber(windowMs / 86_400_000);
  return (['page', 'ticket'] as const).flatMap((severity) => {
    const own = alerts.filter((alert) => severityOf(objective, alert) === severity);
    if (own.length === 0) return [];
    const conditions = own.map(({ long, short, rate }) => {
      const limit = `(${formatPlainNumber(rate)} * ${formatPlainNumber(budget)})`;
      const over = [long, short].map((window) => `  ${recordName(window)}${selector} > ${limit}`);
      return `(\n${over.join('\n  and\n')}\n)`;
    });
    return [
      {
        alert: 'ErrorBudgetBurn',
        expr: conditions.join('\nor\n'),
        labels: { ...labels, severity },
        annotations: {
          summary: escapeTemplate(
            `${requirement.id} ${requirement.title}: the error budget burns too fast`,
          ),
          description: escapeTemplate(
            `Target: ${describeTarget({}, target)}. Error budget: ${formatPlainNumber(budget * 100)} % of requests over ${days} days.`,
          ),
        },
      },
    ];
  });
}

function bucketRules({ objective, labels }: Named, metrics: RequestMetrics): object[] {
  const { requirement, target, withinMs } = objective;
  if (withinMs === undefined) return [];
  return [
    {
      alert: 'LatencyBucketMissing',
      expr: missingBucketExpression(objective, metrics),
      for: '15m',
      labels: { ...labels, severity: 'ticket' },
      annotations: {
        summary: escapeTemplate(
          `${requirement.id} ${describeTarget({}, target)}: ${metrics.histogram} has no bucket boundary at ${formatPlainNumber(withinMs / 1000)} s`,
        ),
      },
    },
  ];
}

/**
 * Writes the rules as YAML.
 *
 * @example exportPrometheus(spec).text // 'groups:\n  - name: specbook-perf-rt-002 …'
 */
export function exportPrometheus(
  spec: Spec,
  metrics: RequestMetrics = OPENTELEMETRY_METRICS,
): Exported {
  const { objectives, omitted: inexpressible } = deriveObjectives(spec);
  const omitted: Omission[] = [...inexpressible];
  const nameOf = createResourceNames();
  const groupName = createResourceNames();
  const groups = new Map<string, { name: string; rules: object[] }>();
  let expressed = 0;
  for (const objective of objectives) {
    const { requirement, target, share, windowMs } = objective;
    const { status } = requirement.data;
    if (status === 'draft' || status === 'proposed') {
      const reason = 'it is not approved, so nobody is alerted';
      omitted.push({ requirement, statement: describeTarget({}, target), reason });
      continue;
    }
    const budget = Number((1 - share).toPrecision(12));
    const { alerts, skipped } = burnAlerts(budget, windowMs);
    for (const [reason, rates] of Map.groupBy(skipped, (one) => one.reason)) {
      const statements = rates.map(({ statement }) => statement).join(', ');
      omitted.push({
        requirement,
        statement: `${describeTarget({}, target)} (${statements})`,
        reason,
      });
    }
    if (alerts.length === 0) continue;
    expressed++;
    const labels = {
      slo: nameOf(`${requirement.id} ${target.id}`),
      requirement: requirement.id,
      target: target.id,
      ...(requirement.data.service !== undefined && { service: requirement.data.service }),
      ...(requirement.data.category !== undefined && { category: requirement.data.category }),
      ...(requirement.data.owner !== undefined && { owner: requirement.data.owner }),
    };
    const named = { objective, labels, budget, alerts };
    const group = groups.get(requirement.id) ?? {
      name: groupName(`specbook ${requirement.id}`),
      rules: [],
    };
    const isFirst = group.rules.length === 0;
    group.rules.push(
      ...recordingRules(named, metrics),
      ...budgetRules(named, metrics),
      ...alertRules(named),
      ...bucketRules(named, metrics),
      ...(isFirst ? [absentRule(named, metrics)] : []),
    );
    groups.set(requirement.id, group);
  }
  const head = fileHeader(spec, { title: 'Prometheus rules', about: ABOUT, omitted, expressed });
  const body = stringify(
    { groups: [...groups.values()] },
    { lineWidth: 0, compat: 'yaml-1.1', aliasDuplicateObjects: false },
  );
  return { text: `${commentLines('#', head)}\n${body}`, expressed, omitted };
}
