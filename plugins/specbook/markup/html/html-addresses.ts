/** Addresses in raw HTML of authors: `href` of links, `src` and `srcset` of images. */
import type { Element, Nodes as HastNodes } from 'hast';
import type { Nodes } from 'mdast';
import { targetOf, type Href } from '../links.ts';
import type { AddressUse, ResolveAddress } from '../resolve-address.ts';

interface Context {
  resolve: ResolveAddress;
  href: Href;
}

/** Properties of an element whose address is that of its place already. */
export const RESOLVED = { dataResolved: '' };

/**
 * Puts the addresses of this place into parsed HTML, and removes those that lead nowhere.
 *
 * @param nodes the nodes that hold the HTML, which know the file that they stand in
 */
export function resolveHtmlAddresses(
  tree: HastNodes,
  nodes: readonly Nodes[],
  { href }: Pick<Context, 'href'>,
): void {
  const resolve = findResolver(nodes);
  if (resolve) walk(tree, { resolve, href });
}

function findResolver(nodes: readonly Nodes[]): ResolveAddress | undefined {
  for (const node of nodes) {
    const found =
      node.data?.address ?? ('children' in node ? findResolver(node.children) : undefined);
    if (found) return found;
  }
  return undefined;
}

function walk(node: HastNodes, context: Context): void {
  if (node.type === 'element') resolveElement(node, context);
  if ('children' in node) for (const child of node.children) walk(child, context);
}

function resolveElement({ tagName, properties }: Element, context: Context): void {
  const set = (name: string, value: string | undefined): void => {
    if (value === undefined) Reflect.deleteProperty(properties, name);
    else properties[name] = value;
  };
  if (properties.dataResolved !== undefined) return;
  const { href, src, srcSet } = properties;
  if (tagName === 'a' && typeof href === 'string') set('href', placed(href, 'link', context));
  if (tagName !== 'img' && tagName !== 'source') return;
  if (typeof src === 'string') set('src', placed(src, 'image', context));
  const sources = Array.isArray(srcSet) ? srcSet.join(', ') : srcSet;
  if (typeof sources === 'string') set('srcSet', placedSources(sources, context));
}

/** An address of another file as it is here; any other one as it stands. The addresses of trees are not for authors. */
function placed(url: string, use: AddressUse, { resolve, href }: Context): string | undefined {
  const resolved = resolve(url, use);
  const target = resolved === undefined ? undefined : targetOf(resolved);
  if (target) return href(target);
  return resolved ?? (url.startsWith('#') ? url : undefined);
}

/** @example placedSources('./a.png 1x, ./b.png 2x', context) */
function placedSources(sources: string, context: Context): string | undefined {
  const placedOnes = sources.split(/,\s+/u).flatMap((source) => {
    const [url = '', ...descriptor] = source.trim().split(/\s+/u);
    const to = placed(url, 'image', context);
    return to === undefined ? [] : [[to, ...descriptor].join(' ')];
  });
  return placedOnes.length === 0 ? undefined : placedOnes.join(', ');
}
