import type { Exported } from '../../../plugins/specbook/exchange/export/omission.ts';
import { formatOmissions } from '../../../plugins/specbook/exchange/export/omission.ts';

/** The omissions as text, with plain spaces. */
export function omissionText({ omitted }: Pick<Exported, 'omitted'>): string {
  return formatOmissions(omitted)
    .join('\n')
    .replace(/[\u00a0\u202f]/gu, ' ');
}

/** Imports the text of a module. */
export async function importText(text: string): Promise<Record<string, unknown>> {
  const url = `data:text/javascript;base64,${Buffer.from(text).toString('base64')}`;
  return (await import(/* @vite-ignore */ url)) as Record<string, unknown>;
}

/** A requirement of every kind, with targets that gates can and cannot express. */
export const REQUIREMENTS = `PERF-RT-001:
  kind: response-time
  title: Day view
  service: booking
  category: calendar
  status: approved
  endpoints: ["GET /clinics/{id}/calendar", "GET /rooms", "POST /rooms"]
  targets: { p50: 80 ms, p95: 250 ms, p97.5: 0.4 s, p99.9: 1 s, mean: 100 ms, max: 5 s, errors: 0.1 % }
  under: { load: 200 rps, environment: staging, volume: { appointment: 1M } }
PERF-TP-001:
  kind: throughput
  service: booking
  targets: { sustained: 400 rps, peak: 1200 rps, concurrentUsers: 3000, errors: 0.5 % }
PERF-TP-002:
  kind: throughput
  category: records
  targets: { sustained: 90 /min, concurrentUsers: 20 }
PERF-DV-001: { kind: data-volume, targets: { storage: 6 GB, records: 8M } }
PERF-AV-001:
  kind: availability
  service: booking
  targets: { availability: 99.9 %, recoveryTime: 15 min, recoveryPoint: 0 s }
  window: 90 days
  excludes: Announced maintenance.
PERF-SC-001:
  kind: scalability
  metric: visits a day
  now: 5200
  growth: 1 %/month
  trigger: 9000
  action: Partition.
PERF-RT-009: { kind: response-time, status: deprecated, targets: { p95: 1 s } }
`;
