import { ANY_ID } from './broken-items.ts';
import type { AnyItem, Key, Kind } from './item.ts';
import { isVocabulary } from './kind-lists.ts';
import { KINDS, type VocabularyKind } from './kinds.ts';
import { memoize } from './memoize.ts';
import { statedReferences } from './references.ts';
import { indexNames } from './resolve.ts';
import type { Link, Unresolved } from './spec.ts';

/** The vocabulary to which the word of a reference belongs, where no other kind is expected. */
export function vocabularyOf([kind, ...others]: readonly Kind[]): VocabularyKind | undefined {
  return kind !== undefined && others.length === 0 && isVocabulary(kind) ? kind : undefined;
}

/** True when the reference may well mean an item whose file has errors: that error is reported, this one would be noise. */
export function meansBroken(
  text: string,
  expected: readonly Kind[],
  broken: ReadonlySet<Key>,
): boolean {
  if (broken.size === 0) return false;
  const id = text.slice(text.indexOf(':') + 1).split('.')[0] ?? '';
  const kinds = kindsById(broken);
  return [...(kinds.get(id) ?? []), ...(kinds.get(ANY_ID) ?? [])].some(
    (kind) =>
      expected.length === 0 ||
      expected.includes(kind) ||
      (kind === 'entity' && expected.includes('field')),
  );
}

/** A file that cannot be parsed may hold very many ids. */
const kindsById = memoize((keys: ReadonlySet<Key>): ReadonlyMap<string, readonly Kind[]> => {
  const kinds = new Map<string, Kind[]>();
  for (const key of keys) {
    const kind = key.slice(0, key.indexOf(':')) as Kind;
    const id = key.slice(kind.length + 1);
    const ofId = kinds.get(id);
    if (ofId) ofId.push(kind);
    else kinds.set(id, [kind]);
  }
  return kinds;
});

/** Enums by what a field may write as its type: their ids, and the names of their types in the database. */
function enumsByType(items: ReadonlyMap<Key, AnyItem>): ReadonlyMap<string, Key> {
  const enums = [...items.values()].filter((item) => item.kind === 'enum');
  return new Map([
    ...enums.flatMap(({ key, data }) =>
      data.type === undefined ? [] : [[data.type, key] as const],
    ),
    ...enums.map(({ key, id }) => [id, key] as const),
  ]);
}

/** Resolves every reference of every item. */
export function linkItems(
  items: ReadonlyMap<Key, AnyItem>,
  listed: ReadonlySet<VocabularyKind>,
  broken: ReadonlySet<Key>,
): { links: Link[]; unresolved: Unresolved[] } {
  const names = indexNames(items);
  const links: Link[] = [];
  const unresolved: Unresolved[] = [];
  for (const item of items.values()) {
    for (const { relation, path, text, expected, literal, occurrence } of statedReferences(item)) {
      const found = names.resolve(text, expected);
      if (found.ok) {
        links.push({
          from: item.key,
          to: found.key,
          relation,
          path,
          ...(found.part !== undefined && { part: found.part }),
        });
        continue;
      }
      if (meansBroken(text, expected, broken)) continue;
      const vocabulary = vocabularyOf(expected);
      unresolved.push({
        from: item.key,
        relation,
        path,
        text,
        expected,
        ...(found.ambiguous && { ambiguous: found.ambiguous }),
        ...(found.missingPartOf && { missingPartOf: found.missingPartOf }),
        ...(found.suggestion !== undefined && { suggestion: found.suggestion }),
        ...(vocabulary && listed.has(vocabulary) && { vocabulary: KINDS[vocabulary].collection }),
        ...(literal !== undefined && { literal }),
        ...(occurrence !== undefined && { occurrence }),
      });
    }
  }
  const enums = enumsByType(items);
  for (const item of items.values()) {
    const to = item.kind === 'field' ? enums.get(item.data.type) : undefined;
    if (to !== undefined) links.push({ from: item.key, to, relation: 'type', path: ['type'] });
  }
  return { links, unresolved };
}
