import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readResult, type Fault } from '../../../plugins/specbook/evidence/index.ts';
import type { MeasuredFile } from '../../../plugins/specbook/model/verdicts/measurement.ts';

const folder = join(import.meta.dirname, '../../fixtures/evidence');

/** A recorded result: `k6/summary-export.json`. */
export function fixture(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

/** What a text holds; throws the fault of one that is refused. */
export function parse(tool: string, text: string): MeasuredFile {
  const read = readResult(tool, 'result', text);
  if ('fault' in read) throw new Error(JSON.stringify(read.fault));
  return read.result;
}

/** What a recorded result holds. */
export function measured(tool: string, path: string): MeasuredFile {
  return parse(tool, fixture(path));
}

/** Why a text is refused; throws where it is not. */
export function faultOf(tool: string, text: string, file = 'result'): Fault {
  const read = readResult(tool, file, text);
  if ('result' in read) throw new Error('it was read');
  return read.fault;
}

/** The values of a series as they are shown: `{ p95: '24.2038 ms' }`. */
export function values(result: MeasuredFile, series: string): Record<string, string> {
  const found = result.series.get(series);
  if (!found) throw new Error(`no ${series} among ${[...result.series.keys()].join(', ')}`);
  return Object.fromEntries([...found.values].map(([statistic, { text }]) => [statistic, text]));
}

/** Names of the series that sum up the whole run. */
export function wholes(result: MeasuredFile): string[] {
  return [...result.series.values()].filter(({ whole }) => whole).map(({ name }) => name);
}
