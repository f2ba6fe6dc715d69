/** Earlier states of a specification: which revisions it had, and which items differ between them. */
import { changedFiles, filesAt } from '../history/files-at.ts';
import { readReleases, type Release } from '../history/releases.ts';
import type { AnyStated } from '../model/stated-item.ts';
import { keyOf, type Key } from '../model/item.ts';
import type { ChangedItems, PastRevision, SpecHistory } from '../model/spec.ts';
import { readItems } from './read-items.ts';
import { readSpecFile } from './read-spec-file.ts';
import { readTargetHistory } from './read-target-history.ts';
import { openFile } from './source-file.ts';

/** Revisions that the change history lists. */
const MOST_REVISIONS = 20;

/** What an item says, so that two states of it compare; items nested in it compare for themselves. */
function* statements(item: AnyStated): Generator<[Key, string]> {
  const state = (key: Key, data: unknown): [Key, string] => [key, JSON.stringify(data)];
  if (item.kind === 'entity') {
    const { rules = [], ...own } = item.data;
    yield state(keyOf('entity', item.id), [own, item.parent, item.body?.text]);
    for (const rule of rules) yield state(keyOf('rule', rule.id), rule);
  } else if (item.kind === 'area') {
    const { criteria, ...own } = item.data;
    yield state(keyOf('area', item.id), [own, item.body?.text]);
    for (const criterion of criteria) yield state(keyOf('criterion', criterion.id), criterion);
  } else {
    yield state(keyOf(item.kind, item.id), [item.data, item.body?.text]);
  }
}

/** The items of some files, each with what it says. Files that cannot be read have none. */
async function itemsOf(files: ReadonlyMap<string, Uint8Array>): Promise<Map<Key, string>> {
  const found = new Map<Key, string>();
  for (const [path, bytes] of files) {
    if (!/\.(?:yaml|mdx?)$/u.test(path)) continue;
    const source = openFile(path, bytes);
    const { items } =
      path === 'spec.yaml' ? readSpecFile(source) : await readItems(source, new Set());
    for (const item of items) for (const [key, text] of statements(item)) found.set(key, text);
  }
  return found;
}

/** Differences from one state of some files to a later one. */
function compare(before: ReadonlyMap<Key, string>, after: ReadonlyMap<Key, string>): ChangedItems {
  return {
    added: [...after.keys()].filter((key) => !before.has(key)),
    changed: [...after]
      .filter(([key, text]) => (before.get(key) ?? text) !== text)
      .map(([key]) => key),
    removed: [...before.keys()].filter((key) => !after.has(key)),
  };
}

/** Files by path as they are now. */
function pick(
  files: ReadonlyMap<string, Uint8Array>,
  paths: readonly string[],
): Map<string, Uint8Array> {
  return new Map(
    paths.flatMap((path) =>
      files.has(path) ? [[path, files.get(path) ?? new Uint8Array()] as const] : [],
    ),
  );
}

/** What changed from one commit to another, or to the files as they are. Only files that differ are read. */
async function changesBetween(
  folder: string,
  from: string,
  to: string | ReadonlyMap<string, Uint8Array>,
): Promise<ChangedItems> {
  const isCommit = typeof to === 'string';
  const paths = (await changedFiles(folder, from, isCommit ? to : undefined)) ?? [];
  const [before, after] = await Promise.all([
    filesAt(folder, from, paths).then(itemsOf),
    isCommit ? filesAt(folder, to, paths).then(itemsOf) : itemsOf(pick(to, paths)),
  ]);
  return compare(before, after);
}

/** Two commits never change: what differs between them is asked once. */
const known = new Map<string, Promise<ChangedItems>>();

function changesBetweenCommits(folder: string, from: string, to: string): Promise<ChangedItems> {
  const name = `${from} ${to} ${folder}`;
  let changes = known.get(name);
  if (!changes) known.set(name, (changes = changesBetween(folder, from, to)));
  return changes;
}

/** Each revision once, under its first commit; the newest ones, and those that somebody has approved. */
function listed(releases: readonly Release[], approved: ReadonlySet<string>): Release[] {
  const first = new Map<string, Release>();
  for (const release of releases) first.set(release.revision, release);
  return [...first.values()].filter(
    (release, index) => index < MOST_REVISIONS || approved.has(release.revision),
  );
}

/** Revisions that spec.yaml says somebody has approved. */
function approvedRevisions(files: ReadonlyMap<string, Uint8Array>): Set<string> {
  const bytes = files.get('spec.yaml');
  const documents = bytes && readSpecFile(openFile('spec.yaml', bytes)).info?.documents;
  const all = Object.values(documents ?? {}).flatMap(({ approvals = [] }) => approvals);
  return new Set(all.map(({ revision }) => revision));
}

/**
 * Reads the history of a content folder. Undefined outside git.
 *
 * @param files the files as they are now
 */
export async function readHistory(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<SpecHistory | undefined> {
  const [past, targets] = await Promise.all([readReleases(folder), readTargetHistory(folder)]);
  if (!past) return undefined;
  const approved = approvedRevisions(files);
  const releases = listed(past.releases, approved);
  const revisions = await Promise.all(
    releases.map(async (release, index): Promise<PastRevision> => {
      const before = releases[index + 1];
      const [since, brought] = await Promise.all([
        index === 0 || approved.has(release.revision)
          ? changesBetween(folder, release.commit, files)
          : undefined,
        before && changesBetweenCommits(folder, before.commit, release.commit),
      ]);
      return { ...release, ...(since && { since }), ...(brought && { brought }) };
    }),
  );
  return { revisions, shallow: past.shallow, ...(targets && { targets }) };
}
