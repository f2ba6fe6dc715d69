/** Result files of load tests and of test runs: text in, one normal form out. */
import type { MeasuredFile } from '../model/verdicts/measurement.ts';
import { readAutocannon } from './readers/autocannon.ts';
import { readCsv } from './readers/csv.ts';
import { readCtrf } from './readers/ctrf.ts';
import { readCucumber } from './readers/cucumber.ts';
import { readGatling } from './readers/gatling.ts';
import { readJmeter } from './readers/jmeter/jtl.ts';
import { readJmeterStatistics } from './readers/jmeter/statistics.ts';
import { readJunit } from './readers/junit.ts';
import { readK6 } from './readers/k6/k6.ts';
import { readLighthouse } from './readers/lighthouse/lighthouse.ts';
import { readLighthouseCi } from './readers/lighthouse/lighthouse-ci.ts';
import { readPrometheus } from './readers/prometheus/prometheus.ts';
import { Refusal, type Fault } from './parse-error.ts';
import { readVegeta } from './readers/vegeta.ts';

export type { Fault } from './parse-error.ts';
export { suggestSeries } from './suggest-series.ts';

type Reader = (file: string, text: string) => MeasuredFile;

/** The reader of each tool of RESULT_TOOLS. */
const READERS = new Map<string, Reader>([
  ['k6', readK6],
  ['junit', readJunit],
  ['csv', readCsv],
  ['prometheus', readPrometheus],
  ['lighthouse', readLighthouse],
  ['lighthouse-ci', readLighthouseCi],
  ['jmeter', readJmeter],
  ['jmeter-statistics', readJmeterStatistics],
  ['ctrf', readCtrf],
  ['autocannon', readAutocannon],
  ['vegeta', readVegeta],
  ['cucumber', readCucumber],
  ['gatling', readGatling],
]);

/** What a file holds, or why it is not read. */
export type ReadResult = { result: MeasuredFile } | { fault: Fault };

/** A byte order mark, which some tools put before UTF-8. */
const MARK = /^\uFEFF/u;

function read(reader: Reader, file: string, text: string): MeasuredFile {
  const plain = text.replace(MARK, '');
  if (plain.trim() === '') {
    throw new Refusal({
      message: `${file}: the file is empty`,
      hint: 'the tool wrote nothing: run it again, or copy the whole file',
    });
  }
  if (plain.slice(0, 1000).includes('\0')) {
    throw new Refusal({
      message: `${file}: the file is no text in UTF-8`,
      hint: 'save it as UTF-8; PowerShell redirects in UTF-16 unless told otherwise',
    });
  }
  const result = reader(file, plain);
  if (result.series.size + result.tests.length > 0) return result;
  throw new Refusal({
    message: `${file}: the file holds neither a series nor a test`,
    hint: 'nothing was measured: look why the run was empty, and run it again',
  });
}

/**
 * Reads a result file. An unknown shape is refused with file and key, never guessed.
 *
 * @param tool what wrote it, one of RESULT_TOOLS
 * @param file its name, for messages
 * @example readResult('k6', 'k6-summary.json', text)
 */
export function readResult(tool: string, file: string, text: string): ReadResult {
  const reader = READERS.get(tool);
  if (!reader) {
    return {
      fault: {
        message: `${file}: files of ${tool} are not read`,
        hint: `tools that are: ${[...READERS.keys()].join(', ')}`,
      },
    };
  }
  try {
    return { result: read(reader, file, text) };
  } catch (error) {
    if (error instanceof Refusal) return { fault: error.fault };
    // The stack is spent on values within values; no tool writes so many.
    if (error instanceof RangeError) {
      const hint = 'give the file as the tool wrote it';
      return { fault: { message: `${file}: values nest too deep to be read`, hint } };
    }
    throw error;
  }
}
