/** Who answers for what: where a link to an owner leads. */
import type { RootContent } from 'mdast';
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

function inWords(spec: Spec, items: readonly AnyItem[]): Content {
  const byKind = Map.groupBy<Kind, AnyItem>(items, ({ kind }) => kind);
  const found = kindLists(spec).flatMap(({ kind, name, path }): Content[] => {
    const own = byKind.get(kind);
    return own
      ? [
          [
            `${name}: `,
            few(
              own.map((item) => linkTo(item)),
              path,
            ),
          ],
        ]
      : [];
  });
  return lines(...found);
}

/** Teams, and what each answers for; each row is the place that links to a team lead to. */
export function teams(spec: Spec): RootContent[] {
  if (spec.teams.length === 0) return [];
  return [
    heading(2, 'Teams', 'sec.teams'),
    table({
      caption: 'Teams, and what each answers for',
      columns: ['Team', 'Answers for', right('Items')],
      rows: spec.teams.map((team) => {
        const owned = ownedBy(spec, team);
        return {
          anchor: `team-${team.id}`,
          cells: [team.title, inWords(spec, owned), String(owned.length)],
        };
      }),
    }),
  ];
}
