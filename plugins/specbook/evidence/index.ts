/** Result files of load tests and of test runs: text in, one normal form out. */
import type { MeasuredFile } from '../model/measurement.ts';
import { readJunit } from './junit.ts';
import { readK6 } from './k6.ts';
import { Refusal, type Fault } from './refusal.ts';

export type { Fault } from './refusal.ts';
export { suggestSeries, type SeriesSuggestion, type UnknownSeries } from './suggestions.ts';

type Reader = (file: string, text: string) => MeasuredFile;

/** The reader of each tool of RESULT_TOOLS. */
const READERS = new Map<string, Reader>([
  ['k6', readK6],
  ['junit', readJunit],
]);

/** What a file holds, or why it is not read. */
export type ReadResult = { result: MeasuredFile } | { fault: Fault };

/** A byte order mark, and the bytes of UTF-16 as they look when read as UTF-8. */
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
  return reader(file, plain);
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
    throw error;
  }
}
