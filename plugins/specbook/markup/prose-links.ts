/** `[[references]]` in running text. */
import type { Link, PhrasingContent, Text } from 'mdast';
import { stringsOf } from '../i18n/index.ts';
import type { AnyItem } from '../model/item.ts';
import { hasOwnId } from '../model/kind-lists.ts';
import { memoize } from '../model/memoize.ts';
import { indexNames } from '../model/resolve.ts';
import type { Spec } from '../model/spec.ts';
import { code, itemLink } from './mdast.ts';

/** Turns the text between double brackets into a link, or into a text marked as broken. */
export type LinkReference = (reference: string) => Link | Text;

/** The text of a link to an item: its id where people know it by one, else its name. */
export function labelOf(item: AnyItem, part?: string): PhrasingContent[] {
  const suffix: PhrasingContent[] = part === undefined ? [] : [{ type: 'text', value: ` ${part}` }];
  if (hasOwnId(item.kind)) return [{ type: 'text', value: item.id }, ...suffix];
  if (item.kind === 'field') return [code(item.id)];
  if (item.kind === 'enum' && part !== undefined) return [code(part)];
  return [{ type: 'text', value: item.title }, ...suffix];
}

/** A link to an item that shows what is read elsewhere of it, its title for those who point at it. */
export function linkTo(item: AnyItem, part?: string): Link {
  const link = itemLink(item.key, labelOf(item, part), part);
  if (!hasOwnId(item.kind)) return link;
  return { ...link, title: item.title, data: { classes: ['sb-id'] } };
}

/** Links references within one specification. */
export const linkReferences = memoize((spec: Spec): LinkReference => {
  const names = indexNames(spec.items);
  const { danglingReference } = stringsOf(spec).prose;
  return (reference) => {
    const found = names.resolve(reference.trim());
    const item = found.ok ? spec.items.get(found.key) : undefined;
    if (found.ok && item) return linkTo(item, found.part);
    return {
      type: 'text',
      value: `[[${reference}]]`,
      data: {
        hName: 'span',
        classes: ['sb-broken'],
        attributes: { title: danglingReference },
      },
    };
  };
});
