/** Parses result files of load tests and test runs into one normal form. */
import type { MeasuredFile } from '../model/verdicts/measurement.ts';
import { readArtillery } from './readers/artillery.ts';
import { readAutocannon } from './readers/autocannon.ts';
import { readCsv } from './readers/csv.ts';
import { readCtrf } from './readers/ctrf.ts';
import { readCucumber } from './readers/cucumber.ts';
import { readGatling } from './readers/gatling.ts';
import { readHey } from './readers/hey.ts';
import { readJmeter } from './readers/jmeter/jtl.ts';
import { readJmeterStatistics } from './readers/jmeter/statistics.ts';
import { readJunit } from './readers/junit.ts';
import { readK6 } from './readers/k6/k6.ts';
import { readLighthouse } from './readers/lighthouse/lighthouse.ts';
import { readLighthouseCi } from './readers/lighthouse/lighthouse-ci.ts';
import { readLocust } from './readers/locust.ts';
import { readOha } from './readers/oha.ts';
import { readPrometheus } from './readers/prometheus/prometheus.ts';
import { cleanResult } from './clean-text.ts';
import { type ParseDiagnostic, ParseError } from './parse-error.ts';
import { readTrx } from './readers/trx.ts';
import { readVegeta } from './readers/vegeta.ts';
import { readWrk } from './readers/wrk.ts';

export type { ParseDiagnostic } from './parse-error.ts';
export { mergeResults, type NamedResult } from './merge-results.ts';
export { suggestSeries } from './suggest-series.ts';

type Reader = (file: string, text: string) => MeasuredFile;

/** One reader for each tool in RESULT_TOOLS. */
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
  ['locust', readLocust],
  ['artillery', readArtillery],
  ['hey', readHey],
  ['wrk', readWrk],
  ['oha', readOha],
  ['trx', readTrx],
]);

/** The content of a file, or why it could not be parsed. */
export type ReadResult = { result: MeasuredFile } | { diagnostic: ParseDiagnostic };

/** Some tools write a byte order mark before UTF-8. */
const BYTE_ORDER_MARK = /^\uFEFF/u;

/** UTF-16 without a byte order mark: every other byte of Latin text is zero. A single one is a control character. */
function isUtf16(text: string): boolean {
  const start = text.slice(0, 1000);
  return (start.match(/\0/gu)?.length ?? 0) > start.length / 4;
}

function read(reader: Reader, file: string, text: string): MeasuredFile {
  const plain = text.replace(BYTE_ORDER_MARK, '');
  if (plain.trim() === '') {
    throw new ParseError({
      message: `${file}: the file is empty`,
      hint: 'run the tool again, or copy the complete file',
    });
  }
  if (isUtf16(plain)) {
    throw new ParseError({
      message: `${file}: the file is not valid UTF-8`,
      hint: 'save it as UTF-8; redirection in PowerShell writes UTF-16 by default',
    });
  }
  const result = cleanResult(reader(file, plain));
  if (result.series.size + result.tests.length > 0) return result;
  throw new ParseError({
    message: `${file}: the file contains no series and no tests`,
    hint: 'nothing was measured: find out why the run was empty, and run it again',
    isEmpty: true,
  });
}

/**
 * Parses a result file. An unknown format is a parse error that names file and key; nothing is guessed.
 *
 * @param tool the tool that wrote it, one of RESULT_TOOLS
 * @param file the file name, for messages
 * @example readResult('k6', 'k6-summary.json', text)
 */
export function readResult(tool: string, file: string, text: string): ReadResult {
  const reader = READERS.get(tool);
  if (!reader) {
    return {
      diagnostic: {
        message: `${file}: unknown tool "${tool}"`,
        hint: `supported tools: ${[...READERS.keys()].join(', ')}`,
      },
    };
  }
  try {
    return { result: read(reader, file, text) };
  } catch (error) {
    if (error instanceof ParseError) return { diagnostic: error.diagnostic };
    // Nested values exhausted the stack; no tool nests that deep.
    if (error instanceof RangeError) {
      const hint = 'use the file as the tool wrote it';
      return { diagnostic: { message: `${file}: values are nested too deeply`, hint } };
    }
    throw error;
  }
}
