/** What the database holds about an entity beside its fields: indexes, unique constraints, checks. */
import type { PhrasingContent } from 'mdast';
import { stringsOf } from '../i18n/index.ts';
import type { Entity } from '../model/item.ts';
import { formatQuantity, type Quantity } from '../model/quantity.ts';
import type { Spec } from '../model/spec.ts';
import { code, joined, lineBreak, mark, table, type Content } from '../markup/mdast.ts';
import { linkTo } from '../markup/prose-links.ts';
import { partMark, removedPartRows, textWithFormer, withFormer } from './changes/in-place.ts';
import { databaseRun } from './database-facts.ts';
import { reference } from './lifecycle.ts';
import type { SectionDeclaration } from './section.ts';
import { boundOf, stateOf } from './state.ts';

/** Every index, with the requirements that it serves. */
export function indexesOf(spec: Spec, entity: Entity): SectionDeclaration {
  const { terms, views } = stringsOf(spec);
  const { database: d, entity: t } = views;
  const { indexes = [] } = entity.data;
  return {
    id: 'sec.indexes',
    exists: indexes.length > 0,
    title: t.indexes.title,
    blocks: () => [
      table({
        caption: t.indexes.caption({ entity: entity.title }),
        columns: [
          t.indexes.index,
          t.on,
          t.indexes.method,
          d.details,
          t.indexes.serves,
          terms.verdict,
          t.meaning,
        ],
        rows: [
          ...indexes.map((index) => [
            [
              joined(
                [
                  code(index.name ?? index.id),
                  index.unique === true ? mark(t.fields.unique) : undefined,
                ],
                ' ',
              ),
              partMark(spec, entity.key, ['indexes', index.id]),
            ],
            changed(spec, entity, ['indexes', index.id], indexed(spec, index)),
            withFormer(
              spec,
              entity.key,
              ['indexes', index.id, 'method'],
              index.method && code(index.method),
            ),
            databaseRun(spec, index),
            oneBelow((index.serves ?? []).map((id) => served(spec, id))),
            oneBelow((index.serves ?? []).map((id) => servedState(spec, id))),
            textWithFormer(
              spec,
              entity.key,
              ['indexes', index.id, 'description'],
              index.description,
            ),
          ]),
          ...removedPartRows(spec, entity.key, 'indexes'),
        ],
      }),
    ],
  };
}

/** The columns of a part and its condition, with those before. */
function changed(spec: Spec, { key }: Entity, part: readonly string[], now: Content): Content {
  return ['on', 'include', 'where'].reduce<Content>(
    (shown, name) => withFormer(spec, key, [...part, name], shown),
    now,
  );
}

const oneBelow = (parts: readonly Content[]): PhrasingContent[] =>
  joined(parts, [';', lineBreak()]);

/** `PERF-RT-002 p95 ≤ 250 ms Day view`: a reference may name one target of the requirement. */
function served(spec: Spec, text: string): Content {
  const [id = text, ...rest] = text.split('.');
  const item = spec.items.get(`requirement:${id}`);
  const part = rest.length > 0 ? rest.join('.') : undefined;
  if (!item) return code(text);
  return joined([linkTo(item, part), boundOf(spec, item, part), item.title], ' ');
}

/** How what an index serves stands. */
function servedState(spec: Spec, text: string): Content {
  const [id = text, ...rest] = text.split('.');
  const item = spec.items.get(`requirement:${id}`);
  return item && stateOf(spec, item, rest.join('.') || undefined);
}

type Index = NonNullable<Entity['data']['indexes']>[number];

/** The columns of an index, with those that it includes. */
function indexed(
  spec: Spec,
  { on, where, share, include }: Pick<Index, 'on' | 'where' | 'share' | 'include'>,
): Content {
  const own = columns(spec, on, where, share);
  if (!include) return own;
  const { indexes: t } = stringsOf(spec).views.entity;
  return t.include({ columns: own, included: columns(spec, include) });
}

/** Columns or expressions, with the condition of their rows. */
export function columns(
  spec: Spec,
  on: readonly string[],
  where?: string,
  share?: Quantity,
): Content {
  const list = joined(on.map((column) => code(column)));
  if (where === undefined) return list;
  const { indexes: t } = stringsOf(spec).views.entity;
  const condition = code(where);
  return share
    ? t.whereShare<Content>({ columns: list, condition, share: formatQuantity(share, spec) })
    : t.where<Content>({ columns: list, condition });
}

/** Every unique constraint over one or more fields. */
export function uniqueOf(spec: Spec, entity: Entity): SectionDeclaration {
  const { database: d, entity: t } = stringsOf(spec).views;
  const { unique = [] } = entity.data;
  return {
    id: 'sec.unique',
    exists: unique.length > 0,
    title: t.unique.title,
    blocks: () => [
      table({
        caption: t.unique.caption({ entity: entity.title }),
        columns: [t.constraint, t.on, t.enforces, d.details, t.meaning],
        rows: [
          ...unique.map(({ id, rule, description, ...facts }) => [
            [code(facts.name ?? id), partMark(spec, entity.key, ['unique', id])],
            changed(spec, entity, ['unique', id], indexed(spec, facts)),
            reference(spec, 'rule', rule),
            databaseRun(
              spec,
              facts,
              facts.method === undefined ? undefined : d.facts.method({ name: code(facts.method) }),
            ),
            textWithFormer(spec, entity.key, ['unique', id, 'description'], description),
          ]),
          ...removedPartRows(spec, entity.key, 'unique'),
        ],
      }),
    ],
  };
}

/** Every check constraint. */
export function checksOf(spec: Spec, entity: Entity): SectionDeclaration {
  const { database: d, entity: t } = stringsOf(spec).views;
  const { checks = [] } = entity.data;
  return {
    id: 'sec.checks',
    exists: checks.length > 0,
    title: t.checks.title,
    blocks: () => [
      table({
        caption: t.checks.caption({ entity: entity.title }),
        columns: [t.constraint, t.checks.condition, t.enforces, d.details, t.meaning],
        rows: [
          ...checks.map(({ id, sql, rule, description, ...facts }) => [
            [code(facts.name ?? id), partMark(spec, entity.key, ['checks', id])],
            withFormer(spec, entity.key, ['checks', id, 'sql'], code(sql)),
            reference(spec, 'rule', rule),
            databaseRun(spec, facts),
            textWithFormer(spec, entity.key, ['checks', id, 'description'], description),
          ]),
          ...removedPartRows(spec, entity.key, 'checks'),
        ],
      }),
    ],
  };
}
