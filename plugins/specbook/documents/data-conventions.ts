/** Conventions of the data model, as the model itself shows them: types, keys, units, teams. */
import type { RootContent } from 'mdast';
import type { Spec } from '../model/spec.ts';
import { entitiesInOrder } from './entity-order.ts';
import {
  code,
  inline,
  joined,
  list,
  paragraph,
  table,
  type Content,
  type Row,
} from '../markup/mdast.ts';
import { part, type Part } from './part.ts';
import { linkTo } from '../markup/prose-links.ts';
import { counted } from '../markup/plural.ts';

/** Types, keys, units of numbers, and the teams that own things; what there is none of is left out. */
export function conventionsPart(spec: Spec): Part[] {
  const parts = [...typesPart(spec), ...keysPart(spec), ...unitsPart(spec), ...teamsPart(spec)];
  return parts.length === 0 ? [] : [part('Conventions', 'conventions', () => [], parts)];
}

const DIALECTS = {
  postgres: 'PostgreSQL',
  mysql: 'MySQL',
  sqlserver: 'SQL Server',
  sqlite: 'SQLite',
  oracle: 'Oracle',
};

function typesPart(spec: Spec): Part[] {
  const { database } = spec.info;
  const uses = new Map<string, number>();
  for (const fields of spec.fields.values()) {
    for (const { data } of fields) {
      if (spec.items.has(`enum:${data.type}`)) continue;
      uses.set(data.type, (uses.get(data.type) ?? 0) + 1);
    }
  }
  if (uses.size === 0) return [];
  const version = database?.version === undefined ? '' : ` ${database.version}`;
  const types = database?.types
    ? inline(' with the additional types ', joined(database.types.map((type) => code(type))))
    : [];
  const dialect =
    database && paragraph(`Types are those of ${DIALECTS[database.dialect]}${version}`, types, '.');
  return [
    part('Types', 'conventions.types', () => [...(dialect ? [dialect] : []), typesTable(uses)]),
  ];
}

/** A row for each type, whatever its sizes: `varchar`, of which `(10)` 11 times. */
function typesTable(uses: ReadonlyMap<string, number>): RootContent {
  const families = Map.groupBy(uses, ([type]) => type.replace(/\(.*\)/su, ''));
  const total = (found: readonly (readonly [string, number])[]): number =>
    found.reduce((sum, [, count]) => sum + count, 0);
  return table({
    caption: 'Types and how often they are used',
    columns: ['Type', { label: 'Fields', align: 'right' }, 'Of which'],
    rows: [...families]
      .toSorted(([a, m], [b, n]) => total(n) - total(m) || (a < b ? -1 : 1))
      .map(([family, found]): Row => {
        const [[type] = [family], ...more] = found;
        if (more.length === 0) return [code(type), String(total(found)), undefined];
        const sizes = found
          .toSorted(([, m], [, n]) => n - m)
          .map(([one, count]) => inline(code(one), ` ${count}`));
        return [code(family), String(total(found)), joined(sizes)];
      }),
  });
}

/** How the entities are identified, counted from the model. */
function keysPart(spec: Spec): Part[] {
  if (spec.entities.length === 0) return [];
  const single = new Map<string, number>();
  const composite: Content[] = [];
  for (const entity of entitiesInOrder(spec)) {
    const key = entity.data.fields.filter((field) => field.key === 'primary');
    const [only, ...more] = key;
    if (more.length > 0)
      composite.push(inline(linkTo(entity), ': ', joined(key.map(({ id }) => code(id)))));
    else if (only)
      single.set(`${only.id} ${only.type}`, (single.get(`${only.id} ${only.type}`) ?? 0) + 1);
  }
  const lines = [...single]
    .toSorted(([, m], [, n]) => n - m)
    .map(([key, count]) => {
      const [field = '', ...type] = key.split(' ');
      return inline(
        code(field),
        ' of type ',
        code(type.join(' ')),
        ` in ${counted(count, 'entity', 'entities')}`,
      );
    });
  const nodes: RootContent[] = [];
  if (lines.length > 0) nodes.push(paragraph('Primary keys of one field:'), list(lines));
  if (composite.length > 0)
    nodes.push(paragraph('Primary keys of several fields:'), list(composite));
  return nodes.length === 0 ? [] : [part('Keys', 'conventions.keys', () => nodes)];
}

function unitsPart(spec: Spec): Part[] {
  const units = new Map<string, Content[]>();
  for (const { id } of entitiesInOrder(spec)) {
    for (const field of spec.fields.get(id) ?? []) {
      const { unit } = field.data;
      if (unit !== undefined) units.set(unit, [...(units.get(unit) ?? []), linkTo(field)]);
    }
  }
  if (units.size === 0) return [];
  const rows = [...units].map(([unit, fields]): Row => [code(unit), joined(fields)]);
  return [
    part('Units', 'conventions.units', () => [
      table({ caption: 'Units of fields', columns: ['Unit', 'Fields'], rows }),
    ]),
  ];
}

function teamsPart(spec: Spec): Part[] {
  if (spec.teams.length === 0) return [];
  const owned = (key: `team:${string}`): number =>
    spec.linksTo(key).filter(({ relation }) => relation === 'owner').length;
  return [
    part(
      'Teams',
      'conventions.teams',
      () => [
        table({
          caption: 'Teams',
          columns: ['Team', 'Id', { label: 'Items owned', align: 'right' }],
          rows: spec.teams.map((team) => ({
            anchor: team.id,
            item: team.key,
            cells: [team.title, code(team.id), String(owned(`team:${team.id}`))],
          })),
        }),
      ],
      [],
      { rows: spec.teams.map(({ key }) => key) },
    ),
  ];
}
