/** Numbers, anchors and places: where everything stands before anything is written. */
import GithubSlugger from 'github-slugger';
import { toString } from 'mdast-util-to-string';
import type { RootContent } from 'mdast';
import type { Key } from '../model/item.ts';
import { anchorOf, type Part } from './part.ts';
import { weightOf } from './weight.ts';

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

/** All places of one document. */
export interface Numbering {
  /** Numbered sections in their order. */
  sections: ContentsEntry[];
  /** The section with a number. */
  byNumber: ReadonlyMap<string, ContentsEntry>;
  /** Items that stand here in full, fields and rules included. */
  items: ReadonlyMap<Key, SectionLocation>;
  /** Sections that the contents list names. */
  contents: ContentsEntry[];
  /** Characters of HTML of each section with all below it, about, by number. */
  weights: ReadonlyMap<string, number>;
}

/**
 * Walks the parts of a document once.
 *
 * @param front headings in front of the first numbered section, in order: git hosts number equal ones
 */
export function numbered(
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
  const weights = new Map<string, number>();

  const unique = (anchor: string): string => {
    let free = anchor;
    for (let count = 2; taken.has(free); count += 1) free = `${anchor}-${count}`;
    taken.add(free);
    return free;
  };
  const headings = (nodes: readonly RootContent[]): void => {
    for (const node of nodes) {
      if (node.type === 'heading') slugger.slug(toString(node));
      else if (node.type !== 'table' && 'children' in node) headings(node.children);
    }
  };
  const rows = (nodes: readonly RootContent[], here: SectionLocation): void => {
    for (const node of nodes) {
      if (node.type !== 'table') continue;
      for (const { data } of node.children) {
        if (data?.item !== undefined)
          items.set(data.item, { ...here, anchor: unique(anchorOf(data.item)) });
      }
    }
  };
  const walk = (part: Part, number: string, depth: number, listed: boolean): number => {
    const { content, parts: below } = part.expand();
    const slug = slugger.slug(`${number} ${part.title}`);
    const place: SectionLocation = { document, number, anchor: unique(part.anchor), slug };
    const entry: ContentsEntry = { ...place, title: part.title, depth };
    const named = listed && part.unlisted !== true;
    sections.push(entry);
    if (named) contents.push(entry);
    if (part.item !== undefined) items.set(part.item, place);
    headings(content);
    rows(content, place);
    const weight = below.reduce(
      (sum, child, index) => sum + walk(child, `${number}.${index + 1}`, depth + 1, named),
      weightOf(content),
    );
    weights.set(number, weight);
    return weight;
  };

  headings(front);
  parts.forEach((one, index) => walk(one, `${first}.${index + 1}`, 1, true));
  const byNumber = new Map(sections.map((entry) => [entry.number, entry]));
  return { sections, byNumber, items, contents, weights };
}
