/** The sections of an item as a project wants them: some added, some moved, some left out. */
import type { RootContent } from 'mdast';
import { stringsOf } from '../i18n/index.ts';
import { blockSource } from '../markup/block-source.ts';
import { paragraph, strong } from '../markup/mdast.ts';
import { linkTo } from '../markup/prose-links.ts';
import { prose } from '../markup/prose.ts';
import type { AnyItem, Kind } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import type { AddedSection, SectionPlace } from '../model/view-data.ts';
import { anchorOfSection } from './section-ids.ts';
import type { ViewSection } from './section.ts';

/** Whether a project changes anything for items of this kind. */
export function isArranged({ views }: Spec, { kind, key }: AnyItem): boolean {
  return views !== undefined && (views.changes[kind] !== undefined || views.sections.has(key));
}

/**
 * Adds, moves, then removes. A section whose neighbour an item does not have goes behind all others.
 *
 * @param own sections that the view declares
 */
export function arrangeSections(
  spec: Spec,
  { kind, key }: AnyItem,
  own: readonly ViewSection[],
): readonly ViewSection[] {
  const { changes, sections } = spec.views ?? {};
  let arranged = own;
  for (const added of sections?.get(key) ?? [])
    arranged = placed(arranged, sectionOf(spec, added), added);
  const { move = [], remove = [] } = changes?.[kind] ?? {};
  for (const place of move) {
    const moved = arranged.find(({ id }) => id === anchorOfSection(place.id));
    if (!moved) continue;
    const others = arranged.filter((section) => section !== moved);
    if (neighbourIn(others, place) >= 0) arranged = placed(others, moved, place);
  }
  const removed = new Set(remove.map(anchorOfSection));
  return arranged.filter(({ id }) => !removed.has(id));
}

/** Whether a project leaves a section of a kind out. */
export function isRemoved({ views }: Spec, kind: Kind, id: string): boolean {
  return views?.changes[kind]?.remove.includes(id) === true;
}

/** What a project adds to items that are rows of a table: each section below the table, under the names of both. */
export function sectionsOfRows(spec: Spec, items: readonly AnyItem[]): RootContent[] {
  if (!spec.views) return [];
  const { fact: t } = stringsOf(spec).views.items;
  return items.flatMap((item) =>
    arrangeSections(spec, item, []).flatMap(({ title, body }) => [
      paragraph(strong(t({ label: linkTo(item), value: title }))),
      ...body.blocks(),
    ]),
  );
}

function sectionOf(spec: Spec, { id, title, text }: AddedSection): ViewSection {
  return { id: anchorOfSection(id), title, body: blockSource(() => prose(spec, text), 2) };
}

/** Index at which a section goes; -1 where its neighbour is not there. */
function neighbourIn(sections: readonly ViewSection[], { before, after }: SectionPlace): number {
  const neighbour = before ?? after;
  if (neighbour === undefined) return -1;
  const index = sections.findIndex(({ id }) => id === anchorOfSection(neighbour));
  return index < 0 || before !== undefined ? index : index + 1;
}

function placed(
  sections: readonly ViewSection[],
  section: ViewSection,
  place: SectionPlace,
): readonly ViewSection[] {
  const index = neighbourIn(sections, place);
  return index < 0 ? [...sections, section] : sections.toSpliced(index, 0, section);
}
