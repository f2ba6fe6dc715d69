/** Teams and what they own: links to an owner lead here. */
import type { RootContent } from 'mdast';
import { stringsOf } from '../../i18n/index.ts';
import { heading, lines, right, table, type Content } from '../../markup/mdast.ts';
import { linkTo } from '../../markup/prose-links.ts';
import type { AnyItem, Item, Kind } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { few } from '../../views/tables/item-links.ts';
import { kindLists } from './kind-lists.ts';

/** What names a team as its owner. */
function ownedBy(spec: Spec, team: Item<'team'>): AnyItem[] {
  return spec
    .linksTo(team.key)
    .flatMap(({ from, relation }) => (relation === 'owner' ? (spec.items.get(from) ?? []) : []));
}

function ownedItems(spec: Spec, items: readonly AnyItem[]): Content {
  const { owned } = stringsOf(spec).home.teams;
  const byKind = Map.groupBy<Kind, AnyItem>(items, ({ kind }) => kind);
  const found = kindLists(spec).flatMap(({ kind, name, path }): Content[] => {
    const links = byKind.get(kind)?.map((item) => linkTo(item));
    return links ? [owned({ kind: name, items: few(links, path) })] : [];
  });
  return lines(...found);
}

/** Teams and what they own; links to a team lead to its row. */
export function teams(spec: Spec): RootContent[] {
  const { home, nouns } = stringsOf(spec);
  const t = home.teams;
  if (spec.teams.length === 0) return [];
  return [
    heading(2, t.title, 'sec.teams'),
    table({
      caption: t.caption,
      columns: [t.team, t.owns, right(nouns.items.label)],
      rows: spec.teams.map((team) => {
        const owned = ownedBy(spec, team);
        return {
          anchor: `team-${team.id}`,
          cells: [team.title, ownedItems(spec, owned), String(owned.length)],
        };
      }),
    }),
  ];
}
