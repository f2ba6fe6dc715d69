import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readResult, type ParseDiagnostic } from '../../../plugins/specbook/evidence/index.ts';
import type { MeasuredFile } from '../../../plugins/specbook/model/verdicts/measurement.ts';

const folder = join(import.meta.dirname, '../../fixtures/evidence');

/** A recorded result: `k6/summary-export.json`. */
export function fixture(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

/** Parses a result; throws its diagnostic on a parse error. */
export function parse(tool: string, text: string): MeasuredFile {
  const read = readResult(tool, 'result', text);
  if ('diagnostic' in read) throw new Error(JSON.stringify(read.diagnostic));
  return read.result;
}

/** Parses a recorded result. */
export function measured(tool: string, path: string): MeasuredFile {
  return parse(tool, fixture(path));
}

/** The diagnostic of a parse error; throws if there is none. */
export function diagnosticOf(tool: string, text: string, file = 'result'): ParseDiagnostic {
  const read = readResult(tool, file, text);
  if ('result' in read) throw new Error('the file was parsed');
  return read.diagnostic;
}

/** The values of a series as displayed: `{ p95: '24.2038 ms' }`. */
export function values(result: MeasuredFile, series: string): Record<string, string> {
  const found = result.series.get(series);
  if (!found) throw new Error(`no ${series} among ${[...result.series.keys()].join(', ')}`);
  return Object.fromEntries([...found.values].map(([statistic, { text }]) => [statistic, text]));
}

/** Names of the series that are totals of the whole run. */
export function wholes(result: MeasuredFile): string[] {
  return [...result.series.values()].filter(({ whole }) => whole).map(({ name }) => name);
}
