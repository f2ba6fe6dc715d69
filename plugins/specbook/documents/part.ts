/** The parts that documents are composed of: an outline that is numbered before anything in it is written. */
import type { RootContent } from 'mdast';
import { idOf, kindOf, type AnyItem, type Key } from '../model/item.ts';
import { hasOwnId } from '../model/kind-lists.ts';
import { blockSource, type BlockSource } from '../markup/block-source.ts';
import { facts } from '../markup/mdast.ts';
import { sourcesOf, type Section } from '../views/section.ts';

/** A section of a document before it has a number. */
export interface Part {
  title: string;
  /** `id` in HTML; unique within the document. */
  anchor: string;
  /** The item that stands here in full. */
  item?: Key;
  /** Items that stand in full in rows of its tables, in their order. */
  rows?: readonly Key[];
  /** How many rows its tables have that stand for no item in full, where a large specification has many. */
  size?: number;
  /** The contents list leaves it out. */
  unlisted?: boolean;
  /** What stands in it above the parts below it. */
  content: () => readonly BlockSource[];
  /** It is a heading within the content of the part above it: its anchor there. */
  inside?: string;
  /** The parts below it. */
  parts: readonly Part[];
}

/** A part without an item. */
export function part(
  title: string,
  anchor: string,
  blocks: () => RootContent[],
  parts: readonly Part[] = [],
  more: Pick<Part, 'rows' | 'size'> = {},
): Part {
  const sources = [blockSource(blocks)];
  return { title, anchor, content: () => sources, parts, ...more };
}

/** The anchor of an item in a document. @example anchorOf('requirement:PERF-RT-002') // 'perf-rt-002' */
export function anchorOf(key: Key): string {
  const kind = kindOf(key);
  const id = idOf(key).toLowerCase();
  // Other kinds may share names with entities.
  return hasOwnId(kind) || kind === 'entity' || kind === 'field' ? id : `${kind}.${id}`;
}

/** How an item becomes a part. */
export interface ItemPartOptions {
  title: string;
  unlisted?: boolean;
  /** Blocks behind its own. */
  more?: () => RootContent[];
  /** The sections of its view become numbered parts. */
  divided?: boolean;
  /** Parts below it. */
  parts?: readonly Part[];
}

/** An item in full as a part. Its body is the source that its page shows too. */
export function itemPart(
  item: Pick<AnyItem, 'key'>,
  sectionOf: () => Section,
  { title, unlisted = false, more, divided = false, parts = [] }: ItemPartOptions,
): Part {
  const anchor = anchorOf(item.key);
  const head = blockSource(() => {
    const { lede, facts: pairs } = sectionOf();
    return [...lede, ...facts(pairs)];
  });
  const behind = more ? [blockSource(more)] : [];
  const sections = divided ? sectionOf().sections : [];
  return {
    title,
    anchor,
    item: item.key,
    unlisted,
    content: () => [head, ...sourcesOf(sectionOf()), ...behind],
    parts: [
      ...sections.map((section): Part => ({
        title: section.title,
        anchor: `${anchor}.${section.id}`,
        ...(section.rows && { rows: section.rows }),
        unlisted: true,
        inside: section.id,
        content: () => [],
        parts: [],
      })),
      ...parts,
    ],
  };
}
