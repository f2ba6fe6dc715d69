import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { runGit, type RunGit } from './git.ts';

/** A file of a folder at a commit. */
export interface TreeFile {
  /** Relative to the folder, with `/`. */
  path: string;
  /** Hash of its bytes. */
  hash: string;
  /** Bytes. */
  size: number;
  /** It is a symbolic link, whose bytes are its target. */
  isLink: boolean;
}

const BLOB_MODES: ReadonlySet<string> = new Set(['100644', '100755', '120000']);

function parseTree(listed: string): TreeFile[] {
  return listed
    .split('\0')
    .filter((line) => line !== '')
    .flatMap((line): TreeFile[] => {
      const tab = line.indexOf('\t');
      const [mode = '', , hash = '', size = '0'] = line.slice(0, tab).split(/ +/u);
      if (!BLOB_MODES.has(mode)) return [];
      return [{ path: line.slice(tab + 1), hash, size: Number(size), isLink: mode === '120000' }];
    });
}

/**
 * The folder that the content folder was at a commit, from the root of the repository: the only one with a spec.yaml
 * that is gone from where it was.
 */
async function findMovedFolder(
  folder: string,
  commit: string,
  git: RunGit,
): Promise<string | undefined> {
  const root = (await git(folder, ['rev-parse', '--show-toplevel']))?.trim();
  const names = await git(folder, ['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit]);
  if (root === undefined || names === undefined) return undefined;
  const found = names.split('\0').filter((path) => posix.basename(path) === 'spec.yaml');
  const gone = found.filter((path) => !existsSync(join(root, path)));
  const [only, ...others] = gone;
  return others.length > 0 || only === undefined ? undefined : posix.dirname(only);
}

/**
 * Lists the files of a folder at a commit, submodules left out. Undefined if git does not have the commit; empty where
 * the commit has no such folder, and none that was moved to it since.
 *
 * @example await listFilesAt('content', 'v2.2.0') // [{ path: 'spec.yaml', hash: '4f2c…', size: 812, isLink: false }]
 */
export async function listFilesAt(
  folder: string,
  commit: string,
  git: RunGit = runGit,
): Promise<TreeFile[] | undefined> {
  const list = ['ls-tree', '-r', '-l', '-z'];
  const listed = await git(folder, [...list, commit, '--', '.']);
  if (listed !== '') return listed === undefined ? undefined : parseTree(listed);
  const moved = await findMovedFolder(folder, commit, git);
  if (moved === undefined) return [];
  const before = await git(folder, [...list, '--full-tree', commit, '--', `${moved}/`]);
  return parseTree(before ?? '').map((file) => ({
    ...file,
    path: posix.relative(moved, file.path),
  }));
}
