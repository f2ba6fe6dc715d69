/** From the name that an author wrote to the item that is meant. */
import { closest } from './closest.ts';
import { keyOf, type AnyItem, type Key, type Kind } from './item.ts';
import { partsOf } from './item-parts.ts';

/** What a reference leads to, or why it leads nowhere. */
export type Resolution =
  | { ok: true; key: Key; part?: string }
  | { ok: false; ambiguous?: readonly Key[]; missingPartOf?: Key; suggestion?: string };

/** Looks names up among the items of a specification. */
export interface NameIndex {
  /**
   * @param text `patient`, `patient.email`, `PERF-RT-002.p95`; where several kinds are right also `category:calendar`
   * @param kinds kinds that are right here; all when empty
   */
  resolve(text: string, kinds?: readonly Kind[]): Resolution;
}

/** Makes the index of all names. */
export function indexNames(items: ReadonlyMap<Key, AnyItem>): NameIndex {
  const byId = new Map<string, AnyItem[]>();
  for (const item of items.values()) {
    if (item.kind === 'field') continue;
    const same = byId.get(item.id);
    if (same) same.push(item);
    else byId.set(item.id, [item]);
  }
  const kindNames = new Set<string>([...items.values()].map((item) => item.kind));
  const rightKind = (item: AnyItem, kinds: readonly Kind[]): boolean =>
    kinds.length === 0 ||
    kinds.includes(item.kind) ||
    (item.kind === 'entity' && kinds.includes('field'));

  function withPart(item: AnyItem, part: string | undefined, kinds: readonly Kind[]): Resolution {
    if (part === undefined) {
      return kinds.length > 0 && !kinds.includes(item.kind)
        ? { ok: false, missingPartOf: item.key }
        : { ok: true, key: item.key };
    }
    const { names: parts } = partsOf(item);
    if (!parts.includes(part)) {
      const near = closest(part, parts);
      return {
        ok: false,
        missingPartOf: item.key,
        ...(near && { suggestion: `${item.id}.${near}` }),
      };
    }
    return item.kind === 'entity'
      ? { ok: true, key: keyOf('field', `${item.id}.${part}`) }
      : { ok: true, key: item.key, part };
  }

  function suggest(id: string, part: string | undefined, kinds: readonly Kind[]): Resolution {
    const names = [...byId]
      .filter(([, same]) => same.some((item) => rightKind(item, kinds)))
      .map(([name]) => name);
    const near = closest(id, names);
    if (near === undefined) return { ok: false };
    return { ok: false, suggestion: part === undefined ? near : `${near}.${part}` };
  }

  return {
    resolve(text, kinds = []) {
      const colon = text.indexOf(':');
      const prefix = colon > 0 ? text.slice(0, colon) : '';
      // Where one kind alone is right, there is nothing to tell apart.
      const isKind = kindNames.has(prefix) && kinds.length !== 1;
      const wanted: readonly Kind[] =
        isKind && (kinds.length === 0 || kinds.includes(prefix as Kind)) ? [prefix as Kind] : kinds;
      const name = wanted === kinds ? text : text.slice(colon + 1);
      const dot = name.indexOf('.');
      const id = dot > 0 ? name.slice(0, dot) : name;
      const part = dot > 0 ? name.slice(dot + 1) : undefined;
      const same = (byId.get(id) ?? []).filter((item) => rightKind(item, wanted));
      const resolved = same.map((item) => withPart(item, part, wanted));
      const good = resolved.filter((result) => result.ok);
      if (good.length > 1) return { ok: false, ambiguous: good.map((result) => result.key) };
      return good[0] ?? resolved[0] ?? suggest(id, part, wanted);
    },
  };
}
