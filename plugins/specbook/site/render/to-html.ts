/** A page's trees as HTML, with the addresses of this site. */
import type { Nodes, RootContent } from 'mdast';
import type { Chart } from '../../charts/index.ts';
import type { Href } from '../../markup/links.ts';
import type { Diagram } from '../../markup/nodes.ts';
import { toHtml } from '../../markup/to-html.ts';
import { itemHref, pathHref, type LinkContext } from './links.ts';
import type { SpecbookConfig } from '../integration/state.ts';

/**
 * Stands in HTML where the compiled body of an `.mdx` file goes, a diagram or a chart. No text of an author can hold it:
 * comments are sanitised away.
 */
const OPEN = /<!--specbook-(body|diagram|chart) ([^ ]+)-->/u;

/** The addresses of this site, for links in trees. */
export function hrefsOf({ base, prefix }: Pick<SpecbookConfig, 'base' | 'prefix'>): Href {
  const context: LinkContext = { base, prefix };
  return (target) =>
    target.kind === 'route' ? pathHref(target.path, context) : itemHref(target.key, context);
}

/** A diagram to be drawn. */
export type OpenDiagram = Pick<Diagram, 'request' | 'paper'>;

/** HTML of a tree; bodies of `.mdx` files, diagrams and charts are left open, for {@link splitBodies}. */
export function renderHtml(tree: Nodes | readonly RootContent[], href: Href): string {
  return toHtml(tree, {
    href,
    mdx: (item) => `<!--specbook-body ${item}-->`,
    chart: ({ chart }) => `<!--specbook-chart ${encodeURIComponent(JSON.stringify(chart))}-->`,
    diagram: ({ request, paper }) =>
      `<!--specbook-diagram ${encodeURIComponent(JSON.stringify({ request, paper }))}-->`,
  });
}

/** HTML, or the item whose `.mdx` body goes there, or the diagram or chart. */
export type HtmlPart =
  { html: string } | { body: string } | { diagram: OpenDiagram } | { chart: Chart };

/** Cuts HTML at the places of `.mdx` bodies, of diagrams and of charts. */
export function splitBodies(html: string): HtmlPart[] {
  const parts: HtmlPart[] = [];
  const pieces = html.split(OPEN);
  // Text, kind, value, text, kind, value, …, text.
  for (let at = 0; at < pieces.length; at += 3) {
    const [text = '', kind, value = ''] = pieces.slice(at, at + 3);
    if (text !== '') parts.push({ html: text });
    if (kind === 'body') parts.push({ body: value });
    if (kind === 'chart') parts.push({ chart: JSON.parse(decodeURIComponent(value)) as Chart });
    if (kind === 'diagram') {
      parts.push({ diagram: JSON.parse(decodeURIComponent(value)) as OpenDiagram });
    }
  }
  return parts;
}

/** Address of the drawing of a model too large for a page: its file stands in for it. */
const WHOLE = '/diagrams/data-model.svg"';

/** True when a page shows a diagram of the model, or leads to that of the whole; not for one that is printed. */
export function hasModelDiagram(html: string): boolean {
  return (
    html.includes(WHOLE) ||
    splitBodies(html).some((part) => 'diagram' in part && !part.diagram.paper)
  );
}
