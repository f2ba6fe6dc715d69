/** Reads past revisions of a specification from git, and the items that changed between them. */
import { changedFiles, filesAt } from '../history/files-at.ts';
import type { Release } from '../history/release.ts';
import { readReleases, type Releases } from '../history/releases.ts';
import type { TargetHistory } from '../model/performance/target-state.ts';
import type { Extensions } from '../model/extensions.ts';
import type { AnyStated } from '../model/stated-item.ts';
import { findEdits, valueText } from '../model/changes/edits.ts';
import { idOf, keyOf, type Key } from '../model/item.ts';
import type { ChangedItems, ChangedValue, PastRevision, SpecHistory } from '../model/spec.ts';
import { readItems } from './read-items.ts';
import { readSpecFile } from './read-spec-file.ts';
import { readTargetHistory } from './read-target-history.ts';
import { openFile } from './source-file.ts';
import { extendSchemas, type ContentSchemas } from './validate/content-schemas.ts';

/** A content folder, and what its files are validated with. */
interface ContentPlace {
  folder: string;
  schemas: ContentSchemas;
}

/** Length of the change history. */
const MAX_REVISIONS = 20;

/** What an author wrote of an item; items nested in it are compared separately. */
type ItemState = Readonly<Record<string, unknown>>;

function* statesOf(item: AnyStated): Generator<[Key, ItemState]> {
  const notes = item.body?.text.trim();
  if (item.kind === 'entity') {
    const { rules = [], ...own } = item.data;
    yield [keyOf('entity', item.id), { ...own, domain: item.parent && idOf(item.parent), notes }];
    for (const rule of rules) yield [keyOf('rule', rule.id), rule];
  } else if (item.kind === 'area') {
    const { criteria, ...own } = item.data;
    yield [keyOf('area', item.id), { ...own, notes }];
    for (const criterion of criteria) yield [keyOf('criterion', criterion.id), criterion];
  } else {
    yield [keyOf(item.kind, item.id), { ...item.data, notes }];
  }
}

type States = ReadonlyMap<Key, ItemState>;

/** The items of files by key. Files that cannot be read have none. */
async function readStates(
  files: ReadonlyMap<string, Uint8Array>,
  schemas: ContentSchemas,
): Promise<States> {
  const found = new Map<Key, ItemState>();
  for (const [path, bytes] of files) {
    if (!/\.(?:yaml|mdx?)$/u.test(path)) continue;
    const source = openFile(path, bytes);
    const { items } =
      path === 'spec.yaml'
        ? readSpecFile(source, schemas)
        : await readItems(source, new Set(), schemas);
    for (const item of items) for (const [key, state] of statesOf(item)) found.set(key, state);
  }
  return found;
}

function valuesOf(before: ItemState, after: ItemState): ChangedValue[] {
  return findEdits(before, after, new Set()).map(({ path, before: old, after: now }) => ({
    path,
    ...(old !== undefined && { before: valueText(old) ?? '' }),
    ...(now !== undefined && { after: valueText(now) ?? '' }),
  }));
}

/** Compares two states of the same files. */
function diffItems(before: States, after: States): ChangedItems {
  return {
    added: [...after.keys()].filter((key) => !before.has(key)),
    changed: [...after].flatMap(([key, state]) => {
      const values = valuesOf(before.get(key) ?? state, state);
      return values.length > 0 ? [{ key, values }] : [];
    }),
    removed: [...before.keys()].filter((key) => !after.has(key)),
  };
}

/** The current files at some paths. */
function pickFiles(
  files: ReadonlyMap<string, Uint8Array>,
  paths: readonly string[],
): Map<string, Uint8Array> {
  return new Map(
    paths.flatMap((path) =>
      files.has(path) ? [[path, files.get(path) ?? new Uint8Array()] as const] : [],
    ),
  );
}

