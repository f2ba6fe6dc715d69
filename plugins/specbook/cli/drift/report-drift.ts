/** Differences between specification and database, for people, programs and GitHub. */
import { differenceText, type Difference } from '../../exchange/drift/difference.ts';
import type { IgnoreRule } from '../../exchange/drift/ignored.ts';
import type { Loss } from '../../exchange/import/catalogue.ts';
import type { Position } from '../../model/problem.ts';
import { printable, printableJson } from '../../model/printable.ts';
import type { Format } from '../command.ts';
import { annotationOf } from '../formats.ts';

/** A difference with the place where the specification states it. */
export type LocatedDifference = Difference & { position: Position };

/** What there is to report. */
export interface DriftReport {
  found: readonly LocatedDifference[];
  ignored: readonly { difference: Difference; rule: IgnoreRule }[];
  losses: readonly Loss[];
}

function count(number: number, noun: string): string {
  return `${number} ${number === 1 ? noun : `${noun}s`}`;
}

function summary({ found, ignored }: DriftReport): string {
  const rest = ignored.length > 0 ? `, ${ignored.length} ignored` : '';
  return found.length === 0 ? `No drift${rest}.` : `${count(found.length, 'difference')}${rest}.`;
}

function textReport(report: DriftReport): string {
  const { found, losses } = report;
  const lines = found.map(
    (one) =>
      `${one.position.file}:${one.position.line}:${one.position.column}  ${differenceText(one)}`,
  );
  const notCompared = losses.map(({ what }) => `not compared: ${what}`);
  return [...lines, ...notCompared, ...(lines.length > 0 ? [''] : []), summary(report)]
    .map(printable)
    .join('\n');
}

function jsonReport({ found, ignored, losses }: DriftReport): string {
  const data = {
    differences: found.map((one) => ({ ...one, text: differenceText(one) })),
    ignored: ignored.map(({ difference, rule }) => ({
      ...difference,
      pattern: rule.id,
      reason: rule.value,
    })),
    notCompared: losses.map(({ what }) => what),
  };
  return printableJson(JSON.stringify(data, undefined, 2));
}

/** The report in a format. @param pathOf path of a file as a git host knows it */
export function reportDrift(
  report: DriftReport,
  format: Format,
  pathOf: (file: string) => string,
): string {
  if (format === 'json') return jsonReport(report);
  if (format === 'text') return textReport(report);
  const lines = report.found.map((one) =>
    annotationOf({
      ...one.position,
      file: pathOf(one.position.file),
      severity: 'error',
      rule: `drift-${one.class}`,
      message: differenceText(one),
    }),
  );
  return [...lines, summary(report)].join('\n');
}
