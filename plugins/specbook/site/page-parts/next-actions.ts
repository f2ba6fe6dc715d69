/** What each team has to do next: what it owns and is not met, the worst first. */
import { stringsOf } from '../../i18n/index.ts';
import { inline, lines, right, type Content } from '../../markup/mdast.ts';
import { linkTo } from '../../markup/prose-links.ts';
import type { AnyItem, Item } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { OPEN_VERDICTS, VERDICTS } from '../../model/verdicts/verdict.ts';
import type { SectionDeclaration } from '../../views/section.ts';
import { claimOf } from '../../views/state.ts';
import { titled } from '../../views/tables/item-links.ts';
import { registerTable } from '../../views/tables/register.ts';

/** How many actions of a team are named. */
const NAMED = 2;

interface Actions {
  /** None for what nobody owns. */
  team?: Item<'team'>;
  items: readonly AnyItem[];
}

/** Items that claim something which is not met; a rule without a criterion is a gap, not an action. */
function openItems(spec: Spec): AnyItem[] {
  const { requirements, criteria, considerations, pocs, constraints } = spec;
  const costs = constraints.filter(({ data }) => data.kind === 'cost');
  return [...requirements, ...criteria, ...costs, ...considerations, ...pocs]
    .filter(({ data }) => data.status !== 'deprecated')
    .flatMap((item) => {
      const rank = rankOf(spec, item);
      return rank < OPEN_VERDICTS.length ? [{ item, rank }] : [];
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

/** The place of its verdict among all, the worst first. */
function rankOf(spec: Spec, item: AnyItem): number {
  const ranks = inline(claimOf(spec, item)).flatMap(({ data }) => data?.sort ?? []);
  return Math.min(...ranks.map(Number), VERDICTS.length);
}

/** Who owns an item: its team, else that of the area or entity that it belongs to. */
function ownerOf(spec: Spec, { data, parent }: AnyItem): string | undefined {
  if ('owner' in data && data.owner !== undefined) return data.owner;
  const above = parent === undefined ? undefined : spec.items.get(parent);
  return above && ownerOf(spec, above);
}

function actionsByTeam(spec: Spec): Actions[] {
  const byOwner = Map.groupBy(openItems(spec), (item) => ownerOf(spec, item) ?? '');
  const known = spec.teams.map((team): Actions => {
    const items = byOwner.get(team.id) ?? [];
    byOwner.delete(team.id);
    return { team, items };
  });
  const rest = [...byOwner.values()].flat();
  return [...known, { items: rest }].filter(({ items }) => items.length > 0);
}

/** A row for each team that has something to do. */
export function nextActions(spec: Spec): SectionDeclaration {
  const { columns, home } = stringsOf(spec);
  const t = home.actions;
  const rows = actionsByTeam(spec);
  return {
    id: 'sec.actions',
    title: t.title,
    exists: rows.length > 0,
    blocks: () => [
      registerTable<Actions, 'team' | 'open' | 'next'>(
        {
          team: { label: columns.team, cell: ({ team }) => (team ? linkTo(team) : t.nobody) },
          open: { ...right(t.open), cell: ({ items }) => String(items.length) },
          next: { label: t.next, cell: ({ items }) => namedActions(spec, items) },
        },
        { caption: t.caption, columns: ['team', 'open', 'next'], rows },
      ),
    ],
  };
}

function namedActions(spec: Spec, items: readonly AnyItem[]): Content {
  return lines(...items.slice(0, NAMED).map((item) => titled(spec, item)));
}
