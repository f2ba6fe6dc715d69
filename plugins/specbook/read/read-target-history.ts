/** Reads past targets of performance requirements from git. */
import { commitsOf, type FolderCommit } from '../history/commits.ts';
import { readBlobs } from '../history/files-at.ts';
import { keyOf, type ItemData, type Key } from '../model/item.ts';
import { describeTargets } from '../model/performance/describe-requirement.ts';
import type { TargetHistory, TargetState } from '../model/performance/target-state.ts';
import { readItems } from './read-items.ts';
import { openFile } from './source-file.ts';
import type { ContentSchemas } from './validate/content-schemas.ts';

type RequirementData = ItemData['requirement'];

const FOLDER = 'performance';
const CONTENT_FILE = /^performance\/.*\.(?:yaml|mdx?)$/u;

/** Commits are immutable: on a reload, git is queried only for new ones. */
const histories = new Map<string, Promise<TargetHistory>>();

/**
 * The history of the targets of each requirement on the main branch; undefined outside git.
 *
 * @param folder the content folder
 * @param head the newest commit to look at; the checked-out one by default
 */
export async function readTargetHistory(
  folder: string,
  schemas: ContentSchemas,
  head?: string,
): Promise<TargetHistory | undefined> {
  const commits = await commitsOf(folder, FOLDER, undefined, head);
  if (!commits) return undefined;
  const name = `${folder} ${commits.at(-1)?.commit ?? ''} ${commits.length}`;
  let history = histories.get(name);
  if (!history) {
    histories.clear();
    histories.set(name, (history = readStates(folder, commits, schemas)));
  }
  return history;
}

/** The valid requirements of a past version of a file. */
async function readRequirements(
  path: string,
  bytes: Uint8Array,
  schemas: ContentSchemas,
): Promise<Map<string, RequirementData>> {
  const { items } = await readItems(openFile(path, bytes), new Set(), schemas);
  return new Map(
    items.flatMap((item) => (item.kind === 'requirement' ? [[item.id, item.data] as const] : [])),
  );
}

/** Serializes targets; a state is a new one only if they differ. */
function serializeTargets(data: RequirementData | undefined): string {
  return data
    ? describeTargets(data)
        .map(({ id, quantity }) => `${id} ${quantity.base}`)
        .join()
    : '';
}

async function readStates(
  folder: string,
  commits: readonly FolderCommit[],
  schemas: ContentSchemas,
): Promise<TargetHistory> {
  const named = commits.map(({ commit, at, paths }) => ({
    commit,
    at,
    paths: paths.filter((path) => CONTENT_FILE.test(path)),
  }));
  const blobs = await readBlobs(
    folder,
    named.flatMap(({ commit, paths }) => paths.map((path) => `${commit}:./${path}`)),
  );
  const history = new Map<Key, TargetState[]>();
  let next = 0;
  for (const { commit, at, paths } of named) {
    const changed = new Map<string, RequirementData>();
    for (const path of paths) {
      const bytes = blobs[next++];
      const now = bytes
        ? await readRequirements(path, bytes, schemas)
        : new Map<string, RequirementData>();
      for (const [id, data] of now) changed.set(id, data);
    }
    for (const [id, data] of changed) {
      const key = keyOf('requirement', id);
      const states = history.get(key) ?? [];
      if (serializeTargets(states.at(-1)?.data) !== serializeTargets(data))
        history.set(key, [...states, { at, commit, data }]);
    }
  }
  return history;
}
