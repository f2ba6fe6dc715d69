/** An enumeration in full. */
import type { RootContent } from 'mdast';
import type { Enum } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import { blockSource } from '../markup/block-source.ts';
import { code, joined, mark, paragraph, table, type Content } from '../markup/mdast.ts';
import { body, inlineProse, prose } from '../markup/prose.ts';
import { lifecycleFacts, reference } from './lifecycle.ts';
import { declareSections, type Section } from './section.ts';

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
  return {
    lede: prose(spec, item.data.purpose),
    facts: [['Id', code(item.id)], ...lifecycleFacts(spec, item.data)],
    intro: blockSource(() => body(spec, item)),
    sections: declareSections(
      { id: 'sec.values', title: 'Values', blocks: () => [values(spec, item)] },
      { id: 'sec.used-by', title: 'Used by', blocks: () => [users(spec, item, shown)] },
    ),
  };
}

function values(spec: Spec, { title, data }: Enum): RootContent {
  return table({
    caption: `Values of ${title}`,
    columns: ['Value', 'Meaning', 'Status'],
    rows: data.values.map(({ id, description, status }) => ({
      anchor: id,
      cells: [code(id), inlineProse(spec, description), status && mark(status, status)],
    })),
  });
}

function users(spec: Spec, { key }: Enum, shown: UsersShown | undefined): RootContent {
  const all = spec.linksTo(key).filter(({ relation }) => relation === 'type');
  const fields = all
    .slice(0, shown?.most)
    .map(({ from }) => reference(spec, 'field', from.slice('field:'.length)));
  if (fields.length === 0) return paragraph('No field has this type.');
  const rest = all.length - fields.length;
  return paragraph(
    joined(fields),
    shown && rest > 0 ? [' and ', shown.more(rest)] : undefined,
    '.',
  );
}
