import type { RootContent } from 'mdast';
import { heading, joined, table } from '../../markup/mdast.ts';
import { inlineProse } from '../../markup/prose.ts';
import { linkTo } from '../../markup/prose-links.ts';
import type { Item } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { formatQuantity } from '../../schema/format-quantity.ts';
import { pointingTo } from './spec-index.ts';

/** How many fields of a class of data are named. */
const FIELDS_SHOWN = 12;

/** Classes of data under a heading; each row is the place that links to one lead to. */
export function dataClasses(spec: Spec): RootContent[] {
  if (spec.dataClasses.length === 0) return [];
  return [
    heading(2, 'Classes of data', 'sec.data-classes'),
    table({
      caption: 'Classes of data: how long they may be kept, and why',
      columns: ['Class', 'What belongs to it', 'Kept for', 'Basis', 'When it must go', 'Fields'],
      rows: spec.dataClasses.map((item) => {
        const fields = pointingTo<Item<'field'>>(spec, item.key, ['classification'], 'field');
        return {
          anchor: `data-class-${item.id}`,
          cells: [
            item.title,
            item.data.description === item.id
              ? undefined
              : inlineProse(spec, item.data.description),
            item.data.retention && formatQuantity(item.data.retention),
            inlineProse(spec, item.data.basis),
            item.data.erasure,
            [
              joined(fields.slice(0, FIELDS_SHOWN).map((field) => linkTo(field))),
              fields.length > FIELDS_SHOWN
                ? ` and ${fields.length - FIELDS_SHOWN} more`
                : undefined,
            ],
          ],
        };
      }),
    }),
  ];
}
