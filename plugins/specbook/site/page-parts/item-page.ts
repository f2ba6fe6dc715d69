import { stringsOf } from '../../i18n/index.ts';
import type { Section } from '../../views/section.ts';
import type { AnyItem } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import type { DocumentSlug } from '../../model/documents.ts';
import { hasOwnId } from '../../model/kind-lists.ts';
import { itemPath } from '../../model/item-path.ts';
import type { PageSection } from '../render/page-section.ts';
import { ASIDE_LIMIT, type PageData } from './page-data.ts';
import { neighboursOf } from './neighbours.ts';
import { documentLocationOf } from './document-location.ts';
import { plainText } from '../../markup/plain-text.ts';

/** What the page of one item is made from. */
export interface ItemPageInput extends Pick<PageData, 'crumbs' | 'sidebar' | 'aside' | 'area'> {
  spec: Spec;
  item: AnyItem;
  /** The item in full, as documents have it. */
  section: Section;
  /** Sections above those of the item. */
  before?: readonly PageSection[];
  /** Sections below those of the item. */
  behind?: readonly PageSection[];
  /** What it is called; the name of its kind when absent. */
  kindLabel?: string;
  /** In which document it stands in full. */
  document?: DocumentSlug;
  /** What it is about, in Markdown; its title when absent. */
  description?: string | undefined;
}

/** The page of one item: what its documents say of it, and its place there. */
export function itemPage({
  spec,
  item,
  section,
  kindLabel = stringsOf(spec).kinds[item.kind].label,
  document,
  description,
  before = [],
  behind = [],
  ...rest
}: ItemPageInput): PageData {
  const place = documentLocationOf(spec, item.key);
  const shownIn = place?.document ?? document;
  return {
    ...rest,
    path: itemPath(item.key),
    title: item.title,
    kindLabel,
    ...(hasOwnId(item.kind) && { itemId: item.id }),
    lede: section.lede,
    facts: section.facts,
    sections: [
      ...before,
      { body: section.intro },
      ...numberedSections(section, place?.number),
      ...behind,
    ],
    // Its tables list what refers to it, as the list beside it does.
    ...(item.kind === 'entity' && { rowLimit: ASIDE_LIMIT }),
    description: plainText(description ?? item.title),
    key: item.key,
    neighbours: neighboursOf(spec, item.key),
    source: item.source,
    ...(shownIn && { document: shownIn }),
    ...(place && { sectionNumber: place.number, sectionPath: place.path }),
  };
}

/** The sections of an item, with the numbers that its document gives them. */
function numberedSections(
  { sections, numbered = false }: Section,
  number: string | undefined,
): PageSection[] {
  return sections.map(({ id, title, body }, index) => ({
    id,
    title,
    ...(numbered && number !== undefined && { number: `${number}.${index + 1}` }),
    body,
  }));
}
