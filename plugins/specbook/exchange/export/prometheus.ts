/**
 * Performance requirements as rules for Prometheus: the share of bad requests over each window, and alerts on how quickly
 * that uses up the error budget.
 *
 * @see https://prometheus.io/docs/prometheus/latest/configuration/recording_rules/
 */
import { stringify } from 'yaml';
import type { Spec } from '../../model/spec.ts';
import { burnAlerts, type BurnAlert } from './burn-rate.ts';
import { objectivesOf, type Objective } from './objective.ts';
import { comment, headOf, type Exported, type Omission } from './omission.ts';
import { oneLine } from './one-line.ts';
import { plainNumber } from './format-number.ts';
import { badShareOf, missingBucket, OPENTELEMETRY_METRICS, type RequestMetrics } from './promql.ts';
import { resourceNames } from './resource-name.ts';

/** Name of the file when only a folder is named. */
export const PROMETHEUS_FILE = 'prometheus-rules.yaml';

const ABOUT = [
  'Recording rules specbook:sli_error:ratio_rate<window> hold the share of bad requests of each objective; alerts compare',
  'them with multiples of its error budget, in a long window and a short one (The Site Reliability Workbook, chapter 5). A',
  'page wants a person now, a ticket on the next working day. They read a histogram of durations in seconds that --metric',
  "names, by labels that --labels names; they are OpenTelemetry's unless stated. LatencyBucketMissing tells that the",
  'histogram has no bucket that ends at the bound of a target. A window that no requirement states is 30 days.',
];

interface Named {
  objective: Objective;
  /** Labels of every rule of the objective. */
  labels: Readonly<Record<string, string>>;
  budget: number;
  alerts: readonly BurnAlert[];
}

/** A text in an annotation: Prometheus runs it as a template of Go. */
function annotation(text: string): string {
  return oneLine(text).replace(/\{\{/gu, '{{ "{{" }}');
}

function record(window: string): string {
  return `specbook:sli_error:ratio_rate${window}`;
}

function recordings({ objective, labels, alerts }: Named, metrics: RequestMetrics): object[] {
  const windows = new Set(alerts.flatMap(({ long, short }) => [short, long]));
  return [...windows].map((window) => ({
    record: record(window),
    expr: badShareOf(objective, metrics, window),
    labels,
  }));
}

/** Fires while the budget burns in both windows, at any of the rates of the severity. */
function alertRules({ objective, labels, budget, alerts }: Named): object[] {
  const { requirement, target, windowMs } = objective;
  const selector = `{slo="${labels.slo}"}`;
  const days = plainNumber(windowMs / 86_400_000);
  return (['page', 'ticket'] as const).flatMap((severity) => {
    const own = alerts.filter((alert) => alert.severity === severity);
    if (own.length === 0) return [];
    const conditions = own.map(({ long, short, rate }) => {
      const limit = `(${plainNumber(rate)} * ${plainNumber(budget)})`;
      const over = [long, short].map((window) => `  ${record(window)}${selector} > ${limit}`);
      return `(\n${over.join('\n  and\n')}\n)`;
    });
    return [
      {
        alert: 'ErrorBudgetBurn',
        expr: conditions.join('\nor\n'),
        labels: { ...labels, severity },
        annotations: {
          summary: annotation(
            `${requirement.id} ${requirement.title}: the error budget burns too quickly`,
          ),
          description: annotation(
            `Asked for: ${target.words}. Over ${days} days ${plainNumber(budget * 100)} % of requests may be worse.`,
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
      expr: missingBucket(objective, metrics),
      for: '15m',
      labels: { ...labels, severity: 'ticket' },
      annotations: {
        summary: annotation(
          `${requirement.id} ${target.words}: no bucket of ${metrics.histogram} ends at ${plainNumber(withinMs / 1000)} s`,
        ),
      },
    },
  ];
}

/**
 * The rules as YAML.
 *
 * @example exportPrometheus(spec).text // 'groups:\n  - name: specbook-perf-rt-002 …'
 */
export function exportPrometheus(
  spec: Spec,
  metrics: RequestMetrics = OPENTELEMETRY_METRICS,
): Exported {
  const { objectives, omitted: inexpressible } = objectivesOf(spec);
  const omitted: Omission[] = [...inexpressible];
  const nameOf = resourceNames();
  const groupName = resourceNames();
  const groups = new Map<string, { name: string; rules: object[] }>();
  let expressed = 0;
  for (const objective of objectives) {
    const { requirement, target, share, windowMs } = objective;
    const budget = Number((1 - share).toPrecision(12));
    const { alerts, without } = burnAlerts(budget, windowMs);
    for (const why of new Set(without.map((one) => one.why))) {
      const rates = without.filter((one) => one.why === why).map(({ words }) => words);
      omitted.push({ requirement, words: `${target.words} (${rates.join(', ')})`, why });
    }
    if (alerts.length === 0) continue;
    expressed++;
    const labels = {
      slo: nameOf(`${requirement.id} ${target.id}`),
      requirement: requirement.id,
      target: target.id,
      ...(requirement.data.owner !== undefined && { owner: requirement.data.owner }),
    };
    const named = { objective, labels, budget, alerts };
    const group = groups.get(requirement.id) ?? {
      name: groupName(`specbook ${requirement.id}`),
      rules: [],
    };
    group.rules.push(
      ...recordings(named, metrics),
      ...alertRules(named),
      ...bucketRules(named, metrics),
    );
    groups.set(requirement.id, group);
  }
  const head = headOf(spec, { what: 'Rules for Prometheus', about: ABOUT, omitted });
  const body = stringify(
    { groups: [...groups.values()] },
    { lineWidth: 0, compat: 'yaml-1.1', aliasDuplicateObjects: false },
  );
  return { text: `${comment('#', head)}\n${body}`, expressed, omitted };
}
