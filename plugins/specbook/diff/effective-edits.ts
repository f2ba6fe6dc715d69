/** Edits of what an item says, without those of how it is written. */
import type { AnyItem } from '../model/item.ts';
import { fingerprintText, type Edit } from '../model/changes/edits.ts';
import { databaseName } from './database-name.ts';
import { withoutFollowed, type Follow } from './follow-renames.ts';
import type { ItemPair } from './match-items.ts';

/** Another name in the database: by a key, or by another id where no key says otherwise. */
function namedOtherwise({ before, after }: ItemPair): Edit[] {
  const [old, now] = [databaseName(before), databaseName(after)];
  if (!old || !now || old.name === now.name) return [];
  const stepsOf = ({ data }: AnyItem): string[] => (now.key in data ? [now.key] : []);
  const steps = { before: stepsOf(before), after: stepsOf(after) };
  return [{ path: [now.key], steps, before: old.name, after: now.name }];
}

/** A field of a primary key is required, also where nobody says so; no key is unique by default. */
function isFlagSet({ kind, data }: AnyItem, flag: string): boolean {
  if (kind !== 'field') return false;
  return flag === 'unique'
    ? data.unique === true
    : data.required === true || data.key === 'primary';
}

const FLAGS: ReadonlySet<string> = new Set(['required', 'unique']);

function isSameFlag({ path }: Edit, { before, after }: ItemPair): boolean {
  const [key = ''] = path;
  if (after.kind !== 'field' || path.length !== 1 || !FLAGS.has(key)) return false;
  return isFlagSet(before, key) === isFlagSet(after, key);
}

/** SQL in other blanks; texts in quotes are left alone. */
function isSameSql({ path, before, after }: Edit): boolean {
  if (!['sql', 'where', 'query'].includes(path.at(-1) ?? '')) return false;
  if (typeof before !== 'string' || typeof after !== 'string' || /['"]/u.test(before)) return false;
  const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();
  return plain(before) === plain(after);
}

/** Lists whose elements each say something. */
const LISTS: ReadonlySet<string> = new Set([
  ...['verifies', 'tests', 'standards'],
  ...['endpoints', 'conditions', 'limits'],
]);

/** Of two lists of objects without ids, what only one of them has; the whole where only their order differs. */
function withoutShared(edit: Edit): Edit {
  const { before, after } = edit;
  const isObjects = [before, after].every(
    (list) => Array.isArray(list) && list.every((one) => typeof one === 'object'),
  );
  if (!isObjects) return edit;
  const [old, now] = [before, after] as [unknown[], unknown[]];
  const only = (list: unknown[], other: unknown[]): unknown[] => {
    const texts = new Set(other.map(fingerprintText));
    return list.filter((one) => !texts.has(fingerprintText(one)));
  };
  const [lost, gained] = [only(old, now), only(now, old)];
  if (lost.length + gained.length === 0) return edit;
  const some = (list: unknown[]): unknown => (list.length > 0 ? list : undefined);
  return { ...edit, before: some(lost), after: some(gained) };
}

/** A list that lost some texts and gained others is two changes, since each means something else. */
function divided(edit: Edit): Edit[] {
  const { path, before, after } = withoutShared(edit);
  const isDivided =
    path.length === 1 && LISTS.has(path[0] ?? '') && Array.isArray(before) && Array.isArray(after);
  if (!isDivided) return [{ ...edit, before, after }];
  const lost = (before as unknown[]).filter((one) => !(after as unknown[]).includes(one));
  const gained = (after as unknown[]).filter((one) => !(before as unknown[]).includes(one));
  if (lost.length === 0 || gained.length === 0) return [edit];
  return [
    { ...edit, before: lost, after: undefined },
    { ...edit, before: undefined, after: gained },
  ];
}

/** The edits of an item that mean something. @param follow what was renamed meanwhile */
export function effectiveEdits(edits: readonly Edit[], pair: ItemPair, follow: Follow): Edit[] {
  const name = databaseName(pair.after)?.key;
  const others = edits.filter(
    (edit) =>
      !(edit.path.length === 1 && edit.path[0] === name) &&
      !isSameFlag(edit, pair) &&
      !isSameSql(edit),
  );
  return [...namedOtherwise(pair), ...withoutFollowed(others, follow).flatMap(divided)];
}
