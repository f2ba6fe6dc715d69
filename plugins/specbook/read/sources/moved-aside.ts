/** A folder that a killed run had moved aside, to put a changed one into its place. */
import { readdir, rename, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const TEMPORARY = /^\.(.+)\.(\d+)\.(part|old)$/u;

/** True while another process of this number is at work. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A temporary file or folder. */
export interface Leftover {
  path: string;
  /** It was moved aside; else it was about to be written. */
  isOld: boolean;
  /** The process that made it is at work, or another of its number is. */
  isInUse: boolean;
}

/**
 * Temporary files and folders of runs that write.
 *
 * @param names what they stand for
 */
export async function leftoversIn(folder: string, names: readonly string[]): Promise<Leftover[]> {
  const entries = await readdir(folder).catch(() => []);
  return entries.flatMap((entry) => {
    const [, name = '', pid = '', type = ''] = TEMPORARY.exec(entry) ?? [];
    if (!names.includes(name)) return [];
    return [{ path: join(folder, entry), isOld: type === 'old', isInUse: isRunning(Number(pid)) }];
  });
}

/** The folder that was moved aside; undefined where the folder is there. */
export async function findMovedAside(folder: string): Promise<Leftover | undefined> {
  if (await stat(folder).catch(() => undefined)) return undefined;
  const beside = await leftoversIn(dirname(folder), [basename(folder)]);
  return beside.find(({ isOld }) => isOld);
}

/**
 * Moves back a folder that a killed run was about to swap. Without the right to do so it stays where it is, and
 * {@link findMovedAside} finds it.
 */
export async function restoreFolder(folder: string): Promise<void> {
  const aside = await findMovedAside(folder);
  if (aside && !aside.isInUse) await rename(aside.path, folder).catch(() => undefined);
}
