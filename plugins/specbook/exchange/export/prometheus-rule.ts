/** What the Prometheus rules of one objective share. */
import type { BurnAlert } from './burn-rate.ts';
import type { Objective } from './objective.ts';
import { toSingleLine } from './one-line.ts';

/** An objective, as its rules name it. */
export interface RuleContext {
  objective: Objective;
  /** Labels of every rule of the objective. */
  labels: Readonly<Record<string, string>>;
  /** The ratio that may fail. */
  budget: number;
  /** None if another objective of the requirement alerts in its place. */
  alerts: readonly BurnAlert[];
  /** The page of the requirement; absent if the address of the site is unknown. */
  runbookUrl?: string;
}

/** The recording rule of an error ratio. */
export function recordName(range: string): string {
  return `specbook:sli_error:ratio_rate${range}`;
}

/** A window in PromQL: `30d`. Periods of the calendar become whole days, since a range has no calendar. */
export function rangeOf({ windowMs, window }: Pick<Objective, 'windowMs' | 'window'>): string {
  const exact = Math.max(1, Math.round(windowMs / 60_000));
  const minutes = window?.calendar === undefined ? exact : Math.round(exact / 1440) * 1440;
  if (minutes % 1440 === 0) return `${minutes / 1440}d`;
  return minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}m`;
}

/** Annotations, as text and not as the Go template that Prometheus expands. */
export function annotationsOf(
  { runbookUrl }: Pick<RuleContext, 'runbookUrl'>,
  texts: Readonly<Record<string, string>>,
): Record<string, string> {
  const all = { ...texts, ...(runbookUrl !== undefined && { runbook_url: runbookUrl }) };
  return Object.fromEntries(
    Object.entries(all).map(([name, text]) => [
      name,
      toSingleLine(text).replace(/\{\{/gu, '{{ "{{" }}'),
    ]),
  );
}
