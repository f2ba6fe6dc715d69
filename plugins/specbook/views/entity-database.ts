/** What a database has of an entity beside fields, keys and indexes: query, partitions, triggers, exclusions, whatever has no key. */
import type { RootContent } from 'mdast';
import { stringsOf } from '../i18n/index.ts';
import { primaryKey } from '../model/data/candidate-keys.ts';
import { blockText } from '../model/data/free-text.ts';
import type { Entity, Enum } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import { code, joined, lines, paragraph, table, type Content, type Fact } from '../markup/mdast.ts';
import { inlineProse, prose } from '../markup/prose.ts';
import { formerValue } from './changes/change-marks.ts';
import {
  changeAt,
  factWithFormer,
  hasRemovedParts,
  isChanged,
  partMark,
  removedPartRows,
  withFormer,
} from './changes/in-place.ts';
import { databaseRun, sqlBlocks, sqlOnOneLine } from './database-facts.ts';
import { columns } from './entity-constraints.ts';
import { fieldList } from './entity-relationships.ts';
import { reference, references } from './lifecycle.ts';
import type { SectionDeclaration } from './section.ts';

/** Kind of the table, its engine, character set and collation, what it inherits, and its comment. */
export function databaseFactsOf(spec: Spec, { key, data }: Entity): Fact[] {
  const { database: t } = stringsOf(spec).views;
  const name = (value: string | undefined): Content =>
    value === undefined ? undefined : code(value);
  const changed = (part: string, fact: Fact): Fact => factWithFormer(spec, key, [part], fact);
  return [
    changed('kind', [t.kind, data.kind && t.kinds[data.kind]]),
    [t.primaryKey.title, data.primaryKey?.none === true ? t.noPrimaryKey : undefined],
    changed('engine', [t.engine, name(data.engine)]),
    changed('characterSet', [t.characterSet, name(data.characterSet)]),
    changed('collation', [t.collation, name(data.collation)]),
    changed('inherits', [t.inherits, references(spec, 'entity', data.inherits)]),
    changed('comment', [t.comment, data.comment]),
  ];
}

/** The primary key, where there is more to say of it than which fields it is made of. */
export function primaryKeyOf(spec: Spec, entity: Entity): SectionDeclaration {
  const { database: t, entity: e } = stringsOf(spec).views;
  const { primaryKey: key } = entity.data;
  return {
    id: 'sec.primary-key',
    title: t.primaryKey.title,
    exists: key !== undefined && key.none !== true,
    blocks: () => {
      if (!key) return [];
      const { name, on, include, method, description } = key;
      const fields = on ?? primaryKey(spec.fields.get(entity.id) ?? []);
      return [
        table({
          caption: t.primaryKey.caption({ entity: entity.title }),
          columns: [e.constraint, e.on, t.details, e.meaning],
          rows: [
            [
              name === undefined ? undefined : code(name),
              fieldList(fields),
              databaseRun(
                spec,
                key,
                method === undefined ? undefined : t.facts.method({ name: code(method) }),
                include && t.facts.include({ fields: fieldList(include) }),
              ),
              inlineProse(spec, description),
            ],
          ],
        }),
      ];
    },
  };
}

/** Every exclusion constraint. */
export function exclusionsOf(spec: Spec, entity: Entity): SectionDeclaration {
  const { database: t, entity: e } = stringsOf(spec).views;
  const { exclude = [] } = entity.data;
  return {
    id: 'sec.exclusion',
    title: t.exclusion.title,
    exists: exclude.length > 0 || hasRemovedParts(spec, entity.key, 'exclude'),
    blocks: () => [
      table({
        caption: t.exclusion.caption({ entity: entity.title }),
        columns: [e.constraint, e.on, e.indexes.method, e.enforces, t.details, e.meaning],
        rows: [
          ...exclude.map((one) => [
            [code(one.name ?? one.id), partMark(spec, entity.key, ['exclude', one.id])],
            withFormer(
              spec,
              entity.key,
              ['exclude', one.id, 'on'],
              columns(spec, one.on, { where: one.where }),
            ),
            one.using === undefined ? undefined : code(one.using),
            reference(spec, 'rule', one.rule),
            databaseRun(
              spec,
              one,
              one.include && t.facts.include({ fields: fieldList(one.include) }),
            ),
            inlineProse(spec, one.description),
          ]),
          ...removedPartRows(spec, entity.key, 'exclude'),
        ],
      }),
    ],
  };
}

