/** `/teams/<id>/`: what a team owns, by kind, each with its verdict. */
import { stringsOf } from '../../i18n/index.ts';
import { code } from '../../markup/mdast.ts';
import type { AnyItem, Item, Kind } from '../../model/item.ts';
import { ALL_KINDS } from '../../model/kind-lists.ts';
import type { Spec } from '../../model/spec.ts';
import { withAdditions } from '../../views/additions.ts';
import { declareSections, NO_INTRO, type SectionDeclaration } from '../../views/section.ts';
import { titled } from '../../views/tables/item-links.ts';
import { registerTable } from '../../views/tables/register.ts';
import { ownedBy } from '../../views/tables/teams.ts';
import { itemPage } from '../page-parts/item-page.ts';
import type { PageData } from '../page-parts/page-data.ts';
import type { PageFamily } from '../page-parts/page-entry.ts';
import { dataModelSidebar } from '../page-parts/sidebar.ts';
import { itemPath } from '../../model/item-path.ts';

/** One page for each team. */
export const teamPages: PageFamily = {
  patterns: ['/teams/[id]'],
  entries: ({ spec }) =>
    spec.teams.map((team) => ({ path: itemPath(team.key), build: () => teamPage(spec, team) })),
};

function teamPage(spec: Spec, team: Item<'team'>): PageData {
  const { columns, home, views } = stringsOf(spec);
  const owned = ownedBy(spec, team);
  const byKind = Map.groupBy<Kind, AnyItem>(owned, ({ kind }) => kind);
  const sections = ALL_KINDS.map((kind) => ownedOfKind(spec, kind, byKind.get(kind) ?? []));
  return itemPage({
    spec,
    item: team,
    section: withAdditions(spec, team, {
      lede: [],
      facts: [
        [views.items.id, code(team.id)],
        [columns.itemsOwned, String(owned.length)],
      ],
      intro: NO_INTRO,
      sections: [],
    }),
    behind: declareSections(...sections),
    crumbs: [{ label: home.teams.title, path: '/#sec.teams' }],
    sidebar: dataModelSidebar(spec),
    aside: [],
    description: team.title,
  });
}

function ownedOfKind(spec: Spec, kind: Kind, items: readonly AnyItem[]): SectionDeclaration {
  const { label, plural } = stringsOf(spec).kinds[kind];
  return {
    id: `sec.${kind}`,
    title: plural,
    exists: items.length > 0,
    blocks: () => [
      registerTable(
        {
          item: {
            label,
            cell: (item: AnyItem) => titled(spec, item),
          },
        },
        { caption: plural, columns: ['item'], rows: items },
      ),
    ],
  };
}
