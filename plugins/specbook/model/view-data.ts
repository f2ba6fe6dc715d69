/** What a project changes in the sections of items, as data: it is sent to the build worker like the model itself. */
import type { Key, Kind } from './item.ts';

/** Where a section goes: before or behind another one of the item. */
export interface SectionPlace {
  /** Id of the section that follows it. @example 'fields' */
  before?: string;
  /** Id of the section that it follows. */
  after?: string;
}

/** A section that a project adds to an item. */
export interface AddedSection extends SectionPlace {
  /** @example 'runbook' */
  id: string;
  title: string;
  /** Markdown. */
  text: string;
}

/** What a project changes in the sections of a kind. */
export interface SectionChanges {
  remove: readonly string[];
  move: readonly (SectionPlace & { id: string })[];
}

/** What a project changes in the sections of items. */
export interface ViewData {
  /** By kind. */
  changes: Readonly<Partial<Record<Kind, SectionChanges>>>;
  /** By item. */
  sections: ReadonlyMap<Key, readonly AddedSection[]>;
}
