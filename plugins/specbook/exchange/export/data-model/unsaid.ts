/** What of the data model formats of types and of mappers cannot say, in one sentence for each reason. */
import { isView } from '../../../model/data/entity-kind.ts';
import type { Entity } from '../../../model/item.ts';
import type { Spec } from '../../../model/spec.ts';

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

/** Sentences on functions, sequences and rules, which belong to no table or are enforced by no database. */
export function unsaidOfDatabase({ info, rules }: Spec): string[] {
  const { functions = [], sequences = [] } = info.database ?? {};
  return [
    ...(functions.length > 0 ? [`functions: ${namesOf(functions.map(({ id }) => id))}`] : []),
    ...(sequences.length > 0 ? [`sequences: ${namesOf(sequences.map(({ id }) => id))}`] : []),
    ...(rules.length > 0 ? [`business rules: ${namesOf(rules.map(({ id }) => id))}`] : []),
  ];
}

/** A sentence on views; empty where there are none. */
export function unsaidViews({ entities }: Spec): string[] {
  const views = entities.filter(isView).map(({ id }) => id);
  return views.length > 0 ? [`views: ${namesOf(views)}`] : [];
}
