/** Elements of HTML in MDX as nodes of Markdown: an image stays an image, a list a list. */
import type { Element, ElementContent, Properties } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import type { Nodes, RootContent } from 'mdast';
import { toHast, type State } from 'mdast-util-to-hast';

type JsxElement = Extract<RootContent, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** Attributes that stand as they are; the value of an expression is not known here. */
function propertiesOf({ attributes }: JsxElement): Properties {
  return Object.fromEntries(
    attributes.flatMap((attribute): [string, string | true][] => {
      if (attribute.type !== 'mdxJsxAttribute') return [];
      const { name, value } = attribute;
      if (value === null || value === undefined) return [[name, true]];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
}

function toElement(state: State, node: JsxElement): Element | ElementContent[] {
  const children = state.all(node);
  if (node.name === null) return children;
  return { type: 'element', tagName: node.name, properties: propertiesOf(node), children };
}

function holdsFootnote(node: Nodes): boolean {
  if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') return true;
  return 'children' in node && node.children.some(holdsFootnote);
}

/** The content of elements, without the elements. */
function contentOf(node: Nodes): RootContent[] {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement')
    return [node as RootContent];
  return node.children.flatMap(contentOf);
}

/**
 * What an element means in Markdown. Of an element around footnotes, which have no form in HTML, only the content is left.
 *
 * @param element one whose descendants are Markdown, or elements of HTML
 */
export function markdownOfElement(element: JsxElement): RootContent[] {
  if (holdsFootnote(element)) return contentOf(element);
  const handlers = { mdxJsxFlowElement: toElement, mdxJsxTextElement: toElement };
  const html = toHast({ type: 'root', children: [element] }, { handlers });
  const tree = toMdast(html, { newlines: true });
  return tree.type === 'root' ? tree.children : [tree];
}
