/** Raw HTML of authors as Markdown: what it says stays, tags do not. */
import type { Element, Nodes as HastNodes } from 'hast';
import { toMdast, type Handle } from 'hast-util-to-mdast';
import type { Html, Nodes, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { alertOfClasses } from '../alerts.ts';
import { targetOf } from '../links.ts';
import { a, removeBackReferences, section } from './html-footnotes.ts';
import { sanitisedTree, type AddressPlacement } from '../html/sanitised-html.ts';

/** True if nodes contain raw HTML. */
export function hasHtml(nodes: readonly Nodes[]): boolean {
  return nodes.some(
    (node) => node.type === 'html' || ('children' in node && hasHtml(node.children)),
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

/** Links to items say on pages what they lead to; in Markdown their number does. */
function withoutTitles<N extends Nodes>(node: N): N {
  if (!('children' in node)) return node;
  const children = node.children.map((child) => withoutTitles(child));
  const isOurs = node.type === 'link' && targetOf(node.url) !== undefined;
  return { ...node, children, ...(isOurs && { title: null }) };
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
    const handlers = { a, pre, section, span };
    const html = sanitisedTree(nodes.map(withoutTitles), placement);
    removeBackReferences(html);
    const tree = toMdast(html, { handlers, newlines: true });
    return tree.type === 'root' ? tree.children : [tree];
  } catch (error) {
    // Tags that are nested too deeply.
    if (!(error instanceof RangeError)) throw error;
    const value = toString({ type: 'root', children: [...nodes] }, { includeHtml: false });
    return [{ type: 'paragraph', children: [{ type: 'text', value }] }];
  }
}
