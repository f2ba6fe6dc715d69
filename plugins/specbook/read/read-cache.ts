import { readItemsRepaired, type ItemsResult } from './read-items.ts';
import type { ContentSchemas } from './validate/content-schemas.ts';
import { openFile, type SourceFile } from './source-file.ts';

/** One file and its parsed items. */
interface CachedFile {
  bytes: Uint8Array;
  source: SourceFile;
  read: ItemsResult;
}

/**
 * Parsed files by path. On an edit, only one file changes and the others are reused. The cache lives as long as the
 * development server.
 */
export type ReadCache = Map<string, CachedFile>;

/** Reads a file, or returns the cached result if its bytes are unchanged. */
export async function readCached(
  path: string,
  bytes: Uint8Array,
  { others, schemas }: { others: ReadonlySet<string>; schemas: ContentSchemas },
  cache?: ReadCache,
): Promise<Pick<CachedFile, 'source' | 'read'>> {
  const known = cache?.get(path);
  if (known && Buffer.compare(known.bytes, bytes) === 0) return known;
  const source = openFile(path, bytes);
  const file: CachedFile = {
    bytes,
    source,
    read: await readItemsRepaired(source, others, schemas),
  };
  // A run also depends on the files in its folder, which may be added or removed.
  if (!path.startsWith('evidence/')) cache?.set(path, file);
  return file;
}
