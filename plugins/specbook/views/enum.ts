/** An enumeration in full. */
import type { RootContent } from 'mdast';
import { stringsOf } from '../i18n/index.ts';
import type { Enum } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import { blockSource } from '../markup/block-source.ts';
import { code, joined, paragraph, table, type Content } from '../markup/mdast.ts';
import { body } from '../markup/prose.ts';
import { withAdditions } from './additions.ts';
import {
  factWithFormer,
  partMark,
  removedPartRows,
  textWithFormer,
  withFormer,
} from './changes/in-place.ts';
import { otherFactsOf } from './entity-database.ts';
import { lifecycleFacts, reference, statusMark } from './lifecycle.ts';
import { documented, purposeOf } from './purpose.ts';
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
  const { database, enumeration: t, items } = stringsOf(spec).views;
  return withAdditions(spec, item, {
    lede: purposeOf(spec, item.data),
    facts: [
      [items.id, code(item.id)],
      factWithFormer(
        spec,
        item.key,
        ['type'],
        [database.type, item.data.type === undefined ? undefined : code(item.data.type)],
      ),
      ...lifecycleFacts(spec, item.key, item.data),
      [database.comment, item.data.comment],
    ],
    intro: blockSource(() => body(spec, item)),
    sections: declareSections(
      { id: 'sec.values', title: t.values, blocks: () => [values(spec, item)] },
      { id: 'sec.used-by', title: t.usedBy, blocks: () => [users(spec, item, shown)] },
      otherFactsOf(spec, item),
    ),
  });
}

function values(spec: Spec, { key, title, data }: Enum): RootContent {
  const { terms, views } = stringsOf(spec);
  const { enumeration: t } = views;
  return table({
    caption: t.caption({ enumeration: title }),
    columns: [t.value, t.meaning, terms.status],
    rows: [
      ...data.values.map(({ id, description, status }) => ({
        anchor: id,
        cells: [
          [code(id), partMark(spec, key, ['values', id])],
          description === undefined
            ? documented(spec, description)
            : textWithFormer(spec, key, ['values', id, 'description'], description),
          withFormer(spec, key, ['values', id, 'status'], statusMark(spec, status)),
        ],
      })),
      ...removedPartRows(spec, key, 'values'),
    ],
  });
}

function users(spec: Spec, { key }: Enum, shown: UsersShown | undefined): RootContent {
  const all = spec.linksTo(key).filter(({ relation }) => relation === 'type');
  const fields = all
    .slice(0, shown?.most)
    .map(({ from }) => reference(spec, 'field', from.slice('field:'.length)));
  const { enumeration: t, items } = stringsOf(spec).views;
  if (fields.length === 0) return paragraph(t.unused);
  const rest = all.length - fields.length;
  const list = joined(fields);
  return paragraph(
    shown && rest > 0 ? items.and({ others: list, last: shown.more(rest) }) : list,
    '.',
  );
}
