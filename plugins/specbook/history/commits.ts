import { runGit, type RunGit } from './git.ts';

/** A commit that changed files of a folder. */
export interface FolderCommit {
  /** Full hash. */
  commit: string;
  /** Commit date, RFC 3339 with offset. */
  at: string;
  /** Paths of changed, added or removed files, relative to the folder. */
  paths: readonly string[];
}

const MARK = '\u0001';

/**
 * Returns the first-parent commits that changed files below a path of the folder, oldest first. A merge counts as one
 * commit. Undefined outside git.
 *
 * @param head the newest commit to look at
 * @example await commitsOf('content', 'performance') // [{ commit: '4f2c9e1…', at: '2026-11-01T…', paths: ['performance/calendar.yaml'] }]
 */
export async function commitsOf(
  folder: string,
  path: string,
  git: RunGit = runGit,
  head = 'HEAD',
): Promise<FolderCommit[] | undefined> {
  const log = await git(folder, [
    '-c',
    'core.quotePath=off',
    'log',
    '--no-show-signature',
    '--no-color',
    '--no-ext-diff',
    '--no-renames',
    '--first-parent',
    '-m',
    '--relative',
    '--name-only',
    `--format=${MARK}%H %cI`,
    head,
    '--',
    path,
  ]);
  return log
    ?.split(MARK)
    .slice(1)
    .map((entry): FolderCommit => {
      const [head = '', ...paths] = entry.split('\n').filter((line) => line !== '');
      const [commit = '', at = ''] = head.split(' ');
      return { commit, at, paths };
    })
    .reverse();
}
