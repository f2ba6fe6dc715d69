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

/**
 * Lists the files of a folder at a commit, submodules left out. Undefined if git does not have the commit; empty where
 * the commit has no such folder.
 *
 * @example await listFilesAt('content', 'v2.2.0') // [{ path: 'spec.yaml', hash: '4f2c…', size: 812, isLink: false }]
 */
export async function listFilesAt(
  folder: string,
  commit: string,
  git: RunGit = runGit,
): Promise<TreeFile[] | undefined> {
  const listed = await git(folder, ['ls-tree', '-r', '-l', '-z', commit, '--', '.']);
  return listed
    ?.split('\0')
    .filter((line) => line !== '')
    .flatMap((line): TreeFile[] => {
      const tab = line.indexOf('\t');
      const [mode = '', , hash = '', size = '0'] = line.slice(0, tab).split(/ +/u);
      if (!BLOB_MODES.has(mode)) return [];
      return [{ path: line.slice(tab + 1), hash, size: Number(size), isLink: mode === '120000' }];
    });
}
