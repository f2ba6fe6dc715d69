/** Reads the result files of runs. */
import {
  createResultParser,
  isStreamed,
  mergeResults,
  type NamedResult,
  type ReadResult,
} from '../evidence/index.ts';
import type { AnyStated } from '../model/stated-item.ts';
import type { Run } from '../model/item.ts';
import type { MeasuredFile } from '../model/verdicts/measurement.ts';
import type { Problem } from '../model/problem.ts';
import type { Evidence } from '../model/spec.ts';
import type { LazyFile } from './content-files.ts';
import type { ReadCache } from './read-cache.ts';
import { findResultFiles } from './result-files.ts';

/** Measurements of all runs, and problems. */
export interface EvidenceResult {
  evidence: Evidence;
  problems: Problem[];
}

type StatedRun = Extract<AnyStated, { kind: 'run' }>;
type ResultFile = Exclude<Run['data']['results'][number], { tool: 'review' }>;
type Outcome = Awaited<ReturnType<typeof readResultFile>>;
type Failure = Exclude<Outcome, { measured: MeasuredFile }>;

/** Larger files are rejected instead of being held in memory as one string, unless they are streamed. */
const MAX_RESULT_BYTES = 256 * 1024 * 1024;

/** Tools that run tests. */
const TEST_TOOLS = new Set(['junit', 'ctrf', 'cucumber', 'trx']);

/** Cached outcomes by tool and path, with the lifetime of the file cache. */
const outcomes = new WeakMap<ReadCache, Map<string, { stamp: string; outcome: Outcome }>>();

/**
 * Reads the result files that the runs refer to. Missing files are reported when run.yaml is read.
 *
 * @param files files in the folders of runs, by path relative to the content folder
 */
export async function readEvidence(
  items: readonly AnyStated[],
  files: ReadonlyMap<string, LazyFile>,
  cache?: ReadCache,
): Promise<EvidenceResult> {
  const evidence = new Map<string, Map<string, MeasuredFile>>();
  const problems: Problem[] = [];
  for (const run of items) {
    if (run.kind !== 'run') continue;
    for (const [index, result] of run.data.results.entries()) {
      if (result.tool === 'review') continue;
      const read = await readResults(`evidence/${run.id}/`, result, files, cache);
      problems.push(
        ...read.failed.map(({ path, outcome }) => toProblem(run, index, path, outcome)),
      );
      if (read.results.length === 0) continue;
      const merged = mergeResults(read.results);
      if ('series' in merged && 'files' in merged) {
        const [first, second] = merged.files;
        const message = `${first} and ${second} both hold the series ${merged.series}`;
        const hint = 'list the files one by one, each with its own maps';
        problems.push(toProblem(run, index, '', { message, hint }));
        continue;
      }
      const ofRun = evidence.get(run.id) ?? new Map<string, MeasuredFile>();
      evidence.set(run.id, ofRun.set(result.file, merged));
    }
  }
  return { evidence, problems };
}

/** What the files of one result hold, and those that could not be read. Of several files some may be empty. */
async function readResults(
  folder: string,
  result: ResultFile,
  files: ReadonlyMap<string, LazyFile>,
  cache: ReadCache | undefined,
): Promise<{ results: NamedResult[]; failed: { path: string; outcome: Failure }[] }> {
  const results: NamedResult[] = [];
  const failed: { path: string; outcome: Failure }[] = [];
  for (const path of findResultFiles(folder, result, files.keys())) {
    const file = files.get(path);
    if (!file) continue;
    const name = path.slice(folder.length);
    const outcome = await readCached(path, { ...result, file: name }, file, cache);
    if ('measured' in outcome) results.push({ file: name, result: outcome.measured });
    else failed.push({ path, outcome });
  }
  const isNews = ({ outcome }: { outcome: Failure }): boolean => outcome.isEmpty !== true;
  return { results, failed: results.length > 0 ? failed.filter(isNews) : failed };
}

async function readCached(
  path: string,
  { tool, file: name }: ResultFile,
  file: LazyFile,
  cache: ReadCache | undefined,
): Promise<Outcome> {
  const known =
    cache && (outcomes.get(cache) ?? new Map<string, { stamp: string; outcome: Outcome }>());
  if (cache && known) outcomes.set(cache, known);
  const key = `${tool} ${path}`;
  const before = known?.get(key);
  if (before?.stamp === file.stamp) return before.outcome;
  const outcome = await readResultFile(tool, name, file);
  known?.set(key, { stamp: file.stamp, outcome });
  return outcome;
}

async function readResultFile(
  tool: ResultFile['tool'],
  name: string,
  file: LazyFile,
): Promise<
  | { measured: MeasuredFile }
  | { message: string; hint: string; line?: number; column?: number; isEmpty?: true }
> {
  if (file.size > MAX_RESULT_BYTES && !isStreamed(tool)) {
    return {
      message: `the file "${name}" is larger than 256 MB`,
      hint: 'use a summary instead, such as the statistics that the tool writes at the end of the run',
    };
  }
  let read: ReadResult | undefined;
  try {
    read = await parseParts(tool, name, file);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return {
      message: `the file "${name}" cannot be read: ${error.message}`,
      hint: 'check the permissions of the file',
    };
  }
  if (!read) {
    return {
      message: `the file "${name}" is not valid UTF-8 or UTF-16`,
      hint: 'save it as UTF-8',
    };
  }
  return 'result' in read ? { measured: read.result } : read.diagnostic;
}

/** Why the system could not read a file. */
class UnreadableFile extends Error {}

async function* readParts(tool: string, file: LazyFile): AsyncGenerator<Uint8Array> {
  try {
    const parts = isStreamed(tool) ? file.stream?.() : undefined;
    if (parts) yield* parts;
    else yield await file.read();
  } catch (error) {
    throw new UnreadableFile(error instanceof Error ? error.message : String(error));
  }
}

/** Decodes and parses the parts of a file; undefined if they are no text. */
async function parseParts(
  tool: string,
  name: string,
  file: LazyFile,
): Promise<ReadResult | undefined> {
  const parser = createResultParser(tool, name);
  let decoder: TextDecoder | undefined;
  for await (const bytes of readParts(tool, file)) {
    decoder ??= createDecoder(bytes);
    const part = decode(decoder, bytes);
    if (part === undefined) return undefined;
    if (!parser.write(part)) return parser.end();
  }
  return decoder && decode(decoder) === undefined ? undefined : parser.end();
}

/** Redirection in PowerShell writes UTF-16. */
function createDecoder([first, second]: Uint8Array): TextDecoder {
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding, { fatal: true });
}

/** The text of the next bytes, or of the end of the file; undefined if they are no text in this encoding. */
function decode(decoder: TextDecoder, bytes?: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes, { stream: bytes !== undefined });
  } catch {
    return undefined;
  }
}

function toProblem(
  run: StatedRun,
  index: number,
  path: string,
  { message, hint, line, column, isEmpty }: Failure,
): Problem {
  const position =
    line === undefined
      ? run.source.locate(['results', index, 'file'])
      : { file: path, line, column: column ?? 1 };
  // A suite without tests is no mistake of the file, but proves nothing.
  const isTestRun = TEST_TOOLS.has(run.data.results[index]?.tool ?? '');
  const severity = isEmpty && isTestRun ? 'warning' : 'error';
  return { ...position, severity, rule: 'unreadable-result', message, hint };
}
