/** One part for each screen of document 07: everything that bears on it. */
import type { RootContent } from 'mdast';
import type { Constraint, Item } from '../../model/item.ts';
import { pointingTo } from '../../model/spec-index.ts';
import type { Spec } from '../../model/spec.ts';
import { stringsOf } from '../../i18n/index.ts';
import { paragraph } from '../../markup/mdast.ts';
import { itemPart, part, type Part } from '../part.ts';
import { screenSection } from '../../views/vocabulary.ts';
import { constraintColumns } from '../../views/tables/constraints.ts';
import { registerTable } from '../../views/tables/register.ts';
import { CONSTRAINT_KINDS } from '../../schema/constraint.ts';

/** All screens; nothing where there is none. */
export function screensPart(spec: Spec): Part[] {
  if (spec.screens.length === 0) return [];
  return [
    part(
      stringsOf(spec).terms.screens,
      'screens',
      () => [],
      spec.screens.map((screen) => screenPart(spec, screen)),
    ),
  ];
}

/** Constraints that name a screen, in the order of the four kinds. */
function constraintsOf(spec: Spec, screen: Item<'screen'>): Constraint[] {
  const rank = ({ data }: Constraint): number => CONSTRAINT_KINDS.indexOf(data.kind);
  const found = pointingTo<Constraint>(spec, screen.key, ['screen'], 'constraint');
  return found.toSorted((a, b) => rank(a) - rank(b));
}

function screenPart(spec: Spec, screen: Item<'screen'>): Part {
  const { constraints, documents } = stringsOf(spec);
  const more = (): RootContent[] => {
    const rows = constraintsOf(spec, screen);
    if (rows.length === 0) return [paragraph(constraints.screens.none)];
    return [
      registerTable(constraintColumns(spec), {
        caption: documents.technicalConstraints.ofScreen({ screen: screen.title }),
        columns: ['kind', 'constraint', 'title', 'summary', 'guidance'],
        rows,
      }),
    ];
  };
  return itemPart(screen, () => screenSection(spec, screen), { title: screen.title, more });
}
