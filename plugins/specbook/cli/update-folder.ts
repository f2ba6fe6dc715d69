/** Changes some files of a folder that holds others too: all of them, or none, even if the process is killed. */
import {
  chmod,
  copyFile,
  link,
  lstat,
  mkdir,
  readdir,
  readlink,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { removeLeftovers } from './leftovers.ts';
import { writeFiles } from './write-files.ts';

type Files = ReadonlyMap<string, string | Uint8Array>;

/** The same file under another name; a copy where the file system has no links. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to));
}

/** Everything in a folder, links to its files, but for those that are about to be written. */
async function mirror(from: string, to: string, files: Files, path = ''): Promise<void> {
  await mkdir(to);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const child = path === '' ? entry.name : `${path}/${entry.name}`;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await mirror(source, target, files, child);
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target);
    else if (!files.has(child)) await linkOrCopy(source, target);
  }
  await chmod(to, (await lstat(from)).mode);
}

/** A link, a mount point and the working directory cannot be swapped. */
async function canSwap(folder: string, files: Files): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined);
  if (!found?.isDirectory() || !relative(folder, process.cwd()).startsWith('..')) return false;
  const inLinks = await Promise.all(
    [...files.keys()].map(async (name) =>
      (await lstat(join(folder, name)).catch(() => undefined))?.isSymbolicLink(),
    ),
  );
  return !inLinks.includes(true);
}

async function swap(folder: string, files: Files): Promise<boolean> {
  const beside = join(dirname(folder), `.${basename(folder)}.${process.pid}`);
  const [fresh, old] = [`${beside}.part`, `${beside}.old`];
  try {
    await mirror(folder, fresh, files);
    for (const [name, content] of files) {
      await mkdir(dirname(join(fresh, name)), { recursive: true });
      await writeFile(join(fresh, name), content);
    }
    await rename(folder, old);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    if (
      ['EBUSY', 'EXDEV', 'EPERM', 'EACCES', 'EROFS'].includes(
        (error as NodeJS.ErrnoException).code ?? '',
      )
    )
      return false;
    throw error;
  }
  await rename(fresh, folder).catch(async (error: unknown) => {
    await rename(old, folder);
    throw error;
  });
  await rm(old, { recursive: true, force: true });
  return true;
}

/**
 * Writes files (path → content) into a folder that may hold others. The changed folder is made beside the old one and
 * takes its place; a run that is killed leaves the old one, or what the next run moves back.
 */
export async function updateFolder(folder: string, files: Files): Promise<void> {
  await removeLeftovers(folder, [...files.keys()]);
  if ((await canSwap(folder, files)) && (await swap(folder, files))) return;
  await writeFiles(folder, files);
}
