/** What of the data model formats of types and of mappers cannot say, in one sentence for each reason. */
import { isView } from '../../../model/data/entity-kind.ts';
import type { Entity, Field } from '../../../model/item.ts';
import type { Spec } from '../../../model/spec.ts';
import type { FreeMap } from '../../../schema/database-text.ts';
import { foreignKeysOf, type ForeignKey, type Table } from './table.ts';

/** Parts of an entity that a format may be unable to say. */
const PARTS = {
  checks: 'check constraints',
  exclude: 'exclusion constraints',
  triggers: 'triggers',
  partitions: 'partitions',
  inherits: 'inheritance of tables',
  unique: 'unique constraints',
  indexes: 'indexes',
  foreignKeys: 'foreign keys over several fields',
  relationships: 'relationships without a foreign key',
} as const satisfies Partial<Record<keyof Entity['data'], string>>;

/** A part of an entity that a format may be unable to say. */
export type UnsaidPart = keyof typeof PARTS;

/** Names in a sentence. @example namesOf(['a', 'b']) // 'a, b' */
export function namesOf(names: readonly string[]): string {
  return names.join(', ');
}

/**
 * Sentences on the parts that a format cannot say, each with the entities that have them.
 *
 * @example unsaidParts(spec, ['checks']) // ['check constraints: appointment, invoice']
 */
export function unsaidParts(
  { entities }: Pick<Spec, 'entities'>,
  parts: readonly UnsaidPart[],
): string[] {
  return parts.flatMap((part) => {
    const having = entities.filter(({ data }) => data[part] !== undefined);
    return having.length > 0 ? [`${PARTS[part]}: ${namesOf(having.map(({ id }) => id))}`] : [];
  });
}

/** Facts without a key of their own, each as `entity.part (fact, fact)`. */
function factsOf(spec: Spec, { id, data }: Entity, saidOfPartitions: readonly string[]): string[] {
  const parts: readonly { id: string; database?: FreeMap | undefined }[] = [
    { id: '', database: data.database },
    ...(spec.fields.get(id) ?? []).map((field) => field.data),
    ...(data.partitions?.parts ?? []).map((part) => ({
      id: part.id,
      database: part.database?.filter((fact) => !saidOfPartitions.includes(fact.id)),
    })),
    ...(data.foreignKeys ?? []),
    ...(data.unique ?? []),
    ...(data.checks ?? []),
    ...(data.exclude ?? []),
    ...(data.indexes ?? []),
    ...(data.triggers ?? []),
  ];
  return parts.flatMap(({ id: part, database = [] }) =>
    database.length === 0
      ? []
      : [`${id}${part === '' ? '' : `.${part}`} (${database.map((fact) => fact.id).join(', ')})`],
  );
}

/**
 * A sentence on facts without a key of their own; empty where there are none.
 *
 * @param saidOfPartitions facts of partitions that the format says
 */
export function unsaidFacts(spec: Spec, saidOfPartitions: readonly string[] = []): string[] {
  const facts = spec.entities.flatMap((entity) => factsOf(spec, entity, saidOfPartitions));
  return facts.length > 0 ? [`what stands under database: ${namesOf(facts)}`] : [];
}

const OF_DATABASE = ['functions', 'sequences', 'objects', 'rules', 'facts'] as const;

/** Sentences on functions, sequences, other objects, rules, which no database enforces, and facts without a key. */
export function unsaidOfDatabase(
  spec: Spec,
  kinds: readonly (typeof OF_DATABASE)[number][] = OF_DATABASE,
): string[] {
  const { functions = [], sequences = [], objects = [] } = spec.info.database ?? {};
  const found = { functions, sequences, objects, rules: spec.rules };
  return kinds.flatMap((kind) => {
    if (kind === 'facts') return unsaidFacts(spec);
    const noun = kind === 'rules' ? 'business rules' : kind === 'objects' ? 'other objects' : kind;
    return found[kind].length > 0 ? [`${noun}: ${namesOf(found[kind].map(({ id }) => id))}`] : [];
  });
}

/** A sentence on views; empty where there are none. */
export function unsaidViews({ entities }: Spec): string[] {
  const views = entities.filter(isView).map(({ id }) => id);
  return views.length > 0 ? [`views: ${namesOf(views)}`] : [];
}

/** Facts of a foreign key that few formats can say. */
const KEY_FACTS = {
  deferrable: 'when foreign keys are checked (deferrable)',
  match: 'match types of foreign keys',
  notValid: 'foreign keys of which old rows were not checked',
  onDeleteFields: 'foreign keys that empty only some fields',
} as const satisfies Partial<Record<keyof ForeignKey, string>>;

/** A fact of a foreign key that few formats can say. */
export type UnsaidKeyFact = keyof typeof KEY_FACTS;

const ALL_KEY_FACTS = ['deferrable', 'match', 'notValid', 'onDeleteFields'] as const;

/** Sentences on facts of foreign keys, each with the keys that have them. */
export function unsaidOfKeys(
  tables: readonly Table[],
  facts: readonly UnsaidKeyFact[] = ALL_KEY_FACTS,
): string[] {
  const keys = tables.flatMap((table) =>
    foreignKeysOf(table).map((key) => ({ ...key, at: `${table.entity.id}.${key.on.join('+')}` })),
  );
  return facts.flatMap((fact) => {
    const having = keys.filter((key) => key[fact] !== undefined && key[fact] !== false);
    return having.length > 0 ? [`${KEY_FACTS[fact]}: ${namesOf(having.map(({ at }) => at))}`] : [];
  });
}

/** A sentence on some fields; empty where there are none. @example unsaidFields('collations', fields) */
export function unsaidFields(what: string, fields: readonly Field[]): string[] {
  return fields.length > 0 ? [`${what}: ${namesOf(fields.map(({ id }) => id))}`] : [];
}

/** Indexes and unique constraints with a condition, included fields or a method, each as `entity.index`. */
export function indexesWith(
  { entities }: Pick<Spec, 'entities'>,
  fact: 'where' | 'include' | 'nullsNotDistinct' | 'deferrable',
): string[] {
  return entities.flatMap(({ id, data }) =>
    [...(data.unique ?? []), ...(data.indexes ?? [])]
      .filter((index) => (index as Partial<Record<typeof fact, unknown>>)[fact] !== undefined)
      .map((index) => `${id}.${index.id}`),
  );
}
