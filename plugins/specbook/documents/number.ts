/** Section numbers, anchors and locations: where everything stands before anything is written. */
import GithubSlugger from 'github-slugger';
import { toString } from 'mdast-util-to-string';
import type { RootContent } from 'mdast';
import type { Key } from '../model/item.ts';
import { anchorOf, type Part } from './part.ts';

/**
 * Ids that a page of a document has besides those of its sections: of the front matter, and of what surrounds it.
 * An item of such a name gets another.
 */
const RESERVED = [
  'top',
  'approvals',
  'change-history',
  'contents',
  'how-to-read',
  'state',
  'site.content',
  'site.sidebar',
  'site.search-results',
] as const;

/** Where an item, or a section, stands. */
export interface SectionLocation {
  /** Slug of the document: `05-data-models`. */
  document: string;
  /** `5.2.1`. */
  number: string;
  /** `id` in HTML. */
  anchor: string;
  /** The anchor that a git host gives the heading in the `.md` file. */
  slug: string;
}

/** One line of a contents list. */
export interface ContentsEntry extends SectionLocation {
  title: string;
  /** 1 for `5.2`, 2 for `5.2.1`. */
  depth: number;
}

/** All locations of one document. */
export interface Numbering {
  /** Numbered sections in their order. */
  sections: ContentsEntry[];
  /** The section with a number. */
  byNumber: ReadonlyMap<string, ContentsEntry>;
  /** Items that stand here in full, fields and rules included. */
  items: ReadonlyMap<Key, SectionLocation>;
  /** Sections that the contents list names. */
  contents: ContentsEntry[];
  /** How many items stand in each section with all below it, by number. */
  itemCounts: ReadonlyMap<string, number>;
}

/**
 * Numbers the outline of a document. Nothing in it is written.
 *
 * @param front headings in front of the first numbered section, in order: git hosts number equal ones
 */
export function numberParts(
  document: string,
  first: number,
  front: readonly RootContent[],
  parts: readonly Part[],
): Numbering {
  const slugger = new GithubSlugger();
  const taken = new Set<string>(RESERVED);
  const sections: ContentsEntry[] = [];
  const contents: ContentsEntry[] = [];
  const items = new Map<Key, SectionLocation>();
  const itemCounts = new Map<string, number>();

  const unique = (anchor: string): string => {
    let free = anchor;
    for (let count = 2; taken.has(free); count += 1) free = `${anchor}-${count}`;
    taken.add(free);
    return free;
  };
  const walk = (part: Part, number: string, depth: number, listed: boolean): number => {
    const slug = slugger.slug(`${number} ${part.title}`);
    const location = { document, number, anchor: unique(part.anchor), slug };
    const entry: ContentsEntry = { ...location, title: part.title, depth };
    const isListed = listed && part.unlisted !== true;
    sections.push(entry);
    if (isListed) contents.push(entry);
    if (part.item !== undefined) items.set(part.item, location);
    for (const key of part.rows ?? [])
      items.set(key, { ...location, anchor: unique(anchorOf(key)) });
    const own = (part.item === undefined ? 0 : 1) + (part.rows?.length ?? 0) + (part.size ?? 0);
    const count = part.parts.reduce(
      (sum, child, index) => sum + walk(child, `${number}.${index + 1}`, depth + 1, isListed),
      own,
    );
    itemCounts.set(number, count);
    return count;
  };

  for (const node of front) if (node.type === 'heading') slugger.slug(toString(node));
  for (const [index, part] of parts.entries()) walk(part, `${first}.${index + 1}`, 1, true);
  const byNumber = new Map(sections.map((entry) => [entry.number, entry]));
  return { sections, byNumber, items, contents, itemCounts };
}
