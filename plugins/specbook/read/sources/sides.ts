/** Resolves a side of a comparison: a git revision, a folder, or a file of `spec.json`. */
import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import {
  findDefaultBranch,
  findMergeBase,
  isShallow,
  isTag,
  resolveCommit,
} from '../../history/resolve-revision.ts';
import type { Spec } from '../../model/spec.ts';
import type { ContentFiles } from '../content-files.ts';
import type { ReadCache } from '../read-cache.ts';
import { readSpec } from '../read-spec.ts';
import { readContentFolder } from './content-folder.ts';
import { readContentAt } from './git-tree.ts';
import { readSpecJson, SpecJsonError } from './spec-json.ts';

/** A side that cannot be read: what is wrong, and what to write instead. */
export class SideError extends Error {
  override readonly name = 'SideError';
  /** What to write or run instead. */
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
    this.stack = '';
  }
}

/** One side of a comparison. */
export interface Side {
  /** As a reader knows it. @example 'origin/main (4f2c9e1)' */
  name: string;
  spec: Spec;
  /** The branch or commit that was named, where it has gone on since: the side is what HEAD shares with it. */
  sharedWith?: string;
}

/** What a side is read with: the specification of the project as it is now. */
export interface SideContext {
  spec: Spec;
  /** Absolute path of the content folder. */
  contentDir: string;
  /** Relative paths of folders and files are resolved from here. */
  cwd: string;
  /** Parsed files of the specification as it is now: most are the same on the other side. */
  cache?: ReadCache;
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();
const isJsonFile = (path: string): boolean => path.endsWith('.json') && existsSync(path);

async function readWith(
  { spec, cache }: Pick<SideContext, 'spec' | 'cache'>,
  files: ContentFiles,
): Promise<Spec> {
  const { now, locale, extend } = spec;
  const read = await readSpec(
    // Results are measured, not specified.
    { ...files, results: new Map() },
    {
      now,
      ...(locale && { locale }),
      ...(extend && { extend }),
      // A copy: the files of this side are not those of the next reading.
      ...(cache && { cache: new Map(cache) }),
    },
  );
  return read.spec;
}

/** The specification of a commit; undefined if git does not have its files. */
export async function readSpecAt(
  commit: string,
  context: Pick<SideContext, 'spec' | 'contentDir' | 'cache'>,
): Promise<Spec | undefined> {
  const files = await readContentAt(context.contentDir, commit);
  return files && readWith(context, files);
}

/** The specification of a commit, named. */
async function readCommit(commit: string, name: string, context: SideContext): Promise<Side> {
  const spec = await readSpecAt(commit, context);
  if (!spec) {
    throw new SideError(
      `Git has the commit ${commit.slice(0, 7)}, but not its files.`,
      `Fetch them: git fetch --filter=blob:none origin ${commit}`,
    );
  }
  const short = commit.slice(0, 7);
  return {
    name: commit.startsWith(name) ? short : `${name} (${short})`,
    spec,
  };
}

/** The command after which git knows a revision. A clone of one branch keeps no other one by itself. */
function fetchOf(text: string): string {
  const [, remote, branch] = /^(origin|upstream)\/(.+)$/u.exec(text) ?? [];
  return remote === undefined
    ? `git fetch --depth=1 origin ${text} (and compare with FETCH_HEAD)`
    : `git fetch --depth=1 ${remote} ${branch}:refs/remotes/${text}`;
}

async function explainUnknown(text: string, folder: string): Promise<SideError> {
  const hint = (await isShallow(folder))
    ? `The clone is shallow. Fetch the revision: ${fetchOf(text)}, or all: git fetch --unshallow`
    : 'Write a branch, a tag, a commit, a content folder, or the path of a spec.json.';
  return new SideError(`There is no revision, folder or spec.json "${text}".`, hint);
}

/**
 * Reads the side that an argument names.
 *
 * @throws SideError if it names nothing, or no specification.
 */
export async function readSide(text: string, context: SideContext): Promise<Side> {
  const path = resolve(context.cwd, text);
  const { contentDir, spec } = context;
  const commit = await resolveCommit(contentDir, text);
  if (commit !== undefined) return readCommit(commit, text, context);
  if (isFolder(path)) {
    const name = relative(context.cwd, path) || '.';
    return { name, spec: await readWith(context, await readContentFolder(path)) };
  }
  if (!isJsonFile(path)) throw await explainUnknown(text, contentDir);
  try {
    return { name: text, spec: readSpecJson(await readFile(path, 'utf8'), spec.now) };
  } catch (error) {
    if (!(error instanceof SpecJsonError)) throw error;
    throw new SideError(
      `${text} cannot be read: ${error.message}.`,
      'Write the path of the spec.json of a published site.',
    );
  }
}

/** The newest commit that two share; the first where their histories are unrelated. */
async function findShared(
  commit: string,
  name: string,
  folder: string,
  head: string,
): Promise<string> {
  const shared = await findMergeBase(folder, commit, head);
  if (shared !== undefined || !(await isShallow(folder))) return shared ?? commit;
  throw new SideError(
    `Git knows no commit that ${name} and ${head} share: the clone is shallow.`,
    'Run: git fetch --unshallow',
  );
}

/**
 * Reads the state in which the work began: of a branch or a commit, the newest commit that HEAD shares with it, so that
 * what others have committed there since is no change. A tag, a folder and a file are read as they are.
 *
 * @param head the other commit; HEAD is the one that is checked out
 * @throws SideError if it names nothing, no specification, or if the clone does not reach back so far.
 */
export async function readBase(text: string, context: SideContext, head = 'HEAD'): Promise<Side> {
  const { contentDir } = context;
  const commit = await resolveCommit(contentDir, text);
  if (commit === undefined || (await isTag(contentDir, text))) return readSide(text, context);
  const shared = await findShared(commit, text, contentDir, head);
  const side = await readCommit(shared, text, context);
  return shared === commit ? side : { ...side, sharedWith: text };
}

/**
 * Reads the state in which the work began: the newest commit that the default branch and HEAD share.
 *
 * @throws SideError outside git, and where the clone does not reach back so far.
 */
export async function readMergeBase(context: SideContext): Promise<Side> {
  const branch = await findDefaultBranch(context.contentDir);
  if (branch === undefined) {
    throw new SideError(
      'There is no branch to compare with: neither origin/main nor main is known to git here.',
      'Write what to compare with: specbook diff BASE',
    );
  }
  return readBase(branch, context);
}
