/** Revisions that tags name: a tag is the state that was published, whichever commit stated its revision first. */
import { readBlobs, type ReadBlobs } from './files-at.ts';
import { runGit, type RunGit } from './git.ts';
import { revisionIn } from './revision-in.ts';
import type { Release } from './release.ts';
import { listFilesAt } from './tree.ts';

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

async function listTags(folder: string, git: RunGit, which: readonly string[]): Promise<Tag[]> {
  const format = [...FIELDS, ...FIELDS.map((field) => `*${field}`)].map((one) => `%(${one})`);
  const args = ['for-each-ref', ...which, `--format=${format.join('%00')}`, 'refs/tags'];
  const list = (await git(folder, args)) ?? '';
  return list.split('\n').map(parseTag);
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
  const tags = (await listTags(folder, git, [`--merged=${head}`])).filter(({ name }) =>
    /\d/u.test(name),
  );
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

/**
 * The tag of one revision, on any branch, also where the folder was moved since; undefined if there is none.
 *
 * @example await findTagOf('content', '2.2.0') // { revision: '2.2.0', commit: '4f2c9e1…', … }
 */
export async function findTagOf(
  folder: string,
  revision: string,
  git: RunGit = runGit,
  read: ReadBlobs = readBlobs,
): Promise<Release | undefined> {
  for (const { name, ...tag } of await listTags(folder, git, [])) {
    if (!namesRevision(name, revision)) continue;
    const files = await listFilesAt(folder, tag.commit, git);
    const hash = files?.find(({ path }) => path === 'spec.yaml')?.hash;
    const [text] = hash === undefined ? [] : await read(folder, [hash]);
    if (revisionIn(new TextDecoder().decode(text)) === revision) return { revision, ...tag };
  }
  return undefined;
}

/** A tag that names a revision, and is not that revision. */
export interface OtherTag {
  name: string;
  /** Path of spec.yaml from the root of the repository. */
  path: string;
  /** What that file states at the tag; absent where the tag has no such file, or it states none. */
  revision?: string;
  /** The tag has the file. */
  hasFile: boolean;
}

/**
 * Why no tag is a revision.
 *
 * @example await findOtherTags('content', '1.0.0') // [{ name: 'v1.0.0', path: 'content/spec.yaml', hasFile: false }]
 */
export async function findOtherTags(
  folder: string,
  revision: string,
  git: RunGit = runGit,
  read: ReadBlobs = readBlobs,
): Promise<OtherTag[]> {
  const prefix = (await git(folder, ['rev-parse', '--show-prefix']))?.trim() ?? '';
  const tags = (await listTags(folder, git, [])).filter(
    ({ name }) => name === revision || namesRevision(name, revision),
  );
  return Promise.all(
    tags.map(async ({ name, commit }) => {
      const files = await listFilesAt(folder, commit, git);
      const hash = files?.find(({ path }) => path === 'spec.yaml')?.hash;
      const [text] = hash === undefined ? [] : await read(folder, [hash]);
      const stated = revisionIn(new TextDecoder().decode(text));
      return {
        ...{ name, path: `${prefix}spec.yaml`, hasFile: hash !== undefined },
        ...(stated !== undefined && { revision: stated }),
      };
    }),
  );
}
