/** The section of considerations, which each document has. */
import type { Consideration } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import { stringsOf } from '../i18n/index.ts';
import { CONSIDERATION_STATUSES } from '../schema/consideration.ts';
import { itemPart, part, type Part } from './part.ts';
import { considerationSection } from '../views/consideration.ts';
import { documentsOf } from '../model/document-of.ts';
import type { DocumentSlug } from '../model/documents.ts';

/** The section of considerations of one document, open ones first; none where there are none. */
export function considerationsPart(spec: Spec, slug: DocumentSlug): Part[] {
  const here = spec.considerations.filter((item) => documentsOf(spec, item).includes(slug));
  if (here.length === 0) return [];
  const rank = ({ data }: Consideration): number => CONSIDERATION_STATUSES.indexOf(data.status);
  const items = here.toSorted((a, b) => rank(a) - rank(b));
  const parts = items.map((item) =>
    itemPart(item, () => considerationSection(spec, item), { title: item.id, unlisted: true }),
  );
  return [part(stringsOf(spec).documents.considerations.title, 'considerations', () => [], parts)];
}
