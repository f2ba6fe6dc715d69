/**
 * A build has one worker. While Astro renders the pages, it writes what needs no Astro: Markdown pages, files of diagrams
 * and the search index. It is sent the model, so that no file is read twice.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { snapshotOf, type Snapshot } from '../../model/snapshot.ts';
import type { OwnPage } from './own-pages.ts';
import type { SpecbookState } from '../integration/state.ts';

/** What the worker is sent. */
export interface WorkerTask extends Pick<SpecbookState, 'problems' | 'config'> {
  snapshot: Snapshot;
  /** Folder of the built site; empty as yet. */
  folder: string;
  /** Folder of what outlives a build. */
  cache: string;
  /** Address of the site, where the Astro config states one. */
  site: string | undefined;
  /** The search index is written when {@link BuiltPages} have come. */
  awaitsPages: boolean;
}

/** What the worker is sent when the pages of the site are built. */
export interface BuiltPages {
  /** Those that are not of Specbook. */
  pages: readonly OwnPage[];
}

/** A worker that was started. */
export interface BuildWorker {
  /** How many records are in the search index, once everything is written. */
  records: Promise<number>;
  /** Tells the worker that the pages are built. */
  sendPages(built: BuiltPages): void;
}

/** What the worker answers, once. */
export type WorkerResult =
  | {
      /** How many records are in the search index. */
      records: number;
    }
  | {
      /** What went wrong. */
      error: string;
    };

/** Starts the worker. */
export function startWorker(
  { spec, problems, config }: SpecbookState,
  place: Pick<WorkerTask, 'folder' | 'cache' | 'site' | 'awaitsPages'>,
): BuildWorker {
  const child = fork(fileURLToPath(new URL('./worker.js', import.meta.url)), {
    serialization: 'advanced',
    execArgv: [...process.execArgv, '--max-semi-space-size=16'],
  });
  // Functions of the project stay here: what they found is in the model and its problems.
  const plain = { ...config, additions: {} };
  const snapshot = snapshotOf(spec);
  const task: WorkerTask = { snapshot, problems, config: plain, ...place };
  child.send(task);
  const records = resultOf(child);
  // The error is handled where the result is awaited.
  records.catch(() => undefined);
  const sendPages = (built: BuiltPages): void => {
    if (place.awaitsPages) child.send(built);
  };
  return { records, sendPages };
}

/** Runs a worker for each of several states, one after the other; none of them awaits pages. */
export function runWorkers(
  states: readonly SpecbookState[],
  place: Omit<WorkerTask, 'awaitsPages' | 'snapshot' | 'problems' | 'config'>,
): Promise<void> {
  const written = (async () => {
    for (const state of states) await startWorker(state, { ...place, awaitsPages: false }).records;
  })();
  // The error is handled where the result is awaited.
  written.catch(() => undefined);
  return written;
}

function resultOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => {
      const result = message as WorkerResult;
      if ('records' in result) resolve(result.records);
      else reject(new Error(result.error));
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      reject(new Error(`The build worker ended early (${signal ?? `code ${code}`}).`));
    });
  });
}
