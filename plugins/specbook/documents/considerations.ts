/** Which considerations stand in which document: in each that they affect, in 05 those that affect nothing. */
import type { Consideration } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import { itemPart, part, type Part } from './part.ts';
import { considerationSection } from '../views/consideration.ts';
import { DOCUMENTS, homeOf, type DocumentSlug } from '../model/document-home.ts';

/** The documents in which a consideration stands. */
export function documentsOf(spec: Spec, item: Consideration): DocumentSlug[] {
  const affected = spec.linksFrom(item.key).filter(({ relation }) => relation === 'affects');
  const homes = new Set(affected.map(({ to }) => homeOf(to)));
  if (homes.size === 0) return ['05-data-models'];
  return DOCUMENTS.map(({ slug }) => slug).filter((slug) => homes.has(slug));
}

/** The section of considerations of one document, open ones first; none where there are none. */
export function considerationsPart(spec: Spec, slug: DocumentSlug): Part[] {
  const here = spec.considerations.filter((item) => documentsOf(spec, item).includes(slug));
  if (here.length === 0) return [];
  const rank = ({ data }: Consideration): number =>
    ['open', 'decided', 'dropped'].indexOf(data.status);
  const items = here.toSorted((a, b) => rank(a) - rank(b));
  const parts = items.map((item) =>
    itemPart(item, () => considerationSection(spec, item), { title: item.id, unlisted: true }),
  );
  return [part('Considerations', 'considerations', () => [], parts)];
}
