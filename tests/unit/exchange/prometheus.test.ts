import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { burnAlerts } from '../../../plugins/specbook/exchange/export/burn-rate.ts';
import { exportPrometheus } from '../../../plugins/specbook/exchange/export/prometheus.ts';
import { SPEC_YAML, specOf } from '../../support/spec-of.ts';
import { omissionText, REQUIREMENTS } from './gates.ts';
import { readFolder, SHOP } from '../../support/specs.ts';

const DAY = 86_400_000;
const labels = z.record(z.string().regex(/^[A-Za-z_]\w*$/u), z.string());
const recording = z.strictObject({
  record: z.string().regex(/^[A-Za-z_:][\w:]*$/u),
  expr: z.string().min(1),
  labels,
});
const alerting = z.strictObject({
  alert: z.string().min(1),
  expr: z.string().min(1),
  for: z
    .string()
    .regex(/^\d+m$/u)
    .optional(),
  labels: labels.refine(({ severity }) => severity === 'page' || severity === 'ticket'),
  annotations: z.record(z.string(), z.string()),
});
const RulesSchema = z.strictObject({
  groups: z.array(
    z.strictObject({
      name: z.string().min(1),
      rules: z.array(z.union([recording, alerting])).min(1),
    }),
  ),
});
type Rules = z.output<typeof RulesSchema>;
type Alert = z.output<typeof alerting>;

function rulesOf(text: string): Rules {
  const rules = RulesSchema.parse(parse(text));
  const names = rules.groups.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  const all = rules.groups
    .flatMap((group) => group.rules)
    .map(({ expr: _, ...rule }) => JSON.stringify(rule));
  expect(new Set(all).size).toBe(all.length);
  return rules;
}

async function exported(
  performance: string,
): Promise<{ rules: Rules; omitted: string; text: string }> {
  const { spec } = await specOf({ 'performance/all.yaml': performance });
  const result = exportPrometheus(spec);
  return { rules: rulesOf(result.text), omitted: omissionText(result), text: result.text };
}

/** Alerts of an objective by severity. */
function alertsOf({ groups }: Rules, slo: string): Map<string | undefined, Alert> {
  const own = groups
    .flatMap(({ rules }) => rules)
    .filter((rule) => 'alert' in rule)
    .filter((rule) => rule.alert === 'ErrorBudgetBurn' && rule.labels.slo === slo);
  return new Map(own.map((rule) => [rule.labels.severity, rule]));
}

const HOSTILE = [
  'yes:',
  '  kind: response-time',
  String.raw`  title: "{{ query \"up\" }} \u2028groups: [] # x"`,
  String.raw`  endpoints: ['GET /a"}[5m]))/\{x}.*', 'GET /b|c']`,
  '  targets: { p95: 1 s }',
].join('\n');

describe('burn rates', () => {
  it('are those of the Site Reliability Workbook for a window of 30 days', () => {
    const { alerts, skipped } = burnAlerts(0.001, 30 * DAY);
    expect(alerts).toEqual([
      { severity: 'page', long: '1h', short: '5m', rate: 14.4 },
      { severity: 'page', long: '6h', short: '30m', rate: 6 },
      { severity: 'ticket', long: '1d', short: '2h', rate: 3 },
      { severity: 'ticket', long: '3d', short: '6h', rate: 1 },
    ]);
    expect(skipped).toEqual([]);
  });

  it('use up the same share of the budget for every window', () => {
    expect(burnAlerts(0.001, 90 * DAY).alerts.map(({ rate }) => rate)).toEqual([43.2, 18, 9, 3]);
  });

  it('give no alert if the budget lasts, or if not even an outage could reach the burn rate', () => {
    expect(burnAlerts(0.001, 7 * DAY).alerts.map(({ long, rate }) => [long, rate])).toEqual([
      ['1h', 3.36],
      ['6h', 1.4],
      ['1d', 1],
    ]);
    // A day of failures uses up the budget of a day: it must not go unnoticed.
    expect(
      burnAlerts(0.001, DAY).alerts.map(({ severity, long, rate }) => [severity, long, rate]),
    ).toEqual([
      ['page', '1h', 1],
      ['ticket', '1d', 1],
    ]);
    expect(burnAlerts(0.001, DAY / 48).alerts).toEqual([]);
    expect(burnAlerts(0.1, 30 * DAY).alerts.map(({ long }) => long)).toEqual(['6h', '1d', '3d']);
    expect(burnAlerts(0.1, 30 * DAY).skipped).toEqual([
      {
        statement: 'page at burn rate 14.4 over 1h',
        reason: 'this burn rate needs more than 100 % errors',
      },
    ]);
  });
});

