/** Older revisions that a site shows beside the newest state: the option `versions`. */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { isShallow } from '../../../history/resolve-revision.ts';
import { readReleases } from '../../../history/releases.ts';
import type { Release } from '../../../history/release.ts';
import { findOtherTags, findTagOf } from '../../../history/tagged-revisions.ts';
import { versionPath } from '../../../model/version-path.ts';
import { SpecbookConfigError } from '../options.ts';
import type { OlderRevision, SpecbookConfig } from '../state.ts';

/** What pages of an older revision are made with. */
export type OlderConfig = SpecbookConfig & { older: OlderRevision };

/** What pages of the older revisions are made with: that of the newest, with the files and the day of a commit. */
export function olderRevisions(newest: SpecbookConfig, cacheDir: URL): OlderConfig[] {
  const { versions, content, prefix } = newest;
  // Several specifications of one repository have the same commits.
  const place = createHash('sha256').update(content).digest('hex').slice(0, 12);
  const revisionsDir = join(fileURLToPath(cacheDir), 'specbook', 'revisions', place);
  const { compare: _compare, drift: _drift, ...shared } = newest;
  return versions.map(({ revision, commit, at }): OlderConfig => {
    const day = new Date(at).toISOString().slice(0, 10);
    const folder = join(revisionsDir, commit);
    return {
      ...shared,
      prefix: prefix + versionPath(revision).replace(/\/$/u, ''),
      front: '/',
      now: day,
      allowErrors: true,
      versions: [],
      older: { revision, commit, day, newest: prefix, folder },
    };
  });
}

/**
 * The commits of revisions: each of its tag, on any branch, else the first that states it.
 *
 * @param revisions as the option `versions` names them
 * @throws SpecbookConfigError if git does not have one.
 */
export async function findVersions(
  revisions: readonly string[],
  content: string,
): Promise<Release[]> {
  if (revisions.length === 0) return [];
  const { releases = [] } = (await readReleases(content)) ?? {};
  const found = await Promise.all(
    revisions.map(
      async (revision) =>
        (await findTagOf(content, revision)) ??
        releases.findLast((release) => release.revision === revision),
    ),
  );
  const unknown = revisions.filter((_, index) => !found[index]);
  if (unknown.length === 0) return found.filter((release) => release !== undefined);
  const known = new Set(releases.map(({ revision }) => revision));
  throw await explainUnknown(unknown, [...known], content);
}

async function explainUnknown(
  unknown: readonly string[],
  known: readonly string[],
  content: string,
): Promise<SpecbookConfigError> {
  const message = `versions of specbook() names ${unknown.join(', ')}: git has no such revision of the specification.`;
  if (await isShallow(content)) {
    return new SpecbookConfigError(
      message,
      'The clone is shallow. Fetch all commits and tags: git fetch --unshallow --tags; in GitHub Actions, fetch-depth: 0.',
    );
  }
  const reasons = await Promise.all(
    unknown.map((revision) => explainTags(revision, known, content)),
  );
  const has =
    known.length > 0
      ? `Git has ${known.join(', ')}.`
      : 'A revision is a commit that states revision: in spec.yaml, or a tag that ends with it: npx specbook release 1.0.0';
  return new SpecbookConfigError(message, [...reasons.flat(), has].join(' '));
}

/** What is near a revision that git does not have: another way to write it, or tags of that name. */
async function explainTags(
  revision: string,
  known: readonly string[],
  content: string,
): Promise<string[]> {
  const near = nearRevision(revision, known);
  if (near !== undefined) return [`Did you mean ${near}?`];
  const tags = await findOtherTags(content, revision);
  return tags.map(({ name, path, hasFile, revision: stated }) => {
    if (!hasFile) return `The tag ${name} has no ${path}.`;
    return stated === undefined
      ? `In the tag ${name}, ${path} states no revision.`
      : `In the tag ${name}, ${path} states the revision ${stated}: write ${stated}.`;
  });
}

/** A revision without what tags write in front of it. @example plainRevision('v1.0.0') // '1.0.0' */
function plainRevision(revision: string): string {
  return revision.replace(/^\D+/u, '');
}

/** The revision that is probably meant: numbers that are near each other are two revisions. */
function nearRevision(revision: string, known: readonly string[]): string | undefined {
  const plain = plainRevision(revision);
  return known.find((one) => plain !== '' && plainRevision(one) === plain);
}
