/** Writing several files as one act. */
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

async function refuseFolder(path: string): Promise<void> {
  const found = await stat(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (found?.isDirectory()) throw new Error(`${path} is a folder`);
}

/**
 * Writes all files (name → text) into a folder, which is made when absent. Each is written in full beside its place first and
 * moved there at the end, so that a full disk or a missing right leaves what stood there as it was.
 */
export async function writeFiles(
  folder: string,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  const made = await mkdir(folder, { recursive: true });
  const moves = [...files.keys()].map((name) => ({
    from: join(folder, `.${name}.${process.pid}.part`),
    to: join(folder, name),
    name,
  }));
  try {
    for (const { to } of moves) await refuseFolder(to);
    for (const { from, name } of moves) await writeFile(from, files.get(name) ?? '');
    for (const { from, to } of moves) await rename(from, to);
  } catch (error) {
    for (const { from } of moves) await rm(from, { force: true });
    if (made !== undefined) await rm(made, { recursive: true, force: true });
    throw error;
  }
}
