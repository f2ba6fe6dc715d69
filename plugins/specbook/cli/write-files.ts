/** Writes several files atomically. */
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

async function assertNotFolder(path: string): Promise<void> {
  const found = await stat(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (found?.isDirectory()) throw new Error(`${path} is a folder`);
}

/**
 * Writes all files (name → text) into a folder, which is created if needed. Files are written to temporary names first and
 * renamed at the end, so that a full disk or a missing permission leaves existing files unchanged.
 */
export async function writeFiles(
  folder: string,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  const created = await mkdir(folder, { recursive: true });
  const moves = [...files.keys()].map((name) => ({
    from: join(folder, `.${name}.${process.pid}.part`),
    to: join(folder, name),
    name,
  }));
  try {
    for (const { to } of moves) await assertNotFolder(to);
    for (const { from, name } of moves) await writeFile(from, files.get(name) ?? '');
    for (const { from, to } of moves) await rename(from, to);
  } catch (error) {
    for (const { from } of moves) await rm(from, { force: true });
    if (created !== undefined) await rm(created, { recursive: true, force: true });
    throw error;
  }
}
