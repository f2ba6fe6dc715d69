/** Writes the files of an export: all of them, or none. */
import { chmod, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { removeLeftovers } from './leftovers.ts';

type Files = ReadonlyMap<string, string | Uint8Array>;

/**
 * Writes all files (name → content) into a folder, which is created if needed. A name may begin with a subfolder. A folder
 * that holds nothing but files of the same names, and copies of earlier images, is replaced as a whole; in another one,
 * files are written to temporary names and renamed at the end. A full disk or a missing permission leaves existing files
 * unchanged. What a killed run left behind is removed first.
 */
export async function writeFiles(folder: string, files: Files): Promise<void> {
  const created = await mkdir(dirname(folder), { recursive: true });
  try {
    await removeLeftovers(folder, [...files.keys()]);
    const isReplaced = (await isReplaceable(folder, files)) && (await replaceFolder(folder, files));
    if (!isReplaced) await moveFiles(folder, files);
  } catch (error) {
    if (created !== undefined) await rm(created, { recursive: true, force: true });
    throw error;
  }
}

/** True for a folder that is absent, or holds nothing else than such files, and in which nobody works. */
async function isReplaceable(folder: string, files: Files): Promise<boolean> {
  if (!relative(folder, process.cwd()).startsWith('..')) return false;
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const isOurs = await Promise.all(
      entries.map(async (entry) =>
        entry.isDirectory() && !files.has(entry.name)
          ? await isFolderOfCopies(join(folder, entry.name))
          : entry.isFile() && files.has(entry.name),
      ),
    );
    return isOurs.every(Boolean);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}

/** A copied file: `flow.1f0c2a9b3d.png`. */
const COPY = /\.[0-9a-f]{10}(?:\.[\w-]+)?$/u;

/** True for the folder of images of an earlier export. */
async function isFolderOfCopies(folder: string): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.every((entry) => entry.isFile() && COPY.test(entry.name));
}

/** Fails where the folder is a mount point, or the one around it may not be changed: then its files are moved. */
const NOT_REPLACED = new Set([
  'EBUSY',
  'EXDEV',
  'EPERM',
  'EACCES',
  'EROFS',
  'ENOTSUP',
  'ENOTEMPTY',
]);

/** Writes the files beside the folder and swaps both; false if this folder cannot be swapped. */
async function replaceFolder(folder: string, files: Files): Promise<boolean> {
  const beside = join(dirname(folder), `.${basename(folder)}.${process.pid}`);
  const fresh = `${beside}.part`;
  const old = `${beside}.old`;
  try {
    const before = await stat(folder).catch(() => undefined);
    await mkdir(fresh);
    for (const [name, content] of files) {
      await mkdir(dirname(join(fresh, name)), { recursive: true });
      await writeFile(join(fresh, name), content);
    }
    if (before) {
      await chmod(fresh, before.mode);
      await rename(folder, old);
    }
    await rename(fresh, folder).catch(async (error: unknown) => {
      if (before) await rename(old, folder);
      throw error;
    });
    await rm(old, { recursive: true, force: true });
    return true;
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    if (NOT_REPLACED.has((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

async function assertNotFolder(path: string): Promise<void> {
  const found = await stat(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (found?.isDirectory()) throw new Error(`${path} is a folder`);
}

/** Writes the files to temporary names beside their own, and renames them at the end. */
async function moveFiles(folder: string, files: Files): Promise<void> {
  const created = [await mkdir(folder, { recursive: true })];
  const moves = [...files.keys()].map((name) => ({
    from: join(folder, dirname(name), `.${basename(name)}.${process.pid}.part`),
    to: join(folder, name),
    name,
  }));
  try {
    for (const { to } of moves) await assertNotFolder(to);
    for (const { from, name } of moves) {
      created.push(await mkdir(dirname(from), { recursive: true }));
      await writeFile(from, files.get(name) ?? '');
    }
    for (const { from, to } of moves) await rename(from, to);
  } catch (error) {
    for (const { from } of moves) await rm(from, { force: true }).catch(() => undefined);
    for (const path of created) if (path !== undefined) await rm(path, { recursive: true });
    throw error;
  }
}
