/** Reads a content folder as it was at a commit, out of git objects: the working tree is not touched. */
import { realpath } from 'node:fs/promises';
import { posix } from 'node:path';
import { readBlobs } from '../../history/files-at.ts';
import { listFilesAt, type TreeFile } from '../../history/tree.ts';
import { MAX_CONTENT_BYTES, type ContentFiles, type LazyFile } from '../content-files.ts';
import { candidates, createFileFinder } from '../mdx/file-finder.ts';
import type { FindMissing } from '../mdx/file-references.ts';
import { CONTENT_FILE, README, RESULT_FOLDER, SKIPPED } from './content-folder.ts';

const isSkipped = (path: string): boolean => path.split('/').some((step) => SKIPPED.test(step));

/** The file that a symbolic link leads to, over at most eight links, inside the folder. */
function followLink(
  file: TreeFile,
  targets: ReadonlyMap<string, Uint8Array>,
  files: ReadonlyMap<string, TreeFile>,
): TreeFile | undefined {
  let current: TreeFile | undefined = file;
  for (let steps = 0; current?.isLink && steps < 8; steps += 1) {
    const target: string = new TextDecoder().decode(targets.get(current.path));
    current = files.get(posix.join(posix.dirname(current.path), target));
  }
  return current?.isLink ? undefined : current;
}

function lazyBlob(folder: string, { hash, size }: TreeFile): LazyFile {
  return {
    stamp: hash,
    size,
    read: async () => (await readBlobs(folder, [hash]))[0] ?? new Uint8Array(),
  };
}

/**
 * The content folder at a commit; undefined if git does not have the commit. Result files are read on demand.
 *
 * @param folder the content folder, which must exist in the working tree
 */
export async function readContentAt(
  folder: string,
  commit: string,
): Promise<ContentFiles | undefined> {
  const listed = await listFilesAt(folder, commit);
  if (!listed) return undefined;
  const byPath = new Map(listed.map((file) => [file.path, file]));
  const links = listed.filter(({ isLink }) => isLink);
  const blobs = await readBlobs(
    folder,
    links.map(({ hash }) => hash),
  );
  const targets = new Map(links.map(({ path }, index) => [path, blobs[index] ?? new Uint8Array()]));
  const content: TreeFile[] = [];
  const others = new Set<string>();
  const results = new Map<string, LazyFile>();
  const assets = new Map<string, LazyFile>();
  for (const listedFile of listed) {
    const { path } = listedFile;
    const file = followLink(listedFile, targets, byPath);
    if (!file || isSkipped(path)) continue;
    const lazy = lazyBlob(folder, file);
    if (README.test(posix.basename(path))) assets.set(path, lazy);
    else if (RESULT_FOLDER.test(path) || !CONTENT_FILE.test(path)) {
      others.add(path);
      assets.set(path, lazy);
      results.set(path, lazy);
    } else if (file.size <= MAX_CONTENT_BYTES) content.push({ ...file, path });
  }
  const bytes = await readBlobs(
    folder,
    content.map(({ hash }) => hash),
  );
  const files = new Map(
    content.map(({ path }, index) => [path, bytes[index] ?? new Uint8Array()] as const),
  );
  return { files, others, results, assets, problems: [] };
}

/**
 * Finds what bodies of a commit import and nobody has: of the files of that commit, and of the project as it is now.
 *
 * @param folder the content folder
 */
export async function missingFinderAt(
  folder: string,
  { files, others }: Pick<ContentFiles, 'files' | 'others'>,
): Promise<FindMissing> {
  const findNow = createFileFinder(await realpath(folder));
  return async (file, specifier) => {
    const path = posix.join(posix.dirname(file), specifier.replace(/[?#].*$/su, ''));
    const isThere = candidates(path).some((one) => files.has(one) || others.has(one));
    return specifier.startsWith('.') && isThere ? undefined : findNow(file, specifier);
  };
}
