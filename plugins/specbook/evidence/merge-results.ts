/** Several files of one result as one: a file for each class of tests, or for each load. */
import type { MeasuredFile, Series } from '../model/verdicts/measurement.ts';

/** A file and what it holds. */
export interface NamedResult {
  file: string;
  result: MeasuredFile;
}

/** Two files that measured a series of one name: nothing says which of them counts. */
export interface SeriesClash {
  series: string;
  files: readonly [first: string, second: string];
}

/** What all files hold together, from the first start on. */
export function mergeResults(results: readonly NamedResult[]): MeasuredFile | SeriesClash {
  const [only] = results;
  if (only && results.length === 1) return only.result;
  const series = new Map<string, Series>();
  const fileOf = new Map<string, string>();
  for (const { file, result } of results) {
    for (const [name, one] of result.series) {
      const other = fileOf.get(name);
      if (other !== undefined) return { series: name, files: [other, file] };
      fileOf.set(name, file);
      series.set(name, one);
    }
  }
  const starts = results.flatMap(({ result }) => result.at ?? []);
  const [at] = starts.sort((a, b) => Date.parse(a) - Date.parse(b));
  const versions = new Set(results.map(({ result }) => result.toolVersion));
  const [toolVersion] = versions;
  return {
    ...(versions.size === 1 && toolVersion !== undefined && { toolVersion }),
    ...(at !== undefined && starts.length === results.length && { at }),
    series,
    tests: results.flatMap(({ result }) => result.tests),
    flags: results.flatMap(({ result }) => result.flags),
  };
}
