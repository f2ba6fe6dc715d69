/** Revisions that tags name: a tag is the state that was published, whichever commit stated its revision first. */
import { readBlobs, type ReadBlobs } from './files-at.ts';
import { runGit, type RunGit } from './git.ts';
import { revisionIn } from './revision-in.ts';
import type { Release } from './release.ts';

interface Tag {
  name: string;
  commit: string;
  at: string;
  author: string;
}

const FIELDS = ['refname:strip=2', 'objectname', 'committerdate:iso-strict', 'authorname'];

function parseTag(line: string): Tag {
  const parts = line.split('\0');
  // Of an annotated tag, the second four fields describe its commit.
  const [name = '', ...own] = parts.slice(0, FIELDS.length);
  const [, ...target] = parts.slice(FIELDS.length);
  const [commit = '', at = '', author = ''] = target[0] ? target : own;
  return { name, commit, at, author };
}

/** True for `v2.3.0`, `spec-2.3.0` and `2.3.0`, false for `v12.3.0`. */
function namesRevision(tag: string, revision: string): boolean {
  return tag.endsWith(revision) && !/[\d.]$/u.test(tag.slice(0, -revision.length));
}

/**
 * The revisions with a tag that ends with their number, and of which a commit is a descendant.
 *
 * @param head that commit; the checked-out one by default
 * @example await readTaggedRevisions('content') // [{ revision: '2.3.0', commit: '4f2c9e1…', … }]
 */
export async function readTaggedRevisions(
  folder: string,
  git: RunGit = runGit,
  head = 'HEAD',
  read: ReadBlobs = readBlobs,
): Promise<Release[]> {
  const format = [...FIELDS, ...FIELDS.map((field) => `*${field}`)].map((one) => `%(${one})`);
  const list = await git(folder, [
    'for-each-ref',
    `--merged=${head}`,
    `--format=${format.join('%00')}`,
    'refs/tags',
  ]);
  const tags = (list ?? '')
    .split('\n')
    .map(parseTag)
    .filter(({ name }) => /\d$/u.test(name));
  if (tags.length === 0) return [];
  const files = await read(
    folder,
    tags.map(({ commit }) => `${commit}:./spec.yaml`),
  );
  return tags.flatMap(({ name, ...tag }, index): Release[] => {
    const revision = revisionIn(new TextDecoder().decode(files[index]));
    return revision !== undefined && namesRevision(name, revision) ? [{ revision, ...tag }] : [];
  });
}
