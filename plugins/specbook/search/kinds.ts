/** What search calls each kind of item, and the document in which it stands in full. */
import { DOCUMENTS, homeOf, type DocumentKind } from '../model/document-home.ts';
import type { AnyItem, Key, Kind } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';

/** Kinds of results: those of items, and pages that show many. */
export type ResultKind = Kind | 'page';

/** Names of the kinds, in the order in which equally good results are listed. */
export const KIND_NAMES: Record<ResultKind, string> = {
  entity: 'Entity',
  enum: 'Enumeration',
  requirement: 'Performance requirement',
  constraint: 'Constraint',
  poc: 'Proof of concept',
  rule: 'Business rule',
  area: 'Acceptance area',
  criterion: 'Acceptance criterion',
  consideration: 'Consideration',
  domain: 'Domain',
  category: 'API category',
  service: 'Service',
  screen: 'Screen',
  run: 'Evidence',
  page: 'Page',
  field: 'Field',
  dataClass: 'Data class',
  environment: 'Environment',
  team: 'Team',
};

/** The name of a document, as the filter has it. @example '06 Performance Requirements' */
export function documentName({ number, title }: Pick<DocumentKind, 'number' | 'title'>): string {
  return `${String(number).padStart(2, '0')} ${title}`;
}

/** Names of the documents in which an item stands in full: one, or for a consideration every one that it affects. */
export function documentsOf(spec: Spec, item: AnyItem): string[] {
  const affected =
    item.kind === 'consideration'
      ? spec
          .linksFrom(item.key)
          .filter(({ relation }) => relation === 'affects')
          .map(({ to }) => homeOf(to))
      : [];
  const slugs = new Set(affected.length > 0 ? affected : [homeOf(item.key)]);
  return DOCUMENTS.filter(({ slug }) => slugs.has(slug)).map(documentName);
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
