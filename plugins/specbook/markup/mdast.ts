/**
 * The vocabulary of all trees: standard mdast, and the few nodes that have one form in HTML and another in Markdown.
 * The same tree makes a page, its Markdown page, and a section of a document.
 */
import type { Blockquote, Heading, List, Paragraph } from 'mdast';
import type { FactNode, Facts } from './nodes.ts';
import { inline, type Content } from './runs.ts';

export * from './runs.ts';
export * from './table.ts';

/** A paragraph. */
export function paragraph(...content: readonly Content[]): Paragraph {
  return { type: 'paragraph', children: inline(...content) };
}

/** A paragraph set apart. */
export function note(...content: readonly Content[]): Blockquote {
  return { type: 'blockquote', children: [paragraph(...content)] };
}

/** A list of lines. */
export function list(items: readonly Content[], { ordered = false } = {}): List {
  return {
    type: 'list',
    ordered,
    spread: false,
    children: items.map((item) => ({
      type: 'listItem',
      spread: false,
      children: [paragraph(item)],
    })),
  };
}

/** A heading. @param anchor `id` in HTML, unique within the page */
export function heading(depth: number, content: Content, anchor?: string): Heading {
  const clamped = Math.min(Math.max(depth, 1), 6) as Heading['depth'];
  return { type: 'heading', depth: clamped, children: inline(content), data: { anchor } };
}

/** A term and its value, left out where there is none; with an id where something decides by the term. */
export type Fact = readonly [term: string, content: Content, id?: string];

/** Facts side by side, those without content left out; nothing when none is left. */
export function facts(pairs: readonly Fact[]): Facts[] {
  const children = pairs
    .map(([term, content]): FactNode => ({ type: 'fact', term, children: inline(content) }))
    .filter(({ children }) => children.length > 0);
  return children.length === 0 ? [] : [{ type: 'facts', children }];
}
