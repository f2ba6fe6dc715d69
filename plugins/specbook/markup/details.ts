/** What is read on demand: `<details>` in HTML, a paragraph with what belongs to it in Markdown. */
import type { Node, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { paragraph, type Content } from './mdast.ts';

/** Its first child is what is always seen. */
export interface Fold extends Node {
  type: 'fold';
  children: [Paragraph, ...RootContent[]];
}

declare module 'mdast' {
  interface RootContentMap {
    fold: Fold;
  }
  interface BlockContentMap {
    fold: Fold;
  }
}

/**
 * Content behind a line of text.
 *
 * @param summary what is always seen
 * @param classes of the element in HTML
 */
export function fold(
  summary: Content,
  children: readonly RootContent[],
  ...classes: readonly string[]
): Fold {
  return { type: 'fold', children: [paragraph(summary), ...children], data: { classes } };
}

/** The same in the nodes of GFM: the line stands out, and the rest follows it. */
export function expandedDetails({ children: [summary, ...rest] }: Fold): RootContent[] {
  const words = summary.children.flatMap((node): PhrasingContent[] =>
    node.type === 'strong' ? node.children : [node],
  );
  return [{ type: 'paragraph', children: [{ type: 'strong', children: words }] }, ...rest];
}
