/** How an entity hangs together with others: in words with both multiplicities, and by its foreign keys. */
import type { PhrasingContent } from 'mdast';
import { stringsOf } from '../i18n/index.ts';
import { describeRelationship, entityName } from '../model/data/describe-relationship.ts';
import type { Entity } from '../model/item.ts';
import { notation } from '../model/data/multiplicity.ts';
import { relationshipsFrom, relationshipsTo } from '../model/data/neighbours.ts';
import type { Relationship } from '../model/data/relationship.ts';
import type { Spec } from '../model/spec.ts';
import { code, inline, joined, mark, table, type Content, type Row } from '../markup/mdast.ts';
import { inlineProse } from '../markup/prose.ts';
import { hasRemovedParts, partMark, removedPartRows, withFormer } from './changes/in-place.ts';
import { databaseRun, type DatabaseFacts } from './database-facts.ts';
import { gathered } from './gathered.ts';
import { reference, references } from './lifecycle.ts';
import type { SectionDeclaration } from './section.ts';

/** Every relationship that the entity takes part in, with the rows that belong together at each end. */
export function relationshipsOf(spec: Spec, entity: Entity): SectionDeclaration {
  const { relationships: t } = stringsOf(spec).views.entity;
  const out = relationshipsFrom(spec, entity.id);
  const back = relationshipsTo(spec, entity.id).filter(({ self }) => !self);
  return {
    id: 'sec.relationships',
    exists: out.length + back.length > 0 || hasRemovedParts(spec, entity.key, 'relationships'),
    title: t.title,
    blocks: () => [
      table({
        caption: t.caption({ entity: entity.title }),
        columns: [t.to, t.sentences, t.here, t.there, t.by],
        rows: [
          ...out.map((one) => row(spec, one, 'from')),
          ...gathered(back, sortOfKey).map(([one, ...more]) =>
            more.length === 0 ? row(spec, one, 'to') : gatheredRow(spec, one, [one, ...more]),
          ),
          ...removedPartRows(spec, entity.key, 'relationships'),
        ],
      }),
    ],
  };
}

function row(spec: Spec, relationship: Relationship, side: 'from' | 'to'): Row {
  const here = relationship[side];
  const there = relationship[side === 'from' ? 'to' : 'from'];
  const [out, back] = describeRelationship(spec, relationship);
  return [
    [reference(spec, 'entity', there.entity), relationshipMark(spec, relationship)],
    side === 'from' ? `${out} ${back}` : `${back} ${out}`,
    code(notation(here.multiplicity)),
    code(notation(there.multiplicity)),
    joined(
      [
        joined([means(spec, relationship, side), meaning(spec, relationship)], ': '),
        ...signs(spec, relationship),
      ],
      ' ',
    ),
  ];
}

/** What relationships to one entity have in common that differ by nothing but the entity; undefined for one that says more. */
export function sortOfKey({
  from,
  to,
  origin,
  verbs,
  identifying,
}: Relationship): string | undefined {
  if (origin !== 'key' || verbs.some((verb) => verb !== undefined)) return undefined;
  return [from.fields, notation(from.multiplicity), notation(to.multiplicity), identifying].join(
    ' ',
  );
}

/** One row for the foreign keys of many entities. */
function gatheredRow(spec: Spec, one: Relationship, all: readonly Relationship[]): Row {
  const { relationships: t } = stringsOf(spec).views.entity;
  return [
    references(
      spec,
      'entity',
      all.map(({ from }) => from.entity),
    ),
    t.gathered<Content>({
      count: all.length,
      entity: entityName(spec, one.to.entity),
      fields: fieldList(one.from.fields),
    }),
    code(notation(one.to.multiplicity)),
    code(notation(one.from.multiplicity)),
    joined([fieldList(one.from.fields), ...signs(spec, one)], ' '),
  ];
}

/** What kind of reference it is, where that is to be known. */
function signs(spec: Spec, { identifying, polymorphic }: Relationship): PhrasingContent[] {
  const { relationships: t } = stringsOf(spec).views.entity;
  return inline(
    identifying ? mark(t.identifying) : undefined,
    polymorphic ? mark(t.polymorphic) : undefined,
  );
}

/** What makes the relationship: a key, an entity in between, or only the word of its author. */
function means(
  spec: Spec,
  { id, from, to, origin, via, statedAt }: Relationship,
  side: 'from' | 'to',
): PhrasingContent[] {
  const { relationships: t } = stringsOf(spec).views.entity;
  if (via !== undefined) return inline(t.through({ entity: reference(spec, 'entity', via) }));
  const owner = side === 'from' ? [] : inline(reference(spec, 'entity', from.entity), ' ');
  // The id of a stated one is `<entity>.<name>`, with the target behind it where there are several.
  const name = id.split('.')[1] ?? id;
  if (origin === 'key') return inline(owner, fieldList(from.fields));
  const how = from.fields.length > 0 ? fieldList(from.fields) : code(name);
  const value = statedRelationship(spec, statedAt)?.values?.find(
    ({ id: target }) => target === to.entity,
  );
  return inline(
    owner,
    t.noKey<Content>({ name: how }),
    value && inline(' ', code(`= ${value.value}`)),
  );
}

