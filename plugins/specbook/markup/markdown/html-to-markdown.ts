/** Raw HTML of authors as Markdown: what it says stays, tags do not. */
import type { Element, Nodes as HastNodes } from 'hast';
import { toMdast, type Handle } from 'hast-util-to-mdast';
import type { Html, Nodes, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { alertOfClasses } from '../alerts.ts';
import { sanitisedTree, type AddressPlacement } from '../html/sanitised-html.ts';

/** True if nodes contain raw HTML. Footnotes keep their own syntax, so prose with both is left to the caller. */
export function hasOnlyHtml(nodes: readonly Nodes[]): boolean {
  return contains(nodes, 'html') && !contains(nodes, 'footnoteReference');
}

function contains(nodes: readonly Nodes[], type: Nodes['type']): boolean {
  return nodes.some(
    (node) => node.type === type || ('children' in node && contains(node.children, type)),
  );
}

/** The marker of an alert, which no text is: Markdown would escape it. */
export function alertMarker(alert: string): Html {
  return { type: 'html', value: '', data: { alert } };
}

/** A fence, whose language is on `pre`. */
const pre: Handle = (_state, element) => {
  const lang = element.properties.dataLanguage;
  return {
    type: 'code',
    lang: typeof lang === 'string' ? lang : null,
    value: textOf(element).replace(/\n$/u, ''),
  };
};

/** The title of an alert. */
const span: Handle = (state, element) => {
  const alert = alertOfClasses(element.properties.className);
  if (alert === undefined) return state.all(element);
  return alertMarker(alert);
};

function textOf(node: Element | HastNodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/**
 * Nodes with raw HTML as nodes of Markdown. The HTML is sanitised as for pages.
 *
 * @example markdownOfHtml(nodesOf('Press <kbd>Ctrl</kbd>.'), placement) // Press `Ctrl`.
 */
export function markdownOfHtml(
  nodes: readonly (RootContent | PhrasingContent)[],
  placement: AddressPlacement,
): RootContent[] {
  try {
    const handlers = { pre, span };
    const tree = toMdast(sanitisedTree(nodes, placement), { handlers, newlines: true });
    return tree.type === 'root' ? tree.children : [tree];
  } catch (error) {
    // Tags that are nested too deeply.
    if (!(error instanceof RangeError)) throw error;
    const value = toString({ type: 'root', children: [...nodes] }, { includeHtml: false });
    return [{ type: 'paragraph', children: [{ type: 'text', value }] }];
  }
}
