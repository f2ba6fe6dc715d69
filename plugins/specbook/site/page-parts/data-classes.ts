import type { RootContent } from 'mdast';
import { stringsOf } from '../../i18n/index.ts';
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
  const { dataModel, shell, terms } = stringsOf(spec);
  const t = dataModel.dataClasses;
  if (spec.dataClasses.length === 0) return [];
  return [
    heading(2, t.title, 'sec.data-classes'),
    table({
      caption: t.caption,
      columns: [t.dataClass, terms.description, t.retention, t.basis, t.disposal, terms.fields],
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
                ? [' ', shell.andMore({ count: fields.length - FIELDS_SHOWN })]
                : undefined,
            ],
          ],
        };
      }),
    }),
  ];
}
