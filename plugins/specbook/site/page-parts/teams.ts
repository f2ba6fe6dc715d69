/** Teams and what they own, on the front page. */
import { stringsOf } from '../../i18n/index.ts';
import { lines, type Content } from '../../markup/mdast.ts';
import { linkTo } from '../../markup/prose-links.ts';
import type { AnyItem, Kind } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import type { SectionDeclaration } from '../../views/section.ts';
import { few } from '../../views/tables/item-links.ts';
import { registerTable } from '../../views/tables/register.ts';
import { ownedBy, teamColumns } from '../../views/tables/teams.ts';
import { kindLists } from './kind-lists.ts';

function ownedItems(spec: Spec, items: readonly AnyItem[]): Content {
  const { owned } = stringsOf(spec).home.teams;
  const byKind = Map.groupBy<Kind, AnyItem>(items, ({ kind }) => kind);
  const found = kindLists(spec).flatMap(({ kind, name, path }): Content[] => {
    const links = byKind.get(kind)?.map((item) => linkTo(item));
    return links ? [owned({ kind: name, items: few(spec, links, { path }) })] : [];
  });
  return lines(...found);
}

/** Teams and what they own. Each row keeps the anchor that links to a team had before it had a page. */
export function teams(spec: Spec): SectionDeclaration {
  const { teams: t } = stringsOf(spec).home;
  return {
    id: 'sec.teams',
    title: t.title,
    exists: spec.teams.length > 0,
    blocks: () => [
      registerTable(
        {
          ...teamColumns(spec),
          team: { label: t.team, cell: (team) => linkTo(team) },
          owns: { label: t.owns, cell: (team) => ownedItems(spec, ownedBy(spec, team)) },
        },
        {
          caption: t.caption,
          columns: ['team', 'owns', 'count'],
          rows: spec.teams,
          anchor: ({ id }) => ({ anchor: `team-${id}` }),
        },
      ),
    ],
  };
}
