/** Files that a build adds to what Astro writes. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Files that are written at once, while the next one is made. */
const AT_ONCE = 16;

/** Makes what writes files, each folder being made once. A file that is there already stays: it is the user's own. */
function newFiles(): (file: string, text: string) => Promise<void> {
  const folders = new Map<string, Promise<unknown>>();
  return async (file, text) => {
    const folder = dirname(file);
    const made = folders.get(folder) ?? mkdir(folder, { recursive: true });
    folders.set(folder, made);
    await made;
    try {
      await writeFile(file, text, { flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  };
}

/**
 * Writes files while the next ones are made, few enough at once that they need no room to speak of. A file that is
 * there already stays: it is the user's own.
 *
 * @param files path below the folder, and content; made as they are asked for
 */
export async function writeFiles(
  folder: string,
  files: Iterable<[path: string, text: string]> | AsyncIterable<[path: string, text: string]>,
): Promise<void> {
  const write = newFiles();
  let writing: Promise<void>[] = [];
  for await (const [path, text] of files) {
    writing.push(write(join(folder, path), text));
    if (writing.length < AT_ONCE) continue;
    await Promise.all(writing);
    writing = [];
  }
  await Promise.all(writing);
}
