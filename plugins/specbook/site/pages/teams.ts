/** Who answers for what: where a link to an owner leads. */
import type { RootContent } from 'mdast';
import { heading, lines, right, table, type Content } from '../../documents/mdast.ts';
import { linkTo } from '../../documents/prose-links.ts';
import type { AnyItem, Item, Kind } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { few } from './item-links.ts';

/** Kinds in the order of the four documents, and the list that has the rest. */
const KINDS: readonly (readonly [kind: Kind, name: string, path: string])[] = [
  ['domain', 'Domains', '/data-model/'],
  ['entity', 'Entities', '/entities/'],
  ['enum', 'Enumerations', '/data-model/'],
  ['rule', 'Business rules', '/traceability/'],
  ['category', 'API categories', '/performance/'],
  ['requirement', 'Performance requirements', '/performance/'],
  ['service', 'Services', '/performance/'],
  ['constraint', 'Technical constraints', '/constraints/'],
  ['screen', 'Screens', '/constraints/'],
  ['poc', 'Proofs of concept', '/pocs/'],
  ['area', 'Acceptance areas', '/acceptance/'],
  ['criterion', 'Acceptance criteria', '/acceptance/'],
  ['consideration', 'Considerations', '/considerations/'],
  ['run', 'Runs of evidence', '/performance/#sec.evidence'],
];

/** What names a team as its owner. */
function ownedBy(spec: Spec, team: Item<'team'>): AnyItem[] {
  return spec
    .linksTo(team.key)
    .flatMap(({ from, relation }) => (relation === 'owner' ? (spec.items.get(from) ?? []) : []));
}

function inWords(items: readonly AnyItem[]): Content {
  const byKind = Map.groupBy<Kind, AnyItem>(items, ({ kind }) => kind);
  const found = KINDS.flatMap(([kind, name, path]): Content[] => {
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
          cells: [team.title, inWords(owned), String(owned.length)],
        };
      }),
    }),
  ];
}
