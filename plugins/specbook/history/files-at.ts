import { spawn } from 'node:child_process';
import { gitEnvironment, runGit, type RunGit } from './git.ts';

/** Reads git objects in one call; undefined for those that do not exist. */
export type ReadBlobs = (
  folder: string,
  names: readonly string[],
) => Promise<(Uint8Array | undefined)[]>;

/** Parses the output of `git cat-file --batch`: `<hash> <type> <size>\n<bytes>\n`, or `<name> missing\n`. */
function splitBatch(output: Buffer, count: number): (Uint8Array | undefined)[] {
  const blobs: (Uint8Array | undefined)[] = [];
  let at = 0;
  while (blobs.length < count && at < output.length) {
    const end = output.indexOf('\n', at);
    const [, type, size] = /^[\da-f]+ (\w+) (\d+)$/u.exec(output.toString('utf8', at, end)) ?? [];
    at = end + 1;
    // A path can be a folder in another commit; its bytes are in the output as well.
    blobs.push(type === 'blob' ? output.subarray(at, at + Number(size)) : undefined);
    if (size !== undefined) at += Number(size) + 1;
  }
  return blobs;
}

/** Runs one `git cat-file --batch` for all objects. */
export const readBlobs: ReadBlobs = (folder, names) =>
  new Promise((resolve) => {
    const child = spawn('git', ['cat-file', '--batch'], {
      cwd: folder,
      env: gitEnvironment(),
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', () => resolve(names.map(() => undefined)));
    child.on('close', () => resolve(splitBatch(Buffer.concat(chunks), names.length)));
    // If git exits early, objects are missing in its output.
    child.stdin.on('error', () => child.stdin.destroy());
    child.stdin.end(names.map((name) => `${name}\n`).join(''));
  });

/**
 * Returns the paths that differ between two commits, or between a commit and the working tree, including untracked files.
 * Undefined if git does not know the commit.
 *
 * @example await changedFiles('content', '4f2c9e1') // ['entities/scheduling/room.yaml']
 */
export async function changedFiles(
  folder: string,
  from: string,
  to?: string,
  git: RunGit = runGit,
): Promise<string[] | undefined> {
  const range = to === undefined ? [from] : [from, to];
  const [changed, untracked] = await Promise.all([
    git(folder, [
      'diff',
      '--relative',
      '--name-only',
      '--no-renames',
      '--no-ext-diff',
      '-z',
      ...range,
      '--',
      '.',
    ]),
    to === undefined ? git(folder, ['ls-files', '--others', '--exclude-standard', '-z']) : '',
  ]);
  if (changed === undefined || untracked === undefined) return undefined;
  return [...new Set(`${changed}${untracked}`.split('\0'))].filter((path) => path !== '').sort();
}

/** Returns the files of the folder at a commit, without those that did not exist. */
export async function filesAt(
  folder: string,
  commit: string,
  paths: readonly string[],
  read: ReadBlobs = readBlobs,
): Promise<Map<string, Uint8Array>> {
  // Git would read a name with a line break as two names; no file of a specification has one.
  const named = paths.filter((path) => !/[\r\n]/u.test(path));
  const blobs = await read(
    folder,
    named.map((path) => `${commit}:./${path}`),
  );
  return new Map(
    named.flatMap((path, index) => (blobs[index] ? [[path, blobs[index]] as const] : [])),
  );
}
