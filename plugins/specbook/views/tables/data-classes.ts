import { stringsOf } from '../../i18n/index.ts';
import { code, lines } from '../../markup/mdast.ts';
import { linkTo } from '../../markup/prose-links.ts';
import { inlineProse } from '../../markup/prose.ts';
import type { Item } from '../../model/item.ts';
import { formatQuantity } from '../../model/quantity.ts';
import { pointingTo } from '../../model/spec-index.ts';
import type { Spec } from '../../model/spec.ts';
import { addedRun } from '../additions.ts';
import { few } from './item-links.ts';
import type { Columns } from './register.ts';

/** How many fields of a class of data are named. */
const FIELDS_SHOWN = 12;

/** Columns of classes of data. */
export const dataClassColumns = (spec: Spec) => {
  const { dataModel, terms } = stringsOf(spec);
  const t = dataModel.dataClasses;
  return {
    dataClass: { label: t.dataClass, cell: ({ id }) => code(id) },
    description: {
      label: terms.description,
      cell: (item) =>
        lines(
          item.data.description === item.id ? undefined : inlineProse(spec, item.data.description),
          addedRun(spec, item),
        ),
    },
    retention: {
      label: t.retention,
      cell: ({ data }) => data.retention && formatQuantity(data.retention, spec),
    },
    basis: { label: t.basis, cell: ({ data }) => inlineProse(spec, data.basis) },
    disposal: { label: t.disposal, cell: ({ data }) => data.erasure },
    fields: {
      label: terms.fields,
      cell: ({ key }) => {
        const fields = pointingTo<Item<'field'>>(spec, key, ['classification'], 'field');
        return few(
          spec,
          fields.map((field) => linkTo(field)),
          { most: FIELDS_SHOWN },
        );
      },
    },
  } satisfies Columns<Item<'dataClass'>>;
};
