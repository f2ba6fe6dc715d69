/** Copies the files of an older revision that Vite has to read from a folder: bodies in MDX, and what they import. */
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { filesAt } from '../../../history/files-at.ts';
import { listFilesAt } from '../../../history/tree.ts';
import type { OlderRevision } from '../state.ts';

/** Test results are large, and no body imports them. */
const NOT_COPIED = /^evidence\/|\.ya?ml$|(?:^|\/)\.|\.md$/iu;

/**
 * Writes the files, unless an earlier build has: a commit never changes.
 *
 * @param content the content folder, in whose repository the commit is
 */
export async function copyRevision(
  content: string,
  { commit, folder }: OlderRevision,
): Promise<void> {
  if (existsSync(folder)) return;
  const listed = (await listFilesAt(content, commit)) ?? [];
  const paths = listed.filter(({ path, isLink }) => !isLink && !NOT_COPIED.test(path));
  const files = await filesAt(
    content,
    commit,
    paths.map(({ path }) => path),
  );
  // Another build may write at the same time, and this one may be killed.
  const draft = `${folder}.${randomUUID()}`;
  await mkdir(draft, { recursive: true });
  for (const [path, bytes] of files) {
    const file = join(draft, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
  await rename(draft, folder).catch(async (error: unknown) => {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  });
}
