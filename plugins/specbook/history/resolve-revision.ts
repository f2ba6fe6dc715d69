import { runGit, type RunGit } from './git.ts';

async function firstLine(
  git: RunGit,
  folder: string,
  args: readonly string[],
): Promise<string | undefined> {
  const line = (await git(folder, args))?.trim();
  return line === '' ? undefined : line;
}

/**
 * The commit that a revision names; undefined if git has none.
 *
 * @example await resolveCommit('content', 'v2.2.0') // '4f2c9e1…'
 */
export function resolveCommit(
  folder: string,
  revision: string,
  git: RunGit = runGit,
): Promise<string | undefined> {
  const name = `${revision}^{commit}`;
  return firstLine(git, folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', name]);
}

/** True for the name of a tag. @example await isTag('content', 'v2.2.0') // true */
export async function isTag(folder: string, name: string, git: RunGit = runGit): Promise<boolean> {
  const args = ['rev-parse', '--quiet', '--symbolic-full-name', '--end-of-options', name];
  return (await firstLine(git, folder, args))?.includes('refs/tags/') ?? false;
}

/** True where older commits may be missing. */
export async function isShallow(folder: string, git: RunGit = runGit): Promise<boolean> {
  return (await firstLine(git, folder, ['rev-parse', '--is-shallow-repository'])) === 'true';
}

/** Branches that may be the default one, in the order in which they are tried. */
const DEFAULT_BRANCHES = ['origin/main', 'origin/master', 'main', 'master'];

/**
 * The default branch: that of the remote `origin`, else `main` or `master`; undefined where there is none.
 *
 * @example await findDefaultBranch('content') // 'origin/main'
 */
export async function findDefaultBranch(
  folder: string,
  git: RunGit = runGit,
): Promise<string | undefined> {
  const ref = ['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD'];
  const remote = await firstLine(git, folder, ref);
  for (const branch of remote === undefined ? DEFAULT_BRANCHES : [remote, ...DEFAULT_BRANCHES])
    if ((await resolveCommit(folder, branch, git)) !== undefined) return branch;
  return undefined;
}

/** The newest commit that both have; undefined if git knows none. */
export function findMergeBase(
  folder: string,
  one: string,
  other: string,
  git: RunGit = runGit,
): Promise<string | undefined> {
  return firstLine(git, folder, ['merge-base', one, other]);
}