describe('specbook export prometheus', () => {
  it('alerts if any burn rate is exceeded in both the long and the short window', async () => {
    const { rules } = await exported(REQUIREMENTS.replace('window: 90 days', 'window: 30 days'));
    const alerts = alertsOf(rules, 'perf-av-001-availability');
    const over = (window: string, rate: number): string =>
      `specbook:sli_error:ratio_rate${window}{slo="perf-av-001-availability"} > (${rate} * 0.001)`;
    const both = (long: string, short: string, rate: number): string =>
      `(\n  ${over(long, rate)}\n  and\n  ${over(short, rate)}\n)`;
    expect(alerts.get('page')?.expr).toBe(`${both('1h', '5m', 14.4)}\nor\n${both('6h', '30m', 6)}`);
    expect(alerts.get('ticket')?.expr).toBe(`${both('1d', '2h', 3)}\nor\n${both('3d', '6h', 1)}`);
  });

  it('records the error ratio for every window that an alert uses', async () => {
    const { rules } = await exported(REQUIREMENTS.replace(', p97.5: 0.4 s, p99.9: 1 s', ''));
    const group = rules.groups.find(({ name }) => name === 'specbook-perf-rt-001');
    const records = group?.rules.filter((rule) => 'record' in rule) ?? [];
    const p95 = records.filter((rule) => rule.labels.slo === 'perf-rt-001-p95');
    expect(
      p95.map(({ record }) => record.replace(/^.*(?:ratio_rate|remaining_ratio)/u, '') || 'left'),
    ).toEqual(['5m', '1h', '30m', '6h', '2h', '1d', '3d', '30d', 'left']);
    expect(p95[0]?.expr).toMatch(/^1 - \(\n {2}sum\(rate\(\w+_bucket\{.*le="0\.25"\}\[5m\]\)/u);
    const used = group?.rules.flatMap((rule) =>
      'alert' in rule ? [...rule.expr.matchAll(/(specbook:\S+?)\{slo="([^"]+)"\}/gu)] : [],
    );
    const known = new Set(records.map(({ record, labels: { slo } }) => `${record} ${slo}`));
    for (const [, record, slo] of used ?? []) expect(known).toContain(`${record} ${slo}`);
  });

  it('alerts if a histogram has no bucket at a latency target', async () => {
    const { rules } = await exported(REQUIREMENTS);
    const missing = rules.groups
      .flatMap((group) => group.rules)
      .filter((rule) => 'alert' in rule)
      .find((rule) => rule.alert === 'LatencyBucketMissing' && rule.labels.target === 'p95');
    expect(missing?.annotations.summary).toContain('no bucket boundary at 0.25 s');
    expect(missing?.expr).toMatch(/_count\{[^]*unless\nsum\([^]*_bucket\{/u);
  });

  it('alerts when the series vanish: in a total outage no ratio burns a budget', async () => {
    const { rules } = await exported(
      'AV-1: { kind: availability, service: booking, targets: { availability: 99.9 % } }\n',
    );
    const absent = rules.groups
      .flatMap((group) => group.rules)
      .filter((rule) => 'alert' in rule && rule.alert === 'SLOMetricAbsent');
    expect(absent).toMatchObject([
      {
        expr: 'absent(http_server_request_duration_seconds_count{job="booking"})',
        for: '10m',
        labels: { requirement: 'AV-1', service: 'booking', severity: 'page' },
      },
    ]);
  });

  it('pages for failures alone, and for nothing that is not approved', async () => {
    const { rules, omitted } = await exported(
      'RT-1: { kind: response-time, service: booking, targets: { p95: 1 s } }\nAV-1: { kind: availability, status: proposed, service: booking, targets: { availability: 99.9 % } }\n',
    );
    const alerts = rules.groups.flatMap((group) => group.rules).filter((rule) => 'alert' in rule);
    expect(new Set(alerts.map(({ labels: { severity } }) => severity))).toEqual(
      new Set(['ticket']),
    );
    expect(alerts.map(({ labels: { requirement } }) => requirement)).not.toContain('AV-1');
    expect(omitted).toContain('it is not approved, so nobody is alerted:\n- AV-1');
  });

  it('records the share of the error budget that is left', async () => {
    const { rules } = await exported(
      'AV-1: { kind: availability, service: booking, window: 7 days, targets: { availability: 99.9 % } }\n',
    );
    const left = rules.groups
      .flatMap((group) => group.rules)
      .find((rule) => 'record' in rule && rule.record.endsWith('remaining_ratio'));
    expect(left?.expr).toBe('1 - specbook:sli_error:ratio_rate7d{slo="av-1-availability"} / 0.001');
  });

  it('opens tickets for the highest percentile alone, and records the budgets of all', async () => {
    const { rules, omitted } = await exported(
      'RT-1: { kind: response-time, service: booking, targets: { p50: 80 ms, p95: 250 ms, p99: 600 ms } }\n',
    );
    const [group] = rules.groups;
    const burning = group?.rules.filter(
      (rule) => 'alert' in rule && rule.alert === 'ErrorBudgetBurn',
    );
    expect(burning?.map((rule) => rule.labels.target)).toEqual(['p99']);
    const left = group?.rules.filter(
      (rule) => 'record' in rule && rule.record.endsWith('remaining_ratio'),
    );
    expect(left?.map((rule) => rule.labels.target)).toEqual(['p50', 'p95', 'p99']);
    expect(omitted).toContain(
      'only the highest percentile of a requirement opens a ticket:\n- RT-1: p50 at most 80 ms; p95 at most 250 ms',
    );
  });

  it('pages for absent metrics if any target of the requirement pages', async () => {
    const { rules } = await exported(
      'RT-1: { kind: response-time, service: booking, targets: { p95: 250 ms, errors: 0.1 % } }\n',
    );
    const absent = rules.groups
      .flatMap((group) => group.rules)
      .filter((rule) => 'alert' in rule && rule.alert === 'SLOMetricAbsent');
    expect(absent.map(({ labels: { severity } }) => severity)).toEqual(['page']);
  });

  it('links every alert to the page of its requirement, if the address of the site is stated', async () => {
    const performance =
      'RT-1: { kind: response-time, service: booking, targets: { p95: 250 ms } }\nAV-1: { kind: availability, service: booking, targets: { availability: 99.9 % } }\n';
    const { spec } = await specOf({
      'spec.yaml': `${SPEC_YAML}site: https://specs.example.com/harbour/\n`,
      'performance/all.yaml': performance,
    });
    const alerts = rulesOf(exportPrometheus(spec).text)
      .groups.flatMap((group) => group.rules)
      .filter((rule) => 'alert' in rule);
    expect(new Set(alerts.map(({ alert }) => alert))).toEqual(
      new Set(['ErrorBudgetBurn', 'LatencyBucketMissing', 'SLOMetricAbsent']),
    );
    for (const { annotations, labels: own } of alerts) {
      expect(own.service).toBe('booking');
      expect(annotations.runbook_url).toBe(
        `https://specs.example.com/harbour/requirements/${own.requirement}/`,
      );
    }
    const { text, rules } = await exported(performance);
    expect(text).toContain('# State site: in spec.yaml');
    expect(JSON.stringify(rules)).not.toContain('runbook_url');
  });

  it('counts a calendar window over whole days, and says that it rolls', async () => {
    const { rules, omitted } = await exported(
      'AV-1: { kind: availability, service: booking, window: calendar month, targets: { availability: 99.9 % } }\n',
    );
    const left = rules.groups
      .flatMap((group) => group.rules)
      .find((rule) => 'record' in rule && rule.record.endsWith('remaining_ratio'));
    expect(left?.expr).toBe(
      '1 - specbook:sli_error:ratio_rate30d{slo="av-1-availability"} / 0.001',
    );
    expect(omitted).toContain('the budget that is left is that of the last 30d');
    expect(omitted).toContain(
      '- AV-1: available at least 99.9 % of the time, counted over each calendar month',
    );
  });

  it('lists omissions, including burn rates without an alert', async () => {
    const { omitted, text } = await exported(
      `${REQUIREMENTS}PERF-AV-002: { kind: availability, targets: { availability: 90 % } }\n`,
    );
    expect(omitted).toContain(
      '- PERF-AV-002: available at least 90 % of the time (page at burn rate 14.4 over 1h)',
    );
    expect(omitted).toContain('- PERF-TP-001: sustained at least 400 rps');
    expect(omitted).toContain('- PERF-DV-001: holds at least 6 GB');
    for (const line of omitted.split('\n')) {
      expect(text.replace(/[\u00a0\u202f]/gu, ' ')).toContain(`# ${line}\n`);
    }
  });

  it('escapes hostile titles in templates, matchers and YAML', async () => {
    const { rules } = await exported(HOSTILE);
    const alert = alertsOf(rules, 'yes-p95').get('ticket');
    expect(alert?.annotations.summary).toContain('{{ "{{" }} query "up" }} groups: [] # x');
    expect(alert?.labels.requirement).toBe('yes');
    expect(rules.groups[0]?.rules[0]?.expr).toContain(
      String.raw`http_route=~"/a\"\\}\\[5m\\]\\)\\)/\\\\\\{x\\}\\.\\*|/b\\|c"`,
    );
  });

  it('exports rules that promtool accepts, if installed, for a whole specification and hostile names', async (context) => {
    try {
      execFileSync('promtool', ['--version'], { stdio: 'ignore' });
    } catch {
      context.skip('promtool is not installed');
    }
    const spec = await readFolder(SHOP);
    const shop = exportPrometheus(spec).text;
    expect(rulesOf(shop).groups.length).toBeGreaterThan(1);
    const hostile = (await exported(HOSTILE)).text;
    const folder = mkdtempSync(join(tmpdir(), 'specbook-rules-'));
    for (const text of [shop, hostile]) {
      const file = join(folder, 'rules.yaml');
      writeFileSync(file, text);
      const said = execFileSync('promtool', ['check', 'rules', file], { encoding: 'utf8' });
      expect(said).toContain('SUCCESS');
    }
  });
});
