/** What has changed since revisions that somebody approved or the site shows, classified: it needs what `read/` reads and what `diff/` finds. */
import { diffSpecs } from './diff/diff-specs.ts';
import { settingsOfSpec } from './diff/settings-of-spec.ts';
import type { Release } from './history/release.ts';
import type { PastRevision, ShownVersion, Spec, SpecHistory } from './model/spec.ts';
import type { ReadCache } from './read/read-cache.ts';
import { readSpecAt } from './read/sources/sides.ts';

/** Specifications of commits, which are immutable: a save in a dev server reads none of them again. */
const known = new Map<string, Promise<Spec | undefined>>();

const LEAST_KNOWN = 4;

/** @param most so many specifications are kept */
function specAt(
  commit: string,
  spec: Spec,
  contentDir: string,
  { cache, most }: { cache: ReadCache | undefined; most: number },
) {
  const name = [commit, contentDir, spec.now, spec.locale?.language ?? ''].join(' ');
  let found = spec.extend ? undefined : known.get(name);
  if (!found) {
    found = readSpecAt(commit, { spec, contentDir, ...(cache && { cache }) });
    known.set(name, found);
    const [oldest = ''] = known.keys();
    if (known.size > most) known.delete(oldest);
  }
  return found;
}

function approvedRevisions({ info }: Spec): Set<string> {
  const all = Object.values(info.documents ?? {}).flatMap(({ approvals = [] }) => approvals);
  return new Set(all.map(({ revision }) => revision));
}

const isChanged = ({ since }: PastRevision): boolean =>
  since !== undefined && since.added.length + since.changed.length + since.removed.length > 0;

/** The history of a specification, with the classified changes since each approved revision. */
export async function classifyChangesSince(
  spec: Spec,
  history: SpecHistory,
  contentDir: string,
  cache?: ReadCache,
): Promise<SpecHistory> {
  const approved = approvedRevisions(spec);
  // With fewer, each save would read all of them again.
  const most = Math.max(LEAST_KNOWN, approved.size + (spec.versions ?? []).length);
  const revisions = await Promise.all(
    history.revisions.map(async (past) => {
      if (!approved.has(past.revision) || !isChanged(past)) return past;
      const before = await specAt(past.commit, spec, contentDir, { cache, most });
      if (!before) return past;
      return { ...past, changes: diffSpecs(before, spec, settingsOfSpec(spec)).changes };
    }),
  );
  return { ...history, revisions };
}

/** What has changed since the older revisions that a site shows; newest first. */
export async function changesSinceVersions(
  spec: Spec,
  versions: readonly Release[],
  contentDir: string,
  cache?: ReadCache,
): Promise<ShownVersion[]> {
  const most = Math.max(LEAST_KNOWN, approvedRevisions(spec).size + versions.length);
  const found = await Promise.all(
    versions.map(async ({ revision, commit, at }): Promise<ShownVersion> => {
      const before = await specAt(commit, spec, contentDir, { cache, most });
      const { changes, notCompared } = before
        ? diffSpecs(before, spec, settingsOfSpec(spec))
        : { changes: [], notCompared: [] };
      return { revision, at, changes, notCompared };
    }),
  );
  return found.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
