import { stringsOf } from '../../i18n/index.ts';
import { code, joined } from '../../markup/mdast.ts';
import type { Enum } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { documented } from '../purpose.ts';
import { named } from './item-links.ts';
import type { Columns } from './register.ts';

/** Columns of enumerations and their values. */
export const enumColumns = (spec: Spec) => {
  const { columns: t, terms } = stringsOf(spec);
  return {
    enumeration: { label: t.enumeration, cell: named },
    purpose: { label: terms.purpose, cell: ({ data }) => documented(spec, data.purpose) },
    values: { label: t.values, cell: ({ data }) => joined(data.values.map(({ id }) => code(id))) },
  } satisfies Columns<Enum>;
};
