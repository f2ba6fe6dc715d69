import { stringsOf } from '../../i18n/index.ts';
import { code, type Content } from '../../markup/mdast.ts';
import { memoize } from '../../model/memoize.ts';
import type { AnyItem, Field } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { linkWithState } from '../state.ts';
import { few, small } from './item-links.ts';
import type { Columns } from './register.ts';

/** How many uses of one field are named. */
const NAMED = 20;

/** Columns of the fields of an entity. @param more where all of their uses are listed */
export const fieldColumns = (spec: Spec, more: string) => {
  const { fieldUsage: t } = stringsOf(spec).dataModel;
  return {
    field: { label: t.field, cell: ({ data }) => code(data.id) },
    usedBy: {
      label: t.usedBy,
      cell: (field) => few(spec, usesOfField(spec, field), { most: NAMED, path: more }),
    },
  } satisfies Columns<Field>;
};

/** What refers to a field from outside of its entity, each once, with what it has to do with it. */
export const usesOfField = memoize((spec: Spec, { key, parent }: Field): Content[] => {
  const { relation: labels } = stringsOf(spec).labels;
  const words = new Map<AnyItem, Set<string>>();
  for (const { from, relation } of spec.linksTo(key)) {
    const item = spec.items.get(from);
    if (!item || from === parent || from === key) continue;
    const known = words.get(item) ?? new Set<string>();
    words.set(item, known.add(labels[relation]));
  }
  return [...words].map(([item, relations]) => [
    linkWithState(spec, item),
    ' ',
    small([...relations].join(', ')),
  ]);
});
