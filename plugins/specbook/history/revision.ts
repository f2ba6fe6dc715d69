import { runGit, type RunGit } from './git.ts';

/** State of the content folder in git. */
export interface GitRevision {
  /** Full hash of the checked-out commit. */
  commit: string;
  /** Commit date, RFC 3339 with offset. */
  at: string;
  /** Files of the folder are modified or untracked. */
  dirty: boolean;
}

/**
 * Returns the checked-out commit, and whether files of the folder differ from it; works in a shallow clone. Undefined
 * outside git, before the first commit, and if git is not installed: a specification does not need git.
 *
 * @example await readRevision('content') // { commit: '4f2c9e1…', at: '2026-11-01T09:12:00+01:00', dirty: false }
 */
export async function readRevision(
  folder: string,
  git: RunGit = runGit,
): Promise<GitRevision | undefined> {
  const [head, changes] = await Promise.all([
    git(folder, ['log', '-1', '--no-show-signature', '--format=%H %cI']),
    git(folder, ['status', '--porcelain', '--untracked-files=all', '--', '.']),
  ]);
  const [commit, at] = head?.trim().split(' ') ?? [];
  if (!commit || !at || changes === undefined) return undefined;
  return { commit, at, dirty: changes !== '' };
}

/** An older commit as the state of the folder; undefined if git does not have it. */
export async function readRevisionAt(
  folder: string,
  commit: string,
  git: RunGit = runGit,
): Promise<GitRevision | undefined> {
  const found = await git(folder, ['log', '-1', '--no-show-signature', '--format=%H %cI', commit]);
  const [hash, at] = found?.trim().split(' ') ?? [];
  return hash && at ? { commit: hash, at, dirty: false } : undefined;
}
