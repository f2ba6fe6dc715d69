/** One part for each screen of document 07: everything that bears on it. */
import type { RootContent } from 'mdast';
import type { Constraint, Item } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import { paragraph, table, type Content, type Row } from '../markup/mdast.ts';
import { itemPart, part, type Part } from './part.ts';
import { linkTo } from '../markup/prose-links.ts';
import { inlineProse } from '../markup/prose.ts';
import { constraintInShort } from '../views/constraint.ts';
import { screenSection } from '../views/vocabulary.ts';
import { CONSTRAINT_KIND_LABELS } from '../model/sub-kinds.ts';
import { CONSTRAINT_KINDS } from '../schema/constraint.ts';

/** All screens; nothing where there is none. */
export function screensPart(spec: Spec): Part[] {
  if (spec.screens.length === 0) return [];
  return [
    part(
      'Screens',
      'screens',
      () => [],
      spec.screens.map((screen) => screenPart(spec, screen)),
    ),
  ];
}

/** Constraints that name a screen, in the order of the four kinds. */
export function constraintsOf(spec: Spec, screen: Item<'screen'>): Constraint[] {
  const found = spec.linksTo(screen.key).flatMap(({ from, relation }) => {
    const item = relation === 'screen' ? spec.items.get(from) : undefined;
    return item?.kind === 'constraint' ? [item] : [];
  });
  const rank = ({ data }: Constraint): number => CONSTRAINT_KINDS.indexOf(data.kind);
  return [...new Set(found)].toSorted((a, b) => rank(a) - rank(b));
}

function screenPart(spec: Spec, screen: Item<'screen'>): Part {
  const more = (): RootContent[] => {
    const found = constraintsOf(spec, screen);
    if (found.length === 0) return [paragraph('No constraint bears on this screen.')];
    const rows = found.map((one): Row => [
      CONSTRAINT_KIND_LABELS[one.data.kind].label,
      linkTo(one),
      one.title,
      said(spec, one),
      inlineProse(spec, one.data.guidance),
    ]);
    return [
      table({
        caption: `Constraints on ${screen.title}`,
        columns: ['Kind', 'Id', 'Constraint', 'In short', 'What to do'],
        rows,
      }),
    ];
  };
  return itemPart(screen, () => screenSection(spec, screen), { title: screen.title, more });
}

function said(spec: Spec, constraint: Constraint): Content {
  return constraintInShort(spec, constraint);
}
