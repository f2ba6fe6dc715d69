/**
 * A build has a second process: while Astro renders the pages, it writes what needs no Astro: the texts, the diagrams
 * and the search index. It is sent the model, so that nothing is read twice. This module starts it.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { numberingsOf, type Numberings } from '../../documents/numberings.ts';
import { snapshotOf, type Snapshot } from '../../model/snapshot.ts';
import type { SpecbookState } from '../integration/state.ts';

/** What the second process is sent. */
export interface WorkerTask extends Pick<SpecbookState, 'problems' | 'config'> {
  snapshot: Snapshot;
  /** Folder of the built site; empty as yet. */
  folder: string;
  /** Folder of what outlives a build. */
  cache: string;
  /** Address of the site, where the Astro config states one. */
  site: string | undefined;
}

/** What it is sent next: both processes need the numbers of the documents, and one finds them. */
export interface SecondNumbers {
  numberings: Numberings;
}

/** What it answers, once. */
export type WorkerResult =
  | {
      /** How many records are in the search index. */
      records: number;
    }
  | {
      /** What went wrong. */
      error: string;
    };

/**
 * Starts the second process.
 *
 * @returns how many records are in the search index, once everything is written
 */
export function startWorker(
  { spec, problems, config }: SpecbookState,
  { folder, cache, site }: Pick<WorkerTask, 'folder' | 'cache' | 'site'>,
): Promise<number> {
  const child = fork(fileURLToPath(new URL('./worker.js', import.meta.url)), {
    serialization: 'advanced',
    execArgv: [...process.execArgv, '--max-semi-space-size=16'],
  });
  const order: WorkerTask = { snapshot: snapshotOf(spec), problems, config, folder, cache, site };
  child.send(order);
  const records = answerOf(child);
  // It begins meanwhile with what needs no numbers.
  const numbers: SecondNumbers = { numberings: numberingsOf(spec) };
  child.send(numbers);
  // Whoever waits for it hears of it; until then it is no unhandled rejection.
  records.catch(() => undefined);
  return records;
}

function answerOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => {
      const answer = message as WorkerResult;
      if ('records' in answer) resolve(answer.records);
      else reject(new Error(answer.error));
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      reject(
        new Error(
          `The process that writes texts and search index ended early (${signal ?? `code ${code}`}).`,
        ),
      );
    });
  });
}
