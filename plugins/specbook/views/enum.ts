/** An enumeration in full. */
import type { Enum } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import { blockSource } from '../markup/block-source.ts';
import {
  code,
  heading,
  inline,
  joined,
  mark,
  paragraph,
  table,
  type Content,
} from '../markup/mdast.ts';
import { body, inlineProse, prose } from '../markup/prose.ts';
import { lifecycleFacts, reference } from './lifecycle.ts';
import type { Section } from './section.ts';

/** How many of the fields that have an enumeration as their type are named, and how the way to the rest reads. */
export interface UsersShown {
  most: number;
  more: (rest: number) => Content;
}

/**
 * Purpose, facts, every value with its meaning, the fields that have it as their type, and the prose of its file.
 *
 * @param shown where not all of those fields are to be named
 */
export function enumSection(spec: Spec, item: Enum, shown?: UsersShown): Section {
  const users = spec.linksTo(item.key).filter(({ relation }) => relation === 'type');
  const fields = users
    .slice(0, shown?.most)
    .map(({ from }) => reference(spec, 'field', from.slice('field:'.length)));
  const rest = users.length - fields.length;
  const more = shown && rest > 0 ? [' and ', shown.more(rest)] : undefined;
  return {
    lede: prose(spec, item.data.purpose),
    facts: [['Id', code(item.id)], ...lifecycleFacts(spec, item.data)],
    body: blockSource(() => [
      ...body(spec, item),
      heading(2, 'Values', 'sec.values'),
      table({
        caption: `Values of ${item.title}`,
        columns: ['Value', 'Meaning', 'Status'],
        rows: item.data.values.map((value) => ({
          anchor: value.id,
          cells: [
            code(value.id),
            inlineProse(spec, value.description),
            value.status && mark(value.status, value.status),
          ],
        })),
      }),
      heading(2, 'Used by', 'sec.used-by'),
      fields.length === 0
        ? paragraph('No field has this type.')
        : paragraph(inline(joined(fields), more), '.'),
    ]),
  };
}
