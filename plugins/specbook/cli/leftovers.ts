/** What exports that were killed left behind: temporary files, and folders that were about to be swapped. */
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const TEMPORARY = /^\.(.+)\.(\d+)\.(part|old)$/u;

/** True while the process that made a temporary file is at work. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function leftoversIn(
  folder: string,
  names: readonly string[],
): Promise<{ path: string; isOld: boolean }[]> {
  const entries = await readdir(folder).catch(() => []);
  return entries.flatMap((entry) => {
    const [, name = '', pid = '', type = ''] = TEMPORARY.exec(entry) ?? [];
    if (!names.includes(name) || isRunning(Number(pid))) return [];
    return [{ path: join(folder, entry), isOld: type === 'old' }];
  });
}

/** Moves back a folder that a killed run was about to swap, so that it can be read. */
export async function restoreFolder(folder: string): Promise<void> {
  if (await stat(folder).catch(() => undefined)) return;
  const beside = await leftoversIn(dirname(folder), [basename(folder)]);
  const old = beside.find(({ isOld }) => isOld);
  if (old) await rename(old.path, folder);
}

/**
 * Removes what killed runs left in a folder and beside it. An earlier export that was moved away, and whose place is
 * still empty, is moved back.
 *
 * @param names files of the export
 */
export async function removeLeftovers(folder: string, names: readonly string[]): Promise<void> {
  await restoreFolder(folder);
  for (const { path } of await leftoversIn(dirname(folder), [basename(folder)]))
    await rm(path, { recursive: true, force: true });
  const folderOf = (name: string) => join(folder, dirname(name));
  for (const within of new Set(names.map(folderOf))) {
    const inside = names.filter((name) => folderOf(name) === within).map((name) => basename(name));
    for (const { path } of await leftoversIn(within, inside)) {
      await rm(path, { recursive: true, force: true });
    }
  }
}
