/**
 * A single Lighthouse report in JSON. The page was loaded once, so each number is its own mean, minimum and maximum, but
 * not a percentile.
 *
 * @see https://github.com/GoogleChrome/lighthouse/blob/main/docs/understanding-results.md
 */
import type { MeasuredFile } from '../../../model/verdicts/measurement.ts';
import { parseJson } from '../../format/json.ts';
import { assertReport, readAuditNumbers } from './report.ts';
import { computeSummary } from '../../sample-statistics.ts';
import { createSeries, indexByName } from '../../series.ts';

/** Parses one report. */
export function readLighthouse(file: string, text: string): MeasuredFile {
  const report = parseJson(file, text);
  if (report.isList) {
    report.fail('is a list, expected one report', 'write tool: lighthouse-ci in run.yaml');
  }
  assertReport(report);
  const series = [...readAuditNumbers(report)].map(({ name, value, quantity }) =>
    createSeries(name, false, [['value', quantity(value)], ...computeSummary([value], quantity)]),
  );
  const at = report.at('fetchTime').optionalString();
  const duration = report.at('timing').at('total').optionalNumber({ unit: 'ms' });
  return {
    toolVersion: report.at('lighthouseVersion').string(),
    ...(at !== undefined && !Number.isNaN(Date.parse(at)) && { at }),
    ...(duration !== undefined && { duration }),
    series: indexByName(series),
    tests: [],
    flags: [],
  };
}