/** The relationship as its author states it; undefined for what a field of a view refers to. */
function statedRelationship(spec: Spec, { item: key, path }: Relationship['statedAt']) {
  const item = spec.items.get(key);
  const index = path.at(-1);
  return item?.kind === 'entity' && path[0] === 'relationships' && typeof index === 'number'
    ? item.data.relationships?.[index]
    : undefined;
}

/** The mark of a relationship that is new or changed, where its author states it. */
function relationshipMark(spec: Spec, { statedAt }: Relationship): Content {
  const stated = statedRelationship(spec, statedAt);
  return stated && partMark(spec, statedAt.item, ['relationships', stated.id]);
}

/** What the author of a relationship without a key says of it; that of a key stands with the key. */
function meaning(spec: Spec, { origin, statedAt }: Relationship): Content {
  return origin === 'stated'
    ? inlineProse(spec, statedRelationship(spec, statedAt)?.description)
    : undefined;
}

/** Names of fields, as code. */
export function fieldList(ids: readonly string[] | undefined): PhrasingContent[] {
  return joined((ids ?? []).map((id) => code(id)));
}

type ForeignKey = NonNullable<Entity['data']['foreignKeys']>[number];

/** The foreign key of an entity, where no single field states it. */
function statedKey(
  entity: Entity,
  { statedAt: { item, path } }: Relationship,
): ForeignKey | undefined {
  const [key, index] = path;
  if (item !== entity.key || key !== 'foreignKeys' || typeof index !== 'number') return undefined;
  return entity.data.foreignKeys?.[index];
}

/** What a database says of a foreign key beside its fields and actions; a field has its own comment. */
function keyFacts(spec: Spec, key: Relationship): DatabaseFacts {
  const item = spec.items.get(key.statedAt.item);
  if (item?.kind === 'entity') return statedKey(item, key) ?? {};
  if (item?.kind !== 'field') return {};
  const { deferrable, match, notValid, enforced } = item.data;
  return { deferrable, match, notValid, enforced };
}

/** The mark of a foreign key that is new or changed, where no single field states it. */
function keyMark(spec: Spec, entity: Entity, key: Relationship): Content {
  const stated = statedKey(entity, key);
  return stated && partMark(spec, entity.key, ['foreignKeys', stated.id]);
}

/** What happens when the target goes or changes, with what happened before. */
function actionOf(
  spec: Spec,
  { statedAt: { item, path } }: Relationship,
  action: 'onDelete' | 'onUpdate',
  now: string | undefined,
): Content {
  const stated = spec.items.get(item);
  const index = path[1];
  const part =
    stated?.kind === 'entity' && typeof index === 'number'
      ? ['foreignKeys', stated.data.foreignKeys?.[index]?.id ?? '']
      : [];
  return withFormer(spec, item, [...part, action], now);
}

/** Every foreign key, of one field or several, with what happens when its target goes or changes. */
export function foreignKeysOf(spec: Spec, entity: Entity): SectionDeclaration {
  const { database, entity: words } = stringsOf(spec).views;
  const { foreignKeys: t, constraint, meaning: meaningLabel } = words;
  const keys = relationshipsFrom(spec, entity.id).filter(({ origin }) => origin === 'key');
  return {
    id: 'sec.foreign-keys',
    exists: keys.length > 0 || hasRemovedParts(spec, entity.key, 'foreignKeys'),
    title: t.title,
    blocks: () => [
      table({
        caption: t.caption({ entity: entity.title }),
        columns: [
          t.fields,
          t.references,
          t.onDelete,
          t.onUpdate,
          constraint,
          database.details,
          meaningLabel,
        ],
        rows: [
          ...keys.map((key) => [
            [fieldList(key.from.fields), keyMark(spec, entity, key)],
            inline(reference(spec, 'entity', key.to.entity), ' ', fieldList(key.to.fields)),
            actionOf(spec, key, 'onDelete', key.onDelete ?? 'no action'),
            actionOf(spec, key, 'onUpdate', key.onUpdate),
            key.constraint === undefined ? undefined : code(key.constraint),
            databaseRun(spec, keyFacts(spec, key)),
            inlineProse(spec, statedKey(entity, key)?.description),
          ]),
          ...removedPartRows(spec, entity.key, 'foreignKeys'),
        ],
      }),
    ],
  };
}
