/**
 * One report of Lighthouse in JSON. A page was loaded once, so a number is its own mean, least and greatest; a
 * percentile of many loads it is not.
 *
 * @see https://github.com/GoogleChrome/lighthouse/blob/main/docs/understanding-results.md
 */
import type { MeasuredFile } from '../../../model/verdicts/measurement.ts';
import { parseJson } from '../../format/json.ts';
import { needReport, numbersOf } from './report.ts';
import { spreadOf } from '../../sample-statistics.ts';
import { byName, seriesOf } from '../../quantities.ts';

/** Reads one report. */
export function readLighthouse(file: string, text: string): MeasuredFile {
  const report = parseJson(file, text);
  if (report.isList) {
    report.refuse('is a list, expected one report', 'say tool: lighthouse-ci in run.yaml');
  }
  needReport(report);
  const series = [...numbersOf(report)].map(({ name, value, quantity }) =>
    seriesOf(name, false, [['value', quantity(value)], ...spreadOf([value], quantity)]),
  );
  const at = report.at('fetchTime').optionalText();
  const duration = report.at('timing').at('total').optionalNumber({ unit: 'ms' });
  return {
    toolVersion: report.at('lighthouseVersion').text(),
    ...(at !== undefined && !Number.isNaN(Date.parse(at)) && { at }),
    ...(duration !== undefined && { duration }),
    series: byName(series),
    tests: [],
    flags: [],
  };
}
