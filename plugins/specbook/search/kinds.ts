/** What search calls each kind of result, in which order kinds come, and where items belong. */
import { documentsOf } from '../model/document-of.ts';
import { documentName, DOCUMENTS } from '../model/documents.ts';
import type { AnyItem, Key } from '../model/item.ts';
import { ALL_KINDS, hasOwnId, KINDS, type Kind } from '../model/kinds.ts';
import type { Spec } from '../model/spec.ts';

/** Kinds of results: those of items, and pages that show many. */
export type ResultKind = Kind | 'page';

/** Kinds that come first among results that are equally good; pages follow, then the others in the order of KINDS. */
const FIRST_KINDS: readonly ResultKind[] = [
  ...(['entity', 'enum', 'requirement', 'constraint', 'poc', 'rule', 'area'] as const),
  ...(['criterion', 'consideration', 'domain', 'category', 'service', 'screen', 'run'] as const),
];
const RESULT_ORDER = [...new Set<ResultKind>([...FIRST_KINDS, 'page', ...ALL_KINDS])];

/** The name of a kind, as the filter has it. */
export function resultLabel(kind: ResultKind): string {
  return kind === 'page' ? 'Page' : KINDS[kind].label;
}

/** The place of a kind among results that are equally good. */
export function resultRank(kind: ResultKind): number {
  return RESULT_ORDER.indexOf(kind);
}

/** True where people know a result by its id. */
export function resultHasId(kind: ResultKind): boolean {
  return kind !== 'page' && hasOwnId(kind);
}

/** Names of the documents that describe an item in full. */
export function documentNames(spec: Spec, item: AnyItem): string[] {
  const slugs = documentsOf(spec, item);
  return DOCUMENTS.filter(({ slug }) => slugs.includes(slug)).map(documentName);
}

/** The domain or the area that contains an item. */
function containerOf(spec: Spec, key: Key | undefined): string | undefined {
  const item = key === undefined ? undefined : spec.items.get(key);
  if (item === undefined) return undefined;
  if (item.kind === 'domain' || item.kind === 'area') return item.title;
  return containerOf(spec, item.parent);
}

/**
 * Names of the domains and areas that an item belongs to. What belongs to none itself, such as a requirement, belongs
 * where the entities and criteria are that it bears on; an enumeration where it is used.
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
