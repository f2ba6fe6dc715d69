import { stringsOf } from '../../i18n/index.ts';
import { right } from '../../markup/mdast.ts';
import { linkTo } from '../../markup/prose-links.ts';
import { inlineProse } from '../../markup/prose.ts';
import type { Constraint, Item } from '../../model/item.ts';
import { indexSpec } from '../../model/spec-index.ts';
import type { Spec } from '../../model/spec.ts';
import { CONSTRAINT_KINDS } from '../../schema/constraint.ts';
import type { Columns, RegisterColumn } from './register.ts';

type Screen = Item<'screen'>;
type ConstraintKind = Constraint['data']['kind'];

/** Columns of screens: how many constraints of each kind affect them. */
export const screenColumns = (spec: Spec) => {
  const { labels, terms } = stringsOf(spec);
  const { constraintsByScreen } = indexSpec(spec);
  const count = (kind: ConstraintKind): RegisterColumn<Screen> => ({
    ...right(labels.constraintKind[kind].heading),
    cell: ({ key }) => {
      const constraints = constraintsByScreen.get(key) ?? [];
      return String(constraints.filter(({ data }) => data.kind === kind).length);
    },
  });
  const counts = Object.fromEntries(CONSTRAINT_KINDS.map((kind) => [kind, count(kind)]));
  return {
    screen: { label: terms.screen, cell: (screen) => linkTo(screen) },
    purpose: { label: terms.purpose, cell: ({ data }) => inlineProse(spec, data.purpose) },
    ...(counts as Record<ConstraintKind, RegisterColumn<Screen>>),
  } satisfies Columns<Screen>;
};
