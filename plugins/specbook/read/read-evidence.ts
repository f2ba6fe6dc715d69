/** Result files of runs → what they measured. */
import { readResult } from '../evidence/index.ts';
import type { AnyStated } from '../model/stated-item.ts';
import type { Run } from '../model/item.ts';
import type { MeasuredFile } from '../model/verdicts/measurement.ts';
import type { Problem } from '../model/problem.ts';
import type { Evidence } from '../model/spec.ts';
import type { LateFile } from './content-files.ts';
import type { ReadCache } from './read-cache.ts';

/** What was read of the result files. */
export interface ReadEvidence {
  evidence: Evidence;
  problems: Problem[];
}

type StatedRun = Extract<AnyStated, { kind: 'run' }>;
type ResultFile = Exclude<Run['data']['results'][number], { tool: 'review' }>;
type Outcome = Awaited<ReturnType<typeof readOne>>;

/** A larger file is not taken into memory as one text. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Outcomes of earlier readings, by path and tool, as long as the cache of the other files lives. */
const earlier = new WeakMap<ReadCache, Map<string, { stamp: string; outcome: Outcome }>>();

/**
 * Reads the result files that the runs name. A file that is not there was reported with its run.yaml.
 *
 * @param files files beside the run.yaml files, by path from the content folder
 */
export async function readEvidence(
  items: readonly AnyStated[],
  files: ReadonlyMap<string, LateFile>,
  cache?: ReadCache,
): Promise<ReadEvidence> {
  const evidence = new Map<string, Map<string, MeasuredFile>>();
  const problems: Problem[] = [];
  for (const run of items) {
    if (run.kind !== 'run') continue;
    for (const [index, result] of run.data.results.entries()) {
      if (result.tool === 'review') continue;
      const path = `evidence/${run.id}/${result.file}`;
      const file = files.get(path);
      if (!file) continue;
      const outcome = await readOnce(path, result, file, cache);
      if ('measured' in outcome) {
        const ofRun = evidence.get(run.id) ?? new Map<string, MeasuredFile>();
        evidence.set(run.id, ofRun.set(result.file, outcome.measured));
      } else {
        problems.push(problemOf(run, index, path, outcome));
      }
    }
  }
  return { evidence, problems };
}

async function readOnce(
  path: string,
  { tool, file: name }: ResultFile,
  file: LateFile,
  cache: ReadCache | undefined,
): Promise<Outcome> {
  const known =
    cache && (earlier.get(cache) ?? new Map<string, { stamp: string; outcome: Outcome }>());
  if (cache && known) earlier.set(cache, known);
  const key = `${tool} ${path}`;
  const before = known?.get(key);
  if (before?.stamp === file.stamp) return before.outcome;
  const outcome = await readOne(tool, name, file);
  known?.set(key, { stamp: file.stamp, outcome });
  return outcome;
}

async function readOne(
  tool: ResultFile['tool'],
  name: string,
  file: LateFile,
): Promise<
  { measured: MeasuredFile } | { message: string; hint: string; line?: number; column?: number }
> {
  if (file.size > MOST_BYTES) {
    return {
      message: `"${name}" is larger than 256 MB`,
      hint: 'keep a summary of it instead, such as the statistics that the tool prints at its end',
    };
  }
  let bytes: Uint8Array;
  try {
    bytes = await file.read();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { message: `"${name}" cannot be read: ${reason}`, hint: 'check the rights of the file' };
  }
  const text = decode(bytes);
  if (text === undefined) {
    return {
      message: `"${name}" is no text in UTF-8 or UTF-16`,
      hint: 'write the file again as UTF-8',
    };
  }
  const read = readResult(tool, name, text);
  return 'result' in read ? { measured: read.result } : read.diagnostic;
}

/** Text of a result file; what PowerShell redirects into a file is UTF-16. */
function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function problemOf(
  run: StatedRun,
  index: number,
  path: string,
  fault: { message: string; hint: string; line?: number; column?: number },
): Problem {
  const place =
    fault.line === undefined
      ? run.source.locate(['results', index, 'file'])
      : { file: path, line: fault.line, column: fault.column ?? 1 };
  return {
    ...place,
    severity: 'error',
    rule: 'unreadable-result',
    message: fault.message,
    hint: fault.hint,
  };
}
