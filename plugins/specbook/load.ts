/**
 * A whole specification out of its folder: read, linked and checked. The site and the commands both begin here.
 *
 * @example
 * import { loadSpec } from 'astro-specbook/load';
 * const { spec, problems } = await loadSpec({ content: 'content' });
 */
import { resolve } from 'node:path';
import { runChecks, runChecksOnRecovered } from './checks/index.ts';
import { today } from './history/clock.ts';
import { readRevision } from './history/revision.ts';
import { byPosition, type Problem } from './model/problem.ts';
import { problemText } from './model/problem-text.ts';
import type { Spec } from './model/spec.ts';
import { readContentFolder } from './read/sources/content-folder.ts';
import { readHistory } from './read/read-history.ts';
import type { ReadCache } from './read/read-cache.ts';
import { readSpec, withExcerpt, type ReadResult } from './read/read-spec.ts';

export { ClockError } from './history/clock.ts';
export type { AnyItem, Item, Key, Kind } from './model/item.ts';
export type { Position, Problem, Severity } from './model/problem.ts';
export type { ReadCache } from './read/read-cache.ts';
export type { Link, Relation, Revision, Spec } from './model/spec.ts';

/** What to load. */
export interface LoadOptions {
  /** The content folder; a relative path counts from the working directory. */
  content: string;
  /** The day that counts as today, `YYYY-MM-DD`; `SOURCE_DATE_EPOCH`, else the machine's clock, when absent. */
  now?: string | undefined;
  /** Ask git for earlier revisions too, which takes a moment (default: false). */
  history?: boolean | undefined;
  /** Keeps what was read of each file for the next call; for servers that load again and again. */
  cache?: ReadCache | undefined;
}

/** A specification, and everything that is wrong with it. */
export interface LoadedSpec {
  /** The model, as good as the files allow: items with errors are left out. */
  spec: Spec;
  /** Errors and warnings of all files, by file, line and column. */
  problems: Problem[];
  /** Absolute path of the content folder; problems name their files from there. */
  contentDir: string;
}

/**
 * Loads a specification. What an author got wrong is a problem, never an exception.
 *
 * @throws ClockError when `now` or `SOURCE_DATE_EPOCH` names no day.
 */
export async function loadSpec({
  content,
  now,
  history = false,
  cache,
}: LoadOptions): Promise<LoadedSpec> {
  const contentDir = resolve(content);
  const day = today(now);
  const files = await readContentFolder(contentDir);
  const [revision, past] = await Promise.all([
    readRevision(contentDir),
    history ? readHistory(contentDir, files.files) : undefined,
  ]);
  const read = await readSpec(files, {
    now: day,
    ...(revision && { revision }),
    ...(past && { history: past }),
    ...(cache && { cache }),
  });
  const problems = [...read.problems, ...check(read)].sort(byPosition);
  return { spec: read.spec, problems, contentDir };
}

/** Problems of the model, and of items that are not in it because they have errors. */
function check({ spec, recovered, excerpt }: ReadResult): Problem[] {
  const found = runChecks(spec);
  const known = new Set(found.map((problem) => problemText(problem)));
  const inRecovered = recovered ? runChecksOnRecovered(recovered) : [];
  const further = inRecovered.filter((problem) => !known.has(problemText(problem)));
  return [...found, ...further].map((problem) => withExcerpt(problem, excerpt));
}
