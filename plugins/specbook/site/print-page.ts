/** A page's trees as HTML, with the addresses of this site. */
import type { Nodes, RootContent } from 'mdast';
import type { Href } from '../documents/links.ts';
import { toHtml } from '../documents/to-html.ts';
import { itemHref, pathHref, type LinkContext } from './links.ts';
import type { SpecbookConfig } from './state.ts';

/** Stands in HTML where the compiled body of an `.mdx` file goes. No text of an author can hold it: comments are sanitised away. */
const BODY = /<!--specbook-body ([^ ]+)-->/u;

/** The addresses of this site, for links in trees. */
export function hrefsOf({ base, prefix }: Pick<SpecbookConfig, 'base' | 'prefix'>): Href {
  const context: LinkContext = { base, prefix };
  return (target) =>
    target.kind === 'route' ? pathHref(target.path, context) : itemHref(target.key, context);
}

/** HTML of a tree; bodies of `.mdx` files are left open, for {@link splitBodies}. */
export function printTree(tree: Nodes | readonly RootContent[], href: Href): string {
  return toHtml(tree, { href, mdx: (item) => `<!--specbook-body ${item}-->` });
}

/** HTML, or the item whose `.mdx` body goes there. */
export type HtmlPart = { html: string } | { body: string };

/** Cuts HTML at the places of `.mdx` bodies. */
export function splitBodies(html: string): HtmlPart[] {
  return html
    .split(new RegExp(BODY, 'gu'))
    .map((part, index): HtmlPart => (index % 2 === 0 ? { html: part } : { body: part }))
    .filter((part) => !('html' in part && part.html === ''));
}
