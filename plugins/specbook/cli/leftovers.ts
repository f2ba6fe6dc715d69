/** What exports that were killed left behind: temporary files, and folders that were about to be swapped. */
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { leftoversIn, restoreFolder } from '../read/sources/moved-aside.ts';

async function removeIn(folder: string, names: readonly string[]): Promise<void> {
  for (const { path, isInUse } of await leftoversIn(folder, names))
    if (!isInUse) await rm(path, { recursive: true, force: true });
}

/**
 * Removes what killed runs left in a folder and beside it. An earlier export that was moved away, and whose place is
 * still empty, is moved back.
 *
 * @param names files of the export
 */
export async function removeLeftovers(folder: string, names: readonly string[]): Promise<void> {
  await restoreFolder(folder);
  await removeIn(dirname(folder), [basename(folder)]);
  const folderOf = (name: string) => join(folder, dirname(name));
  for (const within of new Set(names.map(folderOf))) {
    const inside = names.filter((name) => folderOf(name) === within).map((name) => basename(name));
    await removeIn(within, inside);
  }
}
