/** Parses result files of load tests and test runs into one normal form. */
import type { MeasuredFile } from '../model/verdicts/measurement.ts';
import { readArtillery } from './readers/artillery.ts';
import { readAutocannon } from './readers/autocannon.ts';
import { readCsv } from './readers/csv.ts';
import { readCtrf } from './readers/ctrf.ts';
import { readCucumber } from './readers/cucumber.ts';
import { readGatling } from './readers/gatling.ts';
import { readHey } from './readers/hey.ts';
import { createJmeterParser } from './readers/jmeter/jtl.ts';
import { readJmeterStatistics } from './readers/jmeter/statistics.ts';
import { createJunitParser } from './readers/junit/junit.ts';
import { readK6 } from './readers/k6/k6.ts';
import { readLighthouse } from './readers/lighthouse/lighthouse.ts';
import { readLighthouseCi } from './readers/lighthouse/lighthouse-ci.ts';
import { readLocust } from './readers/locust.ts';
import { readOha } from './readers/oha.ts';
import { readPrometheus } from './readers/prometheus/prometheus.ts';
import { cleanResult } from './clean-text.ts';
import { type ParseDiagnostic, ParseError } from './parse-error.ts';
import { parseWhole, type ResultParser } from './result-parser.ts';
import { readTrx } from './readers/trx.ts';
import { readVegeta } from './readers/vegeta.ts';
import { readWrk } from './readers/wrk.ts';

export type { ParseDiagnostic } from './parse-error.ts';
export { mergeResults, type NamedResult } from './merge-results.ts';
export { suggestSeries } from './suggest-series.ts';

type Reader = (file: string, text: string) => MeasuredFile;

/** One reader for each tool in RESULT_TOOLS that is not streamed. */
const READERS = new Map<string, Reader>([
  ['k6', readK6],
  ['csv', readCsv],
  ['prometheus', readPrometheus],
  ['lighthouse', readLighthouse],
  ['lighthouse-ci', readLighthouseCi],
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

/** Tools whose files are parsed in parts, since they hold a row for each sample, or what every test printed. */
const STREAMED = new Map<string, (file: string) => ResultParser>([
  ['jmeter', createJmeterParser],
  ['junit', createJunitParser],
]);

/** True for a tool whose files may be of any size. */
export function isStreamed(tool: string): boolean {
  return STREAMED.has(tool);
}

/** The content of a file, or why it could not be parsed. */
export type ReadResult = { result: MeasuredFile } | { diagnostic: ParseDiagnostic };

/** Some tools write a byte order mark before UTF-8. */
const BYTE_ORDER_MARK = /^\uFEFF/u;

/** UTF-16 without a byte order mark: every other byte of Latin text is zero. A single one is a control character. */
function isUtf16(text: string): boolean {
  const start = text.slice(0, 1000);
  return (start.match(/\0/gu)?.length ?? 0) > start.length / 4;
}

function requireContent(result: MeasuredFile, file: string): MeasuredFile {
  if (result.series.size + result.tests.length > 0) return result;
  throw new ParseError({
    message: `${file}: the file contains no series and no tests`,
    hint: 'nothing was measured: find out why the run was empty, and run it again',
    isEmpty: true,
  });
}

/** Parses the parts of a file. */
export interface PartsParser {
  /** Takes the next part; false if the file cannot be parsed, whatever follows. */
  write(part: string): boolean;
  /** Takes the end of the file. */
  end(): ReadResult;
}

function toDiagnostic(file: string, error: unknown): ParseDiagnostic {
  if (error instanceof ParseError) return error.diagnostic;
  // Nested values exhausted the stack; no tool nests that deep.
  if (error instanceof RangeError) {
    const hint = 'use the file as the tool wrote it';
    return { message: `${file}: values are nested too deeply`, hint };
  }
  throw error;
}

/**
 * Creates a parser for a result file that is read in parts. An unknown format is a parse error that names file and key;
 * nothing is guessed.
 *
 * @param tool the tool that wrote it, one of RESULT_TOOLS
 * @param file the file name, for messages
 */
export function createResultParser(tool: string, file: string): PartsParser {
  const reader = READERS.get(tool);
  const parser = reader ? parseWhole(file, reader) : STREAMED.get(tool)?.(file);
  if (!parser) {
    const tools = [...READERS.keys(), ...STREAMED.keys()].join(', ');
    const diagnostic = {
      message: `${file}: unknown tool "${tool}"`,
      hint: `supported tools: ${tools}`,
    };
    return { write: () => false, end: () => ({ diagnostic }) };
  }
  let diagnostic: ParseDiagnostic | undefined;
  let isBlank = true;
  let isStart = true;
  const attempt = <Value>(step: () => Value): Value | undefined => {
    try {
      return diagnostic ? undefined : step();
    } catch (error) {
      diagnostic = toDiagnostic(file, error);
      return undefined;
    }
  };
  return {
    write: (part) => {
      attempt(() => {
        const plain = isStart ? part.replace(BYTE_ORDER_MARK, '') : part;
        if (isStart && isUtf16(plain)) {
          throw new ParseError({
            message: `${file}: the file is not valid UTF-8`,
            hint: 'save it as UTF-8; redirection in PowerShell writes UTF-16 by default',
          });
        }
        isStart = false;
        isBlank &&= plain.trim() === '';
        parser.write(plain);
      });
      return diagnostic === undefined;
    },
    end: () => {
      const result = attempt(() => {
        if (!isBlank) return requireContent(cleanResult(parser.end()), file);
        throw new ParseError({
          message: `${file}: the file is empty`,
          hint: 'run the tool again, or copy the complete file',
        });
      });
      return result ? { result } : { diagnostic: diagnostic ?? { message: file, hint: '' } };
    },
  };
}

/**
 * Parses a result file.
 *
 * @example readResult('k6', 'k6-summary.json', text)
 */
export function readResult(tool: string, file: string, text: string): ReadResult {
  const parser = createResultParser(tool, file);
  parser.write(text);
  return parser.end();
}
