/** From stated items to items with addresses and titles, each once. */
import type { Localized } from '../i18n/index.ts';
import { keyOf, type AnyItem, type ItemData, type Key } from './item.ts';
import { hasOwnId } from './kind-lists.ts';
import type { VocabularyKind } from './kinds.ts';
import { vocabularyOf } from './link.ts';
import { statedReferences } from './references.ts';
import { nestedItems, sourceOfPart, type AnyStated } from './stated-item.ts';
import { titleFromVerified, titleOf, type NameOf } from './title.ts';

/** Two items with one id; the first one stays in the model. */
export interface Duplicate {
  first: AnyItem;
  second: AnyItem;
}

/** Items by address, and those left out because their id is taken. */
export interface CollectedItems {
  items: ReadonlyMap<Key, AnyItem>;
  duplicates: readonly Duplicate[];
  /** Addresses of what only duplicates hold: it is left out with them. */
  left: readonly Key[];
}

/** Ids are unique among all kinds with ids of their own, elsewhere among items of one kind. */
type UniqueId = Key | `#${string}`;

function uniqueIdOf({ kind, id, key }: Pick<AnyItem, 'kind' | 'id' | 'key'>): UniqueId {
  return hasOwnId(kind) ? `#${id}` : key;
}

/**
 * Items in the order stated, those nested in others behind them, then the words of vocabularies that nothing lists.
 *
 * @param language of titles that no author wrote
 */
export function collectItems(
  stated: readonly AnyStated[],
  listed: ReadonlySet<VocabularyKind>,
  language: Localized,
): CollectedItems {
  const all = stated.flatMap((item) => [item, ...nestedItems(item)]);
  const { unique, duplicates, left } = withoutDuplicates(titledItems(all, language));
  const named = [...unique.values()].map((item) => withTitleOfVerified(item, unique, language));
  const words = impliedWords(named, listed);
  const items = new Map([...named, ...words].map((item) => [item.key, item]));
  return { items, duplicates, left };
}

function titledItems(stated: readonly AnyStated[], language: Localized): AnyItem[] {
  const names = new Map(
    stated.flatMap(({ kind, id, data }) =>
      kind === 'category' || kind === 'service' ? [[keyOf(kind, id), data.name]] : [],
    ),
  );
  const nameOf: NameOf = (kind, id) => names.get(keyOf(kind, id)) ?? id;
  return stated.map((item) => ({
    ...item,
    key: keyOf(item.kind, item.id),
    title: titleOf(language, item.kind, item.id, item.data, nameOf),
  }));
}

function withoutDuplicates(all: readonly AnyItem[]): {
  unique: Map<UniqueId, AnyItem>;
  duplicates: Duplicate[];
  left: Key[];
} {
  const unique = new Map<UniqueId, AnyItem>();
  const duplicates: Duplicate[] = [];
  const left: Key[] = [];
  // The items within a duplicate follow it, and belong to it alone.
  let holder: AnyItem | undefined;
  for (const second of all) {
    const isWithin = second.parent !== undefined && second.parent === holder?.key;
    if (!isWithin) holder = undefined;
    const id = uniqueIdOf(second);
    const first = unique.get(id);
    if (first) duplicates.push({ first, second });
    if (first && !isWithin) holder = second;
    if (!first && isWithin) left.push(second.key);
    if (!first && !isWithin) unique.set(id, second);
  }
  return { unique, duplicates, left };
}

/** A criterion without a statement is named after what it verifies. */
function withTitleOfVerified(
  item: AnyItem,
  unique: ReadonlyMap<UniqueId, AnyItem>,
  language: Localized,
): AnyItem {
  if (item.kind !== 'criterion' || item.data.statement !== undefined) return item;
  const verified = (item.data.verifies ?? []).flatMap((id) => unique.get(`#${id}`) ?? []);
  const title = titleFromVerified(
    language,
    verified.map(({ kind, title }) => ({ title, measured: kind === 'requirement' })),
  );
  return title === undefined ? item : { ...item, title };
}

/** Words of vocabularies that spec.yaml leaves open, as items of their own, located where they are first used. */
function impliedWords(items: readonly AnyItem[], listed: ReadonlySet<VocabularyKind>): AnyItem[] {
  const implied = new Map<Key, AnyItem>();
  for (const item of items) {
    for (const { expected, text, path } of statedReferences(item)) {
      const kind = vocabularyOf(expected);
      if (!kind || listed.has(kind) || implied.has(keyOf(kind, text))) continue;
      const word = {
        kind,
        id: text,
        key: keyOf(kind, text),
        title: text,
        data: { name: text, description: text } as ItemData[VocabularyKind],
        source: sourceOfPart(item.source, path),
        implied: true,
      };
      implied.set(word.key, word as AnyItem);
    }
  }
  return [...implied.values()];
}
