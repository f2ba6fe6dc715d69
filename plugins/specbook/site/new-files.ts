/** Files that a build adds to what Astro writes. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes what writes files, each folder being made once. A file that is there already stays: it is the user's own.
 *
 * @example await newFiles()(join(folder, 'llms.txt'), text)
 */
export function newFiles(): (file: string, text: string) => Promise<void> {
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
