/**
 * Relative addresses in `.mdx` files: links of Markdown, and `href` and `src` of elements. Images of Markdown are left to
 * Astro, which resolves and optimises them.
 */
import type { Definition, Link, Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { targetOf, type Href } from '../../markup/links.ts';
import type { AddressUse, ResolveAddress } from '../../markup/resolve-address.ts';

/** A part of a source and what replaces it. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** How addresses are resolved. */
export interface AddressContext {
  address: ResolveAddress;
  href: Href;
}

/** The real address of a relative one; undefined for any other. */
function placed(url: string, use: AddressUse, context: AddressContext): string | undefined {
  const resolved = context.address(url, use);
  const target = resolved === undefined ? undefined : targetOf(resolved);
  return target && context.href(target);
}

function titleOf({ title }: Link | Definition): string {
  return title ? ` "${title.replace(/["\\]/gu, '\\$&')}"` : '';
}

/** Replaces what stands behind the label of a link. */
function linkEdit(node: Link, url: string): Edit {
  const start = node.position?.start.offset ?? 0;
  const labelEnd = node.children.at(-1)?.position?.end.offset ?? start + 1;
  const end = node.position?.end.offset ?? 0;
  return { start: labelEnd, end, text: `](${url}${titleOf(node)})` };
}

const DEFINITION_LABEL = /^\[(?:\\.|[^\\\]])*\]:/su;

function definitionEdit(node: Definition, source: string, url: string): Edit | undefined {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  const label = DEFINITION_LABEL.exec(source.slice(start, end))?.[0];
  if (label === undefined) return undefined;
  return { start, end, text: `${label} ${url}${titleOf(node)}` };
}

const ADDRESS_OF = new Map<string, { attribute: string; use: AddressUse }>([
  ['a', { attribute: 'href', use: 'link' }],
  ['img', { attribute: 'src', use: 'image' }],
]);

type JsxElement = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

function elementEdit(node: JsxElement, source: string, context: AddressContext): Edit | undefined {
  const { attribute: name = '', use = 'link' } = ADDRESS_OF.get(node.name ?? '') ?? {};
  const value = node.attributes.find(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name,
  )?.value;
  const url = typeof value === 'string' ? placed(value, use, context) : undefined;
  const start = node.position?.start.offset ?? 0;
  const end = node.children[0]?.position?.start.offset ?? node.position?.end.offset ?? 0;
  const written = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'u').exec(
    source.slice(start, end),
  );
  if (url === undefined || !written) return undefined;
  const from = start + written.index;
  return { start: from, end: from + written[0].length, text: ` ${name}="${url}"` };
}

/** Labels of definitions that images use. */
function imageDefinitions(tree: Nodes): Set<string> {
  const labels = new Set<string>();
  visit(tree, 'imageReference', ({ identifier }) => void labels.add(identifier));
  return labels;
}

/** Puts the addresses of the site in the place of relative ones. */
export function addressEdits(tree: Nodes, source: string, context: AddressContext): Edit[] {
  const ofImages = imageDefinitions(tree);
  const edits: (Edit | undefined)[] = [];
  visit(tree, (node) => {
    if (node.type === 'link') {
      const url = placed(node.url, 'link', context);
      if (url !== undefined) edits.push(linkEdit(node, url));
    } else if (node.type === 'definition' && !ofImages.has(node.identifier)) {
      const url = placed(node.url, 'link', context);
      if (url !== undefined) edits.push(definitionEdit(node, source, url));
    } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      edits.push(elementEdit(node, source, context));
    }
  });
  return edits.filter((edit) => edit !== undefined);
}
