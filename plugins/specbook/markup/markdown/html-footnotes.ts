/** Footnotes beside raw HTML. They are in the HTML that was sanitised, and are read back out of it as Markdown. */
import type { Element, Nodes as HastNodes } from 'hast';
import type { Handle } from 'hast-util-to-mdast';
import { defaultHandlers } from 'hast-util-to-mdast';
import type { FootnoteDefinition } from 'mdast';

const NOTE = /^#?(?:note-)?fn-(.+)$/u;

function noteOf(value: unknown): string | undefined {
  return typeof value === 'string' ? NOTE.exec(value)?.[1] : undefined;
}

/** Removes the links from footnotes back to the text. */
export function removeBackReferences(node: HastNodes): void {
  if (!('children' in node)) return;
  node.children = node.children.filter(
    (child) => child.type !== 'element' || child.properties.dataFootnoteBackref === undefined,
  );
  for (const child of node.children) removeBackReferences(child);
}

function referencedNote({ properties }: Element): string | undefined {
  return properties.dataFootnoteRef === undefined ? undefined : noteOf(properties.href);
}

/** `a` of a reference to a footnote; any other one is a link. */
export const a: Handle = (state, element) => {
  const identifier = referencedNote(element);
  return identifier === undefined
    ? defaultHandlers.a(state, element)
    : { type: 'footnoteReference', identifier, label: identifier };
};

/** The section of the footnotes; any other one is what it holds. */
export const section: Handle = (state, element) => {
  if (element.properties.dataFootnotes === undefined) return state.toFlow(state.all(element));
  const list = element.children.find((child) => child.type === 'element' && child.tagName === 'ol');
  const items = list && 'children' in list ? list.children : [];
  return items.flatMap((item): FootnoteDefinition[] => {
    const identifier = item.type === 'element' ? noteOf(item.properties.id) : undefined;
    if (item.type !== 'element' || identifier === undefined) return [];
    const children = state.toFlow(state.all(item)) as FootnoteDefinition['children'];
    return [{ type: 'footnoteDefinition', identifier, label: identifier, children }];
  });
};
