/**
 * Performance requirements as Prometheus rules: recording rules for the error ratio over each window, and alerts on the
 * burn rate of the error budget.
 *
 * @see https://prometheus.io/docs/prometheus/latest/configuration/recording_rules/
 */
import { stringify } from 'yaml';
import { KINDS } from '../../model/kinds.ts';
import { describeTarget } from '../../model/performance/requirement-words.ts';
import type { Spec } from '../../model/spec.ts';
import { burnAlerts } from './burn-rate.ts';
import { deriveObjectives, type Objective } from './objective.ts';
import { commentLines, fileHeader, type Exported, type Omission } from './omission.ts';
import { absentRule, alertingRules } from './prometheus-alerts.ts';
import { recordingRules } from './prometheus-records.ts';
import { rangeOf, type RuleContext } from './prometheus-rule.ts';
import { OPENTELEMETRY_METRICS, type RequestMetrics } from './promql.ts';
import { createResourceNames } from './resource-name.ts';

/** Default file name. */
export const PROMETHEUS_FILE = 'prometheus-rules.yaml';

const ABOUT = [
  'Recording rules specbook:sli_error:ratio_rate<window> contain the error ratio of each objective. Alerts compare it with',
  'multiples of the error budget, in a long and a short window (The Site Reliability Workbook, chapter 5). A page needs a',
  'response now, a ticket on the next working day. The rules query the histogram of --metric, in seconds, by the labels of',
  '--labels (default: those of OpenTelemetry). LatencyBucketMissing fires if the histogram has no bucket boundary at a',
  'latency target, SLOMetricAbsent if nothing is counted, as in a total outage. specbook:error_budget:remaining_ratio is',
  'the share of the budget that is left in its window, by default 30 days: keep data that long (--storage.tsdb.retention.time).',
  'Latency opens tickets, for the highest percentile of a requirement; only failures page.',
];
const NO_SITE = 'State site: in spec.yaml to give each alert the runbook_url of its requirement.';

/** Why an objective gives no alert; undefined if it does. */
function notAlertedReason(objective: Objective, all: readonly Objective[]): string | undefined {
  const { status } = objective.requirement.data;
  if (status === 'draft' || status === 'proposed')
    return 'it is not approved, so nobody is alerted';
  const highest = Math.max(
    ...all.flatMap(({ withinMs, share }) => (withinMs === undefined ? [] : share)),
  );
  return objective.withinMs !== undefined && objective.share < highest
    ? 'recorded, but only the highest percentile of a requirement opens a ticket'
    : undefined;
}

/** Objectives of one requirement as rules, and what they cannot express. */
function rulesOfRequirement(
  spec: Spec,
  objectives: readonly Objective[],
  nameOf: (text: string) => string,
): { rules: RuleContext[]; omitted: Omission[] } {
  const rules: RuleContext[] = [];
  const omitted: Omission[] = [];
  for (const objective of objectives) {
    const { requirement, target, share, window, windowMs } = objective;
    const { service, category, owner, status } = requirement.data;
    const words = describeTarget({}, target);
    const omit = (statement: string, reason: string): number =>
      omitted.push({ requirement, statement, reason });
    const reason = notAlertedReason(objective, objectives);
    if (reason !== undefined) omit(words, reason);
    if (status === 'draft' || status === 'proposed') continue;
    const budget = Number((1 - share).toPrecision(12));
    const burn = burnAlerts(budget, windowMs);
    const alerts = reason === undefined ? burn.alerts : [];
    for (const [why, rates] of Map.groupBy(
      reason === undefined ? burn.skipped : [],
      (one) => one.reason,
    ))
      omit(`${words} (${rates.map(({ statement }) => statement).join(', ')})`, why);
    if (reason === undefined && alerts.length === 0) continue;
    if (window?.calendar !== undefined)
      omit(
        `${words}, counted over each ${window.text}`,
        `a range of Prometheus has no calendar: the budget that is left is that of the last ${rangeOf(objective)}`,
      );
    rules.push({
      objective,
      labels: {
        slo: nameOf(`${requirement.id} ${target.id}`),
        requirement: requirement.id,
        target: target.id,
        ...(service !== undefined && { service }),
        ...(category !== undefined && { category }),
        ...(owner !== undefined && { owner }),
      },
      budget,
      alerts,
      ...(spec.info.site !== undefined && { runbookUrl: pageUrl(spec.info.site, requirement.id) }),
    });
  }
  return { rules, omitted };
}

/** The page of a requirement on the published site. */
function pageUrl(site: string, id: string): string {
  return `${site.replace(/\/+$/u, '')}${KINDS.requirement.path}${id}/`;
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
  const nameOf = createResourceNames();
  const groupName = createResourceNames();
  const all = [...Map.groupBy(objectives, ({ requirement }) => requirement.id).values()].map(
    (own) => rulesOfRequirement(spec, own, nameOf),
  );
  const omitted = [...inexpressible, ...all.flatMap((one) => one.omitted)];
  const groups = all
    .filter(({ rules }) => rules.length > 0)
    .map(({ rules }) => ({
      name: groupName(`specbook ${rules[0]?.labels.requirement ?? ''}`),
      rules: [
        ...rules.flatMap((rule) => [
          ...recordingRules(rule, metrics),
          ...alertingRules(rule, metrics),
        ]),
        ...absentRule(rules, metrics),
      ],
    }));
  const expressed = all.reduce((sum, { rules }) => sum + rules.length, 0);
  const about = spec.info.site === undefined ? [...ABOUT, NO_SITE] : ABOUT;
  const head = fileHeader(spec, { title: 'Prometheus rules', about, omitted, expressed });
  const body = stringify(
    { groups },
    { lineWidth: 0, compat: 'yaml-1.1', aliasDuplicateObjects: false },
  );
  return { text: `${commentLines('#', head)}\n${body}`, expressed, omitted };
}
