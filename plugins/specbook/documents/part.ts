/** The parts that documents are composed of. */
import type { Heading, RootContent } from 'mdast';
import { idOf, kindOf, type AnyItem, type Key } from '../model/item.ts';
import { hasOwnId } from '../model/kinds.ts';
import { facts } from '../markup/mdast.ts';
import type { Section } from '../views/section.ts';

/** A section of a document before it has a number. */
export interface Part {
  title: string;
  /** `id` in HTML; unique within the document. */
  anchor: string;
  /** The item that stands here in full. */
  item?: Key;
  /** The contents list leaves it out. */
  unlisted?: boolean;
  /** What stands in it. Made anew each time, so that a large document is never in memory as a whole. */
  expand: () => Expanded;
}

/** What stands in a part: first its own content, then the parts below it. */
export interface Expanded {
  content: RootContent[];
  parts: readonly Part[];
}

/** A part without an item. */
export function part(
  title: string,
  anchor: string,
  content: () => RootContent[],
  parts: readonly Part[] = [],
): Part {
  return { title, anchor, expand: () => ({ content: content(), parts }) };
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
  /** The headings of the item become numbered parts of their own. */
  divided?: boolean;
  unlisted?: boolean;
  /** Parts below it. */
  parts?: readonly Part[];
}

/** An item in full as a part. */
export function itemPart(
  item: Pick<AnyItem, 'key'>,
  section: () => Section,
  options: ItemPartOptions,
): Part {
  const { title, divided = false, unlisted = false, parts = [] } = options;
  const anchor = anchorOf(item.key);
  return {
    title,
    anchor,
    item: item.key,
    unlisted,
    expand: () => {
      const { lede, facts: pairs, body } = section();
      const content = [...lede, ...facts(pairs)];
      if (!divided) return { content: [...content, ...body], parts };
      const { before, divisions } = divide(body, anchor);
      return { content: [...content, ...before], parts: [...divisions, ...parts] };
    },
  };
}

/** Cuts a body at its headings. */
function divide(
  body: readonly RootContent[],
  prefix: string,
): { before: RootContent[]; divisions: Part[] } {
  const before: RootContent[] = [];
  const divisions: { heading: Heading; content: RootContent[] }[] = [];
  for (const node of body) {
    const last = divisions.at(-1);
    if (node.type === 'heading' && node.depth === 2) divisions.push({ heading: node, content: [] });
    else if (last) last.content.push(node);
    else before.push(node);
  }
  return {
    before,
    divisions: divisions.map(({ heading, content }): Part => ({
      title: heading.children.map((child) => ('value' in child ? child.value : '')).join(''),
      anchor: `${prefix}.${heading.data?.anchor ?? ''}`,
      unlisted: true,
      expand: () => ({ content, parts: [] }),
    })),
  };
}
