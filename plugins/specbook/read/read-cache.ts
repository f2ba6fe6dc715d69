import { readItems, type ReadItems } from './read-items.ts';
import { openFile, type SourceFile } from './source-file.ts';

/** One file as it was read. */
interface ReadFile {
  bytes: Uint8Array;
  source: SourceFile;
  read: ReadItems;
}

/**
 * What earlier readings made of each file, by path: while somebody edits, one file changes and the others are the same
 * bytes. It lives as long as a development server.
 */
export type ReadCache = Map<string, ReadFile>;

/** Reads a file, or takes what was read when its bytes were the same. */
export async function readOnce(
  path: string,
  bytes: Uint8Array,
  others: ReadonlySet<string>,
  cache?: ReadCache,
): Promise<Pick<ReadFile, 'source' | 'read'>> {
  const known = cache?.get(path);
  if (known && Buffer.compare(known.bytes, bytes) === 0) return known;
  const source = openFile(path, bytes);
  const file: ReadFile = { bytes, source, read: await readItems(source, others) };
  // A run depends on the files beside it too, which may come and go.
  if (!path.startsWith('evidence/')) cache?.set(path, file);
  return file;
}
