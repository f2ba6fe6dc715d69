/** What the database holds about an entity beside its fields: indexes, unique constraints, checks. */
import type { PhrasingContent } from 'mdast';
import { stringsOf } from '../i18n/index.ts';
import type { Entity } from '../model/item.ts';
import { formatQuantity, type Quantity } from '../model/quantity.ts';
import type { Spec } from '../model/spec.ts';
import { code, joined, lineBreak, mark, table, type Content } from '../markup/mdast.ts';
import { linkTo } from '../markup/prose-links.ts';
import {
  hasRemovedParts,
  partMark,
  removedPartRows,
  textWithFormer,
  withFormer,
} from './changes/in-place.ts';
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
    exists: indexes.length > 0 || hasRemovedParts(spec, entity.key, 'indexes'),
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
            indexed(spec, index, changedPart(spec, entity, 'indexes', index.id)),
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

/** What stands for a part of an index, with the value before where it changed. */
type ShowPart = (name: 'on' | 'where' | 'include', now: Content) => Content;

const asIs: ShowPart = (_, now) => now;

function changedPart(spec: Spec, { key }: Entity, list: string, id: string): ShowPart {
  return (name, now) => withFormer(spec, key, [list, id, name], now);
}

/** The columns of an index, with those that it includes. */
function indexed(
  spec: Spec,
  { on, where, share, include }: Pick<Index, 'on' | 'where' | 'share' | 'include'>,
  show: ShowPart,
): Content {
  const own = columns(spec, on, { where, share, show });
  const { indexes: t } = stringsOf(spec).views.entity;
  const included = show('include', include && columns(spec, include));
  return include ? t.include<Content>({ columns: own, included }) : joined([own, included], ' ');
}

/** The condition of the rows of an index or constraint, and how many there are. */
interface Rows {
  where?: string | undefined;
  share?: Quantity | undefined;
  show?: ShowPart;
}

/** Columns or expressions, with the condition of their rows. */
export function columns(
  spec: Spec,
  on: readonly string[],
  { where, share, show = asIs }: Rows = {},
): Content {
  const list = show('on', joined(on.map((column) => code(column))));
  const condition = show('where', where === undefined ? undefined : code(where));
  if (where === undefined) return joined([list, condition], ' ');
  const { indexes: t } = stringsOf(spec).views.entity;
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
    exists: unique.length > 0 || hasRemovedParts(spec, entity.key, 'unique'),
    title: t.unique.title,
    blocks: () => [
      table({
        caption: t.unique.caption({ entity: entity.title }),
        columns: [t.constraint, t.on, t.enforces, d.details, t.meaning],
        rows: [
          ...unique.map(({ id, rule, description, ...facts }) => [
            [code(facts.name ?? id), partMark(spec, entity.key, ['unique', id])],
            indexed(spec, facts, changedPart(spec, entity, 'unique', id)),
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
    exists: checks.length > 0 || hasRemovedParts(spec, entity.key, 'checks'),
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
