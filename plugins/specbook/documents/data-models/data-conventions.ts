/** Conventions of the data model, as the model itself shows them: types, keys, units, teams. */
import type { RootContent } from 'mdast';
import { enumOf } from '../../model/data/data-type.ts';
import type { Spec } from '../../model/spec.ts';
import { stringsOf } from '../../i18n/index.ts';
import { entitiesInOrder } from '../../model/item-order.ts';
import {
  code,
  inline,
  joined,
  list,
  paragraph,
  right,
  table,
  type Content,
  type Row,
} from '../../markup/mdast.ts';
import { part, type Part } from '../part.ts';
import { linkTo } from '../../markup/prose-links.ts';
import { linkWithState } from '../../views/state.ts';
import { registerTable } from '../../views/tables/register.ts';
import { teamColumns } from '../../views/tables/teams.ts';

/** Types, keys, units of numbers, and the teams that own things; what there is none of is left out. */
export function conventionsPart(spec: Spec): Part[] {
  const parts = [...typesPart(spec), ...keysPart(spec), ...unitsPart(spec), ...teamsPart(spec)];
  const { title } = stringsOf(spec).documents.dataModels.conventions;
  return parts.length === 0 ? [] : [part(title, 'conventions', () => [], parts)];
}

/** Names of products, the same in every language. */
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
      if (enumOf(spec, data.type)) continue;
      uses.set(data.type, (uses.get(data.type) ?? 0) + 1);
    }
  }
  if (uses.size === 0) return [];
  return [
    part(stringsOf(spec).documents.dataModels.conventions.types, 'conventions.types', () => [
      ...(database ? [paragraph(dialectOf(spec, database))] : []),
      typesTable(spec, uses),
    ]),
  ];
}

function dialectOf(
  spec: Spec,
  { dialect, types, version }: NonNullable<Spec['info']['database']>,
): Content {
  const { conventions: t } = stringsOf(spec).documents.dataModels;
  const database = [DIALECTS[dialect], version].filter(Boolean).join(' ');
  if (!types) return t.dialect({ database });
  return t.dialectWithTypes({ database, types: joined(types.map((type) => code(type))) });
}

/** A row for each type, whatever its sizes: `varchar`, of which `(10)` 11 times. */
function typesTable(spec: Spec, uses: ReadonlyMap<string, number>): RootContent {
  const { documents, terms } = stringsOf(spec);
  const { conventions: t } = documents.dataModels;
  const families = Map.groupBy(uses, ([type]) => type.replace(/\(.*\)/su, ''));
  const total = (found: readonly (readonly [string, number])[]): number =>
    found.reduce((sum, [, count]) => sum + count, 0);
  return table({
    caption: t.typesCaption,
    columns: [t.type, right(terms.fields), t.sizes],
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
  const { documents, nouns } = stringsOf(spec);
  const { conventions: t } = documents.dataModels;
  const single = new Map<string, number>();
  const composite: Content[] = [];
  for (const entity of entitiesInOrder(spec)) {
    const key = entity.data.fields.filter((field) => field.key === 'primary');
    const [only, ...more] = key;
    if (more.length > 0)
      composite.push(
        t.fieldsOf<Content>({
          entity: linkWithState(spec, entity),
          fields: joined(key.map(({ id }) => code(id))),
        }),
      );
    else if (only)
      single.set(`${only.id} ${only.type}`, (single.get(`${only.id} ${only.type}`) ?? 0) + 1);
  }
  const lines = [...single]
    .toSorted(([, m], [, n]) => n - m)
    .map(([key, count]) => {
      const [field = '', ...type] = key.split(' ');
      const entities = nouns.entities.counted({ count });
      return t.key({ field: code(field), type: code(type.join(' ')), entities });
    });
  const nodes: RootContent[] = [];
  if (lines.length > 0) nodes.push(paragraph(t.primaryKey), list(lines));
  if (composite.length > 0) nodes.push(paragraph(t.compositeKey), list(composite));
  return nodes.length === 0 ? [] : [part(t.keys, 'conventions.keys', () => nodes)];
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
  const { documents, terms } = stringsOf(spec);
  const { conventions: t } = documents.dataModels;
  return [
    part(t.units, 'conventions.units', () => [
      table({ caption: t.unitsCaption, columns: [t.unit, terms.fields], rows }),
    ]),
  ];
}

function teamsPart(spec: Spec): Part[] {
  if (spec.teams.length === 0) return [];
  const { teams: caption } = stringsOf(spec).documents.dataModels.conventions;
  const blocks = (): RootContent[] => [
    registerTable(teamColumns(spec), {
      caption,
      columns: ['team', 'id', 'count'],
      rows: spec.teams,
      anchor: ({ id, key }) => ({ anchor: id, item: key }),
    }),
  ];
  return [
    part(caption, 'conventions.teams', blocks, [], { rows: spec.teams.map(({ key }) => key) }),
  ];
}
