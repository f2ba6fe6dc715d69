/** Cross-references: on paper a link says where it leads. */
import type { Link, RootContent } from 'mdast';
import { kindOf, type Key, type Kind } from '../model/item.ts';
import { targetOf } from '../markup/links.ts';
import { text } from '../markup/mdast.ts';
import type { SectionLocation } from './number.ts';

/** From where something is referred to. */
export interface Referring {
  /** Slug of the document. */
  document: string;
  /** Numbers of the documents in the house, by slug. */
  ids: ReadonlyMap<string, string>;
  /** Where an item stands. */
  placeOf: (key: Key) => SectionLocation | undefined;
}

/** Words that stand at almost every item: a number behind each would hide the rest. They are links all the same. */
const SILENT: ReadonlySet<Kind> = new Set<Kind>(['team', 'dataClass']);

/** A section of another document is one word, not broken at the hyphen of the document's number. */
const AT = { hName: 'span', classes: ['sb-at'] };

/**
 * The same node with `§5.2.1` behind each link within the document, `HCP-06 §6.3.2` behind each link to another.
 *
 * @param scope number of the section that the node stands in: what stands in it too is in sight
 */
export function withReferences<N extends RootContent>(
  node: N,
  scope: string,
  referring: Referring,
): N {
  if (node.type === 'link') return referred(node, scope, referring) as N;
  if (!('children' in node)) return node;
  const before: readonly RootContent[] = node.children;
  let children: RootContent[] | undefined;
  for (const [index, child] of before.entries()) {
    const settled = withReferences(child, scope, referring);
    if (settled === child) continue;
    children ??= [...before];
    children[index] = settled;
  }
  return children ? { ...node, children } : node;
}

function referred(link: Link, scope: string, { document, ids, placeOf }: Referring): Link {
  const target = targetOf(link.url);
  if (target?.kind !== 'item' || SILENT.has(kindOf(target.key))) return link;
  const place = placeOf(target.key);
  if (!place || isWithin(place.number, scope) || isWithin(scope, place.number)) return link;
  const section = `§${place.number}`;
  if (place.document === document)
    return { ...link, children: [...link.children, text(` ${section}`)] };
  const other = { ...text(`${ids.get(place.document) ?? place.document} ${section}`), data: AT };
  return { ...link, children: [...link.children, text(' '), other] };
}

/** `5.2.1` is within `5.2` and within itself. */
function isWithin(number: string, section: string): boolean {
  return number === section || number.startsWith(`${section}.`);
}
