import { runGit, type RunGit } from './git.ts';
import type { Release } from './release.ts';
import { revisionIn } from './revision-in.ts';
import { readTaggedRevisions } from './tagged-revisions.ts';

/** The revisions of a specification. */
export interface Releases {
  /** Newest first. */
  releases: readonly Release[];
  /** The clone is shallow: older revisions may be missing. */
  shallow: boolean;
}

const MARK = '\u0001';

/**
 * Returns the commits that changed `revision:` in spec.yaml; a revision with a tag is that of its tag. Undefined outside git.
 *
 * @param head the newest commit to look at
 * @example await readReleases('content') // { releases: [{ revision: '2.3.0', commit: '4f2c9e1…', at: '2026-11-01T…', author: 'A. Berg' }], shallow: false }
 */
export async function readReleases(
  folder: string,
  git: RunGit = runGit,
  head = 'HEAD',
): Promise<Releases | undefined> {
  const [log, shallow, tagged] = await Promise.all([
    git(folder, [
      'log',
      '--no-show-signature',
      '--no-color',
      '--no-ext-diff',
      `--format=${MARK}%H %cI %aN`,
      '-p',
      '-U0',
      '-G^revision:',
      head,
      '--',
      'spec.yaml',
    ]),
    git(folder, ['rev-parse', '--is-shallow-repository']),
    readTaggedRevisions(folder, git, head),
  ]);
  if (log === undefined || shallow === undefined) return undefined;
  const stated = log.split(MARK).flatMap((entry): Release[] => {
    const [commit = '', at = '', ...name] = (entry.split('\n', 1)[0] ?? '').split(' ');
    const revision = revisionIn(entry, '\\+');
    return revision === undefined ? [] : [{ revision, commit, at, author: name.join(' ') }];
  });
  return { releases: withTags(stated, tagged), shallow: shallow.trim() === 'true' };
}

/** Newest first; a revision with a tag stands once, as the tag has it. */
function withTags(stated: readonly Release[], tagged: readonly Release[]): Release[] {
  if (tagged.length === 0) return [...stated];
  const known = new Set(tagged.map(({ revision }) => revision));
  return [...stated.filter(({ revision }) => !known.has(revision)), ...tagged].sort(
    (a, b) => Date.parse(b.at) - Date.parse(a.at),
  );
}
