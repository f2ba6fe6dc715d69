import { runGit, type RunGit } from './git.ts';

/** A commit that changed the revision of the specification. */
export interface Release {
  /** `revision` of spec.yaml from that commit on. */
  revision: string;
  /** Full hash. */
  commit: string;
  /** Commit date, RFC 3339 with offset. */
  at: string;
  /** Name of the author, by the `.mailmap` of the repository. */
  author: string;
}

/** The revisions of a specification. */
export interface Releases {
  /** Newest first. */
  releases: readonly Release[];
  /** The clone is shallow: older revisions may be missing. */
  shallow: boolean;
}

const MARK = '\u0001';

/**
 * Returns the commits that changed `revision:` in spec.yaml, with one git command. Undefined outside git.
 *
 * @example await readReleases('content') // { releases: [{ revision: '2.3.0', commit: '4f2c9e1…', at: '2026-11-01T…', author: 'A. Berg' }], shallow: false }
 */
export async function readReleases(
  folder: string,
  git: RunGit = runGit,
): Promise<Releases | undefined> {
  const [log, shallow] = await Promise.all([
    git(folder, [
      'log',
      '--no-show-signature',
      '--no-color',
      '--no-ext-diff',
      `--format=${MARK}%H %cI %aN`,
      '-p',
      '-U0',
      '-G^revision:',
      '--',
      'spec.yaml',
    ]),
    git(folder, ['rev-parse', '--is-shallow-repository']),
  ]);
  if (log === undefined || shallow === undefined) return undefined;
  const releases = log.split(MARK).flatMap((entry): Release[] => {
    const [commit = '', at = '', ...name] = (entry.split('\n', 1)[0] ?? '').split(' ');
    const revision = /^\+revision:\s*(?:"([^"]*)"|'([^']*)'|([^\s#]+))/mu.exec(entry);
    return revision
      ? [
          {
            revision: revision[1] ?? revision[2] ?? revision[3] ?? '',
            commit,
            at,
            author: name.join(' '),
          },
        ]
      : [];
  });
  return { releases, shallow: shallow.trim() === 'true' };
}
