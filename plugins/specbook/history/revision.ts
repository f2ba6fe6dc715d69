import { runGit, type RunGit } from './git.ts';

/** The state of the content folder, as git knows it. */
export interface GitRevision {
  /** Full hash of the commit that is checked out. */
  commit: string;
  /** When it was committed, RFC 3339 with its offset. */
  at: string;
  /** Files of the folder differ from the commit, or are new. */
  dirty: boolean;
}

/**
 * The commit that is checked out, and whether files of the folder differ from it. A shallow clone knows both.
 * Undefined outside git, before the first commit, and where git is not installed: a specification needs none.
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
