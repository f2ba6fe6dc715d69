/** What search calls each kind of item, and the document in which it stands in full. */
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

/** The four documents by their slug, as the filter names them. */
export const DOCUMENT_NAMES = {
  '05-data-models': '05 Data Models',
  '06-performance-requirements': '06 Performance Requirements',
  '07-technical-constraints': '07 Technical Constraints',
  '08-acceptance-criteria': '08 Acceptance Criteria',
} as const;

type Slug = keyof typeof DOCUMENT_NAMES;

const DOCUMENT_OF_KIND: Partial<Record<Kind, Slug>> = {
  entity: '05-data-models',
  field: '05-data-models',
  enum: '05-data-models',
  rule: '05-data-models',
  domain: '05-data-models',
  dataClass: '05-data-models',
  requirement: '06-performance-requirements',
  category: '06-performance-requirements',
  service: '06-performance-requirements',
  environment: '06-performance-requirements',
  run: '06-performance-requirements',
  constraint: '07-technical-constraints',
  poc: '07-technical-constraints',
  screen: '07-technical-constraints',
  area: '08-acceptance-criteria',
  criterion: '08-acceptance-criteria',
};

function kindOf(key: Key): Kind {
  return key.slice(0, key.indexOf(':')) as Kind;
}

/** Names of the documents in which an item stands in full: one, or for a consideration every one that it affects. */
export function documentsOf(spec: Spec, item: AnyItem): string[] {
  if (item.kind !== 'consideration') {
    const slug = DOCUMENT_OF_KIND[item.kind];
    return slug === undefined ? [] : [DOCUMENT_NAMES[slug]];
  }
  const affected = spec
    .linksFrom(item.key)
    .filter(({ relation }) => relation === 'affects')
    .flatMap(({ to }) => DOCUMENT_OF_KIND[kindOf(to)] ?? []);
  const slugs = affected.length > 0 ? affected : (['05-data-models'] as const);
  return [...new Set(slugs)].sort().map((slug) => DOCUMENT_NAMES[slug]);
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
