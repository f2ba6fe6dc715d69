/** Waits for files that another process writes. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const POLL_MS = 20;
/** A disk that needs longer for its last writes is broken. */
const MAX_WAIT_MS = 60_000;

/** Bytes of all files of a folder; undefined while one of them is empty. */
async function bytesOf(folder: string): Promise<number | undefined> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size),
  );
  return sizes.includes(0) ? undefined : sizes.reduce((sum, size) => sum + size, 0);
}

/**
 * Resolves when no file of a folder is empty or growing. Pagefind answers before its last writes are done, and closing
 * it ends them: on a busy machine an index then has empty files.
 *
 * @throws when a file stays empty
 */
export async function awaitWritten(folder: string, maxWaitMs = MAX_WAIT_MS): Promise<void> {
  let before: number | undefined;
  for (let waited = 0; waited <= maxWaitMs; waited += POLL_MS) {
    const bytes = await bytesOf(folder);
    if (bytes !== undefined && bytes === before) return;
    before = bytes;
    await setTimeout(POLL_MS);
  }
  throw new Error(`The search index in ${folder} is not whole: a file stays empty. Build again.`);
}
