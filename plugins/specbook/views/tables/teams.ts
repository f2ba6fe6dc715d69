import { stringsOf } from '../../i18n/index.ts';
import { code, lines, right } from '../../markup/mdast.ts';
import type { AnyItem, Item } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { addedRun } from '../additions.ts';
import type { Columns } from './register.ts';

/** Columns of teams. What a team owns, item by item, is added where that has room. */
export const teamColumns = (spec: Spec) => {
  const { columns: t } = stringsOf(spec);
  return {
    team: { label: t.team, cell: (team) => lines(team.title, addedRun(spec, team)) },
    id: { label: t.id, cell: ({ id }) => code(id) },
    count: { ...right(t.itemsOwned), cell: (team) => String(ownedBy(spec, team).length) },
  } satisfies Columns<Item<'team'>>;
};

/** The items that name a team as their owner. */
export function ownedBy(spec: Spec, { key }: Item<'team'>): AnyItem[] {
  return spec
    .linksTo(key)
    .flatMap(({ from, relation }) => (relation === 'owner' ? (spec.items.get(from) ?? []) : []));
}
