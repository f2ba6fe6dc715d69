/** Names and order of the kinds of results, and the domains and areas of items. */
import { stringsOf, type Localized } from '../i18n/index.ts';
import { documentsOf } from '../model/document-of.ts';
import { documentName, DOCUMENTS } from '../model/documents.ts';
import type { AnyItem, Key } from '../model/item.ts';
import { ALL_KINDS, hasOwnId, hasOwnPage, isVocabulary } from '../model/kind-lists.ts';
import type { Kind } from '../model/kinds.ts';
import type { Spec } from '../model/spec.ts';

/** Kinds of results: the kinds of items, and pages. */
export type ResultKind = Kind | 'page';

const PAGE_KINDS = ALL_KINDS.filter(hasOwnPage);

/** The order of equal matches: what has a page, words of spec.yaml after the rest; then lists; then rows of pages. */
const RESULT_ORDER = [
  ...new Set<ResultKind>([
    ...PAGE_KINDS.filter((kind) => !isVocabulary(kind)),
    ...PAGE_KINDS,
    'page',
    ...ALL_KINDS,
  ]),
];

/** Returns the name of a kind in the filter. */
export function resultLabel(of: Localized, kind: ResultKind): string {
  const { kinds, search } = stringsOf(of);
  return kind === 'page' ? search.page : kinds[kind].label;
}

/** Returns the rank of a kind among equal matches. */
export function resultRank(kind: ResultKind): number {
  return RESULT_ORDER.indexOf(kind);
}

/** Whether results of a kind are shown with their id. */
export function resultHasId(kind: ResultKind): boolean {
  return kind !== 'page' && hasOwnId(kind);
}

/** Returns the names of the documents that contain an item in full. */
export function documentNames(spec: Spec, item: AnyItem): string[] {
  const slugs = documentsOf(spec, item);
  return DOCUMENTS.filter(({ slug }) => slugs.includes(slug)).map((document) =>
    documentName(spec, document),
  );
}

/** The domain or area that contains an item. */
function containerOf(spec: Spec, key: Key | undefined): string | undefined {
  const item = key === undefined ? undefined : spec.items.get(key);
  if (item === undefined) return undefined;
  if (item.kind === 'domain' || item.kind === 'area') return item.title;
  return containerOf(spec, item.parent);
}

/**
 * Returns the names of the domains and areas of an item. An item without its own, such as a requirement, has those of the
 * entities and criteria that it affects; an enumeration has those of the fields that use it.
 */
export function placesOf(spec: Spec, item: AnyItem): string[] {
  const own = containerOf(spec, item.key);
  if (own !== undefined) return [own];
  const linked =
    item.kind === 'enum'
      ? spec.linksTo(item.key).map(({ from }) => from)
      : spec.linksFrom(item.key).flatMap(({ to, relation }) => (relation === 'mentions' ? [] : to));
  return [...new Set(linked.flatMap((key) => containerOf(spec, key) ?? []))].sort();
}
