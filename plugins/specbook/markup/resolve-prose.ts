/** Makes a parsed text independent of where it will stand: no definitions, no unsafe links, references linked. */
import type { Definition, PhrasingContent, Root, RootContent } from 'mdast';
import { stringsOf, type Localized } from '../i18n/index.ts';
import { titleAlert } from './alerts.ts';
import type { LinkReference } from './prose-links.ts';
import type { ResolveAddress } from './resolve-address.ts';

const MENTION = /\[\[([^[\]\n]*)\]\]/gu;

/** What prose is resolved with. */
export interface ProseContext extends Localized {
  link: LinkReference;
  address: ResolveAddress;
}

interface Context extends ProseContext {
  definitions: ReadonlyMap<string, Definition>;
  /** Set before the label of a footnote, which must be unique among all texts of a page. */
  notes: string;
}

/** A short fingerprint of a text (FNV-1a, 32 bit). */
function fingerprint(source: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < source.length; index += 1) {
    hash = Math.imul(hash ^ source.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/**
 * The blocks of a parsed text, ready to stand anywhere.
 *
 * @param source the text itself; the ids of footnotes are derived from it
 */
export function resolveProse(root: Root, source: string, context: ProseContext): RootContent[] {
  const definitions = new Map<string, Definition>();
  collect(root.children, definitions);
  return resolveNodes(
    root.children,
    { ...context, definitions, notes: fingerprint(source) },
    false,
  );
}

function collect(nodes: readonly RootContent[], definitions: Map<string, Definition>): void {
  for (const node of nodes) {
    if (node.type === 'definition') {
      if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
    } else if ('children' in node) collect(node.children, definitions);
  }
}

function resolveNodes<N extends RootContent>(
  nodes: readonly N[],
  context: Context,
  inLink: boolean,
): N[] {
  // Every replacement below puts phrasing in the place of phrasing, so the kind of the list stays.
  return nodes.flatMap((node) => one(node, context, inLink) as N[]);
}

function one(node: RootContent, context: Context, inLink: boolean): RootContent[] {
  switch (node.type) {
    case 'definition':
      return [];
    case 'blockquote': {
      const children = titleAlert(node.children, stringsOf(context).prose.alerts);
      return [bare({ ...node, children: resolveNodes(children, context, inLink) })];
    }
    case 'text':
      if (node.data?.alert !== undefined) return [node];
      return mentions(node.value, context.link, inLink);
    case 'link':
      return anchor(node, resolveNodes(node.children, context, true), context);
    case 'linkReference': {
      const to = context.definitions.get(node.identifier);
      const children = resolveNodes(node.children, context, true);
      return to ? anchor(to, children, context) : children;
    }
    case 'image':
      return image(node, node.alt, context);
    case 'imageReference': {
      const to = context.definitions.get(node.identifier);
      return image(to ?? { url: '' }, node.alt, context);
    }
    case 'html':
      return [{ type: 'html', value: node.value, data: { address: context.address } }];
    case 'footnoteReference':
      return [{ type: 'footnoteReference', ...note(node.identifier, context) }];
    case 'footnoteDefinition':
      return [
        {
          type: 'footnoteDefinition',
          ...note(node.identifier, context),
          children: resolveNodes(node.children, context, false),
          data: { locale: context.locale },
        },
      ];
    default:
      return [
        bare(
          'children' in node
            ? ({
                ...node,
                children: resolveNodes(node.children as RootContent[], context, inLink),
              } as RootContent)
            : node,
        ),
      ];
  }
}

/** Without positions: they are places in a text that nobody sees any more. */
function bare(node: RootContent): RootContent {
  const { position: _, ...rest } = node;
  return rest;
}

function note(identifier: string, { notes }: Context): { identifier: string; label: string } {
  const name = `${identifier}-${notes}`;
  return { identifier: name, label: name };
}

/** An address and its title, as written. */
interface Resource {
  url: string;
  title?: string | null | undefined;
}

function anchor(
  { url, title }: Resource,
  children: PhrasingContent[],
  { address }: Context,
): PhrasingContent[] {
  const to = address(url, 'link');
  return to === undefined ? children : [{ type: 'link', url: to, title, children }];
}

function image(
  { url, title }: Resource,
  alt: string | null | undefined,
  { address }: Context,
): PhrasingContent[] {
  const to = address(url, 'image');
  if (to !== undefined) return [{ type: 'image', url: to, alt, title }];
  return alt ? [{ type: 'text', value: alt }] : [];
}

function mentions(value: string, link: LinkReference, inLink: boolean): PhrasingContent[] {
  if (!value.includes('[[')) return [{ type: 'text', value }];
  const parts: PhrasingContent[] = [];
  let end = 0;
  for (const match of value.matchAll(MENTION)) {
    if (match.index > end) parts.push({ type: 'text', value: value.slice(end, match.index) });
    const found = link(match[1] ?? '');
    // A link holds no other link.
    if (inLink && found.type === 'link') parts.push(...found.children);
    else parts.push(found);
    end = match.index + match[0].length;
  }
  if (end < value.length) parts.push({ type: 'text', value: value.slice(end) });
  return parts;
}
