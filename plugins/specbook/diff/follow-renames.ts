/** References that follow an item to its new address are no changes of what refers to it. */
import { isSame, isProse, type Edit } from '../model/changes/edits.ts';
import { idOf, kindOf, type AnyItem, type Key } from '../model/item.ts';

/** A value of the former state, with the addresses that items have now. */
export type Follow = (value: unknown, path: readonly string[]) => unknown;

const NAME = /[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*/gu;
const REFERENCE = /\[\[[^\]]*\]\]/gu;

/** The entity whose fields an item names without it. */
function entityOf({ kind, key, parent }: AnyItem): string | undefined {
  if (kind === 'entity') return idOf(key);
  return parent !== undefined && kindOf(parent) === 'entity' ? idOf(parent) : undefined;
}

/** The new address of a name: of itself, or of what it is a part of. */
function renamed(name: string, ids: ReadonlyMap<string, string>): string {
  for (let end = name.length; end > 0; end = name.lastIndexOf('.', end - 1)) {
    const id = ids.get(name.slice(0, end));
    if (id !== undefined) return id + name.slice(end);
  }
  return name;
}

/** Follows the renames as values of an item name them: fields of its own entity by their ids alone. */
export function createFollow(renames: ReadonlyMap<Key, Key>, item: AnyItem): Follow {
  const entity = entityOf(item);
  const ids = new Map<string, string>();
  for (const [old, now] of renames) {
    ids.set(idOf(old), idOf(now));
    if (kindOf(old) !== 'field' || entity === undefined) continue;
    if (idOf(old).startsWith(`${entity}.`))
      ids.set(idOf(old).slice(entity.length + 1), idOf(now).slice(idOf(now).indexOf('.') + 1));
  }
  if (ids.size === 0) return (value) => value;
  const inNames = (text: string): string => text.replace(NAME, (name) => renamed(name, ids));
  const follow: Follow = (value, path) => {
    if (typeof value === 'string')
      return isProse(path) ? value.replace(REFERENCE, inNames) : inNames(value);
    if (Array.isArray(value)) return value.map((one) => follow(one, path));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, one]) => [key, follow(one, [...path, key])]);
    return Object.fromEntries(entries) as unknown;
  };
  return follow;
}

/** Parts under a key that was renamed are one part: `volume: { client: 9000 }`. */
function joined(edits: readonly Edit[], follow: Follow): Edit[] {
  const address = (path: readonly string[]): string => path.join('\u0001');
  const went = new Map(
    edits
      .filter(({ after }) => after === undefined)
      .map((edit) => [address(edit.path.map((step) => String(follow(step, [])))), edit]),
  );
  const taken = new Set<Edit>();
  const found = edits.map((edit) => {
    const former = edit.before === undefined ? went.get(address(edit.path)) : undefined;
    if (!former) return edit;
    taken.add(former);
    const steps = { before: former.steps.before, after: edit.steps.after };
    return { ...edit, steps, before: former.before };
  });
  return found.filter((edit) => !taken.has(edit));
}

/** Edits without those that only follow a rename. */
export function withoutFollowed(edits: readonly Edit[], follow: Follow): Edit[] {
  return joined(edits, follow).filter(
    ({ before, after, path }) => !isSame(follow(before, path), after, path.at(-1) ?? ''),
  );
}
