/** Copies the files of an older revision that are read from a folder: bodies in MDX, what they import, published files. */
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { PublishedFiles } from '../../../model/spec.ts';
import { readContentAt } from '../../../read/sources/git-tree.ts';
import type { OlderRevision } from '../state.ts';

async function filesOf(
  content: string,
  commit: string,
  published: PublishedFiles,
): Promise<Map<string, Uint8Array>> {
  const read = await readContentAt(content, commit);
  const found = new Map([...(read?.files ?? [])].filter(([path]) => path.endsWith('.mdx')));
  for (const [path, asset] of read?.assets ?? []) {
    // Test results are large, and no body imports them.
    if (!path.startsWith('evidence/') || published.has(path)) found.set(path, await asset.read());
  }
  return found;
}

/**
 * Writes the files, unless an earlier build has: a commit never changes.
 *
 * @param content the content folder, in whose repository the commit is
 * @param published files that its prose refers to
 */
export async function copyRevision(
  content: string,
  { commit, folder }: OlderRevision,
  published: PublishedFiles,
): Promise<void> {
  if (existsSync(folder)) return;
  // Another build may write at the same time, and this one may be killed.
  const draft = `${folder}.${randomUUID()}`;
  await mkdir(draft, { recursive: true });
  for (const [path, bytes] of await filesOf(content, commit, published)) {
    const file = join(draft, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
  await rename(draft, folder).catch(async (error: unknown) => {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  });
}
