/** Resolves the two sides of `specbook diff`: git revisions, folders, or files of `spec.json`. */
import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import {
  findDefaultBranch,
  findMergeBase,
  isShallow,
  resolveCommit,
} from '../../history/resolve-revision.ts';
import type { LoadedSpec } from '../../load.ts';
import type { Spec } from '../../model/spec.ts';
import { readSpec } from '../../read/read-spec.ts';
import { readContentFolder } from '../../read/sources/content-folder.ts';
import { readContentAt } from '../../read/sources/git-tree.ts';
import { readSpecJson, SpecJsonError } from '../../read/sources/spec-json.ts';
import { UsageError } from '../usage-error.ts';

/** One side of a diff. */
export interface Side {
  /** As a reader knows it. @example 'origin/main (4f2c9e1)' */
  name: string;
  spec: Spec;
}

/** What a side is read with: the specification of the project as it is now. */
export interface SideContext {
  loaded: LoadedSpec;
  cwd: string;
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();
const isJsonFile = (path: string): boolean => path.endsWith('.json') && existsSync(path);

async function readWith(
  { spec }: LoadedSpec,
  files: Awaited<ReturnType<typeof readContentFolder>>,
): Promise<Spec> {
  const { now, locale, extend } = spec;
  const read = await readSpec(files, { now, ...(locale && { locale }), ...(extend && { extend }) });
  return read.spec;
}

/** The specification of a commit. */
async function readCommit(commit: string, name: string, { loaded }: SideContext): Promise<Side> {
  const files = await readContentAt(loaded.contentDir, commit);
  if (!files) {
    throw new UsageError(
      `Git has the commit ${commit.slice(0, 7)}, but not its files.`,
      `Fetch them: git fetch --filter=blob:none origin ${commit}`,
    );
  }
  return { name: `${name} (${commit.slice(0, 7)})`, spec: await readWith(loaded, files) };
}

async function explainUnknown(text: string, folder: string): Promise<UsageError> {
  const hint = (await isShallow(folder))
    ? `The clone is shallow. Fetch the revision: git fetch --depth=1 origin ${text}, or all: git fetch --unshallow`
    : 'Write a branch, a tag, a commit, a content folder, or the path of a spec.json.';
  return new UsageError(`There is no revision, folder or spec.json "${text}".`, hint);
}

/**
 * Reads the side that an argument names.
 *
 * @throws UsageError if it names nothing, or no specification.
 */
export async function readSide(text: string, context: SideContext): Promise<Side> {
  const path = resolve(context.cwd, text);
  const { contentDir, spec } = context.loaded;
  const commit = await resolveCommit(contentDir, text);
  if (commit !== undefined) return readCommit(commit, text, context);
  if (isFolder(path)) {
    const name = relative(context.cwd, path) || '.';
    return { name, spec: await readWith(context.loaded, await readContentFolder(path)) };
  }
  if (!isJsonFile(path)) throw await explainUnknown(text, contentDir);
  try {
    return { name: text, spec: readSpecJson(await readFile(path, 'utf8'), spec.now) };
  } catch (error) {
    if (!(error instanceof SpecJsonError)) throw error;
    throw new UsageError(
      `${text} cannot be read: ${error.message}.`,
      'Write the path of the spec.json of a published site.',
    );
  }
}

/**
 * Reads the state in which the work began: the newest commit that the default branch and HEAD share.
 *
 * @throws UsageError outside git, and where the clone does not reach back so far.
 */
export async function readMergeBase(context: SideContext): Promise<Side> {
  const { contentDir } = context.loaded;
  const branch = await findDefaultBranch(contentDir);
  if (branch === undefined) {
    throw new UsageError(
      'There is no branch to compare with: neither origin/main nor main is known to git here.',
      'Write what to compare with: specbook diff BASE',
    );
  }
  const commit = await findMergeBase(contentDir, branch, 'HEAD');
  if (commit === undefined) {
    const fetch = (await isShallow(contentDir))
      ? 'git fetch --unshallow'
      : `specbook diff ${branch}`;
    throw new UsageError(`Git knows no commit that ${branch} and HEAD share.`, `Run: ${fetch}`);
  }
  return readCommit(commit, branch, context);
}