/** How the table is divided, and into what. */
export function partitionsOf(spec: Spec, entity: Entity): SectionDeclaration {
  const { database: t } = stringsOf(spec).views;
  const { partitions } = entity.data;
  return {
    id: 'sec.partitions',
    title: t.partitions.title,
    exists: partitions !== undefined || isChanged(spec, entity.key, ['partitions']),
    blocks: () => {
      if (!partitions) return [removedPartitions(spec, entity)];
      const { by, on, parts = [], description } = partitions;
      const method = withFormer(spec, entity.key, ['partitions', 'by'], code(by));
      const said = on
        ? t.partitions.byFields<Content>({ method, fields: columns(spec, on) })
        : t.partitions.by<Content>({ method });
      const facts = databaseRun(spec, partitions);
      return [
        paragraph(said),
        ...(facts.length > 0 ? [paragraph(facts)] : []),
        ...prose(spec, description),
        ...(parts.length === 0
          ? []
          : [
              table({
                caption: t.partitions.caption({ entity: entity.title }),
                columns: [t.partitions.partition, t.partitions.rows, t.details],
                rows: parts.map((one) => [
                  code(one.name ?? one.id),
                  one.values === undefined ? undefined : code(one.values),
                  databaseRun(spec, one),
                ]),
              }),
            ]),
      ];
    },
  };
}

/** By what the table was divided. */
function removedPartitions(spec: Spec, { key }: Entity): RootContent {
  const parts = (['by', 'on'] as const).flatMap(
    (part) => changeAt(spec, key, ['partitions', part])?.before ?? [],
  );
  return paragraph(formerValue(spec, parts.join(' ')));
}

/** Every trigger. */
export function triggersOf(spec: Spec, entity: Entity): SectionDeclaration {
  const { database: t, entity: e } = stringsOf(spec).views;
  const { triggers = [] } = entity.data;
  return {
    id: 'sec.triggers',
    title: t.triggers.title,
    exists: triggers.length > 0 || hasRemovedParts(spec, entity.key, 'triggers'),
    blocks: () => [
      table({
        caption: t.triggers.caption({ entity: entity.title }),
        columns: [
          t.triggers.trigger,
          t.triggers.runs,
          t.triggers.condition,
          t.triggers.calls,
          e.enforces,
          t.details,
          e.meaning,
        ],
        rows: [
          ...triggers.map((one) => [
            [code(one.name ?? one.id), partMark(spec, entity.key, ['triggers', one.id])],
            joined(
              [
                one.timing,
                joined((one.events ?? []).map((event) => code(event))),
                one.each && t.triggers.each[one.each],
              ],
              ' ',
            ),
            one.when === undefined ? undefined : code(one.when),
            lines(
              one.calls === undefined ? undefined : code(one.calls),
              withFormer(spec, entity.key, ['triggers', one.id, 'sql'], sqlOnOneLine(one.sql)),
            ),
            reference(spec, 'rule', one.rule),
            databaseRun(spec, one, one.enabled === false ? t.facts.disabled : undefined),
            inlineProse(spec, one.description),
          ]),
          ...removedPartRows(spec, entity.key, 'triggers'),
        ],
      }),
      ...sqlBlocks(triggers),
    ],
  };
}

/** The query behind a view. */
export function queryOf(spec: Spec, { data: { query } }: Entity): SectionDeclaration {
  return {
    id: 'sec.query',
    title: stringsOf(spec).views.database.query.title,
    exists: query !== undefined,
    blocks: () => (query === undefined ? [] : [block(query, 'sql')]),
  };
}

/** What has no key, as it stands. */
export function otherFactsOf(
  spec: Spec,
  { data: { database } }: Entity | Enum,
): SectionDeclaration {
  return {
    id: 'sec.database',
    title: stringsOf(spec).views.database.remaining.title,
    exists: (database ?? []).length > 0,
    blocks: () => (database ? [block(blockText(database), 'yaml')] : []),
  };
}

function block(value: string, lang: string): RootContent {
  return { type: 'code', lang, value };
}