/** Changes from one commit to another, or to the working tree. Only changed files are read. */
async function compareStates(
  { folder, schemas }: ContentPlace,
  from: string,
  to: string | ReadonlyMap<string, Uint8Array>,
): Promise<ChangedItems> {
  const isCommit = typeof to === 'string';
  const read = (some: ReadonlyMap<string, Uint8Array>) => readStates(some, schemas);
  const paths = (await changedFiles(folder, from, isCommit ? to : undefined)) ?? [];
  const [before, after] = await Promise.all([
    filesAt(folder, from, paths).then(read),
    isCommit ? filesAt(folder, to, paths).then(read) : read(pickFiles(to, paths)),
  ]);
  return diffItems(before, after);
}

/** Commits are immutable, so each pair is compared once. */
const comparisons = new Map<string, Promise<ChangedItems>>();

function compareCommits(place: ContentPlace, from: string, to: string): Promise<ChangedItems> {
  const name = `${from} ${to} ${place.folder}`;
  let changes = comparisons.get(name);
  if (!changes) comparisons.set(name, (changes = compareStates(place, from, to)));
  return changes;
}

/** Each revision at its first commit: the latest ones, and all approved ones. */
function selectReleases(releases: readonly Release[], approved: ReadonlySet<string>): Release[] {
  const first = new Map<string, Release>();
  for (const release of releases) first.set(release.revision, release);
  return [...first.values()].filter(
    (release, index) => index < MAX_REVISIONS || approved.has(release.revision),
  );
}

/** Revisions with an approval in spec.yaml. */
function approvedRevisions(files: ReadonlyMap<string, Uint8Array>): Set<string> {
  const bytes = files.get('spec.yaml');
  const documents = bytes && readSpecFile(openFile('spec.yaml', bytes)).info?.documents;
  const all = Object.values(documents ?? {}).flatMap(({ approvals = [] }) => approvals);
  return new Set(all.map(({ revision }) => revision));
}

/** Releases and earlier targets of a folder, from the commits up to one. */
function readPast(
  { folder, schemas }: ContentPlace,
  head: string,
): Promise<[Releases | undefined, TargetHistory | undefined]> {
  return Promise.all([
    readReleases(folder, undefined, head),
    readTargetHistory(folder, schemas, head),
  ]);
}

/** The last answer of `readPast`: a save in a dev server changes no commit, and git need not walk them again. */
let newest: { name: string; past: ReturnType<typeof readPast> } | undefined;

function readPastOnce(place: ContentPlace, head: string): ReturnType<typeof readPast> {
  const name = `${head} ${place.folder}`;
  if (newest?.name === name) return newest.past;
  const past = readPast(place, head);
  newest = { name, past };
  past.catch(() => (newest = undefined));
  return past;
}

/** The state whose history is read. */
export interface HistoryOf {
  /** The content folder. */
  folder: string;
  /** Hash of its commit. */
  head: string;
  /** It is the state of that commit, not of the working tree. */
  isOlder: boolean;
  /** Its files. */
  files: ReadonlyMap<string, Uint8Array>;
  /** Keys that the project adds to kinds. */
  extend?: Extensions | undefined;
}

/** Reads the history of a content folder; undefined outside git. */
export async function readHistory({
  folder,
  head,
  isOlder,
  files,
  extend,
}: HistoryOf): Promise<SpecHistory | undefined> {
  const place = { folder, schemas: extendSchemas(extend) };
  const [past, targets] = await readPastOnce(place, head);
  if (!past) return undefined;
  const approved = approvedRevisions(files);
  const releases = selectReleases(past.releases, approved);
  const revisions = await Promise.all(
    releases.map(async (release, index): Promise<PastRevision> => {
      const before = releases[index + 1];
      const [since, brought] = await Promise.all([
        index === 0 || approved.has(release.revision)
          ? compareStates(place, release.commit, isOlder ? head : files)
          : undefined,
        before && compareCommits(place, before.commit, release.commit),
      ]);
      return { ...release, ...(since && { since }), ...(brought && { brought }) };
    }),
  );
  return { revisions, shallow: past.shallow, ...(targets && { targets }) };
}
