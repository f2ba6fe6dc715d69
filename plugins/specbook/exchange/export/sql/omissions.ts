/** What of the data model the DDL of PostgreSQL does not create. */
import { isView } from '../../../model/data/entity-kind.ts';
import type { Entity } from '../../../model/item.ts';
import type { Spec } from '../../../model/spec.ts';
import type { FreeMap } from '../../../schema/database-text.ts';
import { isCreated } from './functions.ts';

/** Facts without a key of their own, each as `entity.part (fact, fact)`. */
function factsOf(spec: Spec, { id, data }: Entity): string[] {
  const parts: readonly { id: string; database?: FreeMap | undefined }[] = [
    { id: '', database: data.database },
    ...(spec.fields.get(id) ?? []).map((field) => field.data),
    ...(data.partitions?.parts ?? []),
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
 * What the DDL does not create: sentences without a full stop.
 *
 * @param triggers those that are not created
 */
export function omissionsOf(spec: Spec, triggers: readonly string[]): string[] {
  const { database } = spec.info;
  const views = spec.entities.filter((entity) => isView(entity) && entity.data.query === undefined);
  const functions = (database?.functions ?? [])
    .filter((one) => !isCreated(one))
    .map(({ id }) => `function ${id} is not created`);
  const rules = spec.rules
    .filter(({ data }) => data.enforcedBy === 'application' || data.enforcedBy === 'process')
    .map(({ id }) => id);
  const facts = spec.entities.flatMap((entity) => factsOf(spec, entity));
  return [
    ...(database && database.dialect !== 'postgres'
      ? [`types are those of ${database.dialect}, and may be unknown to PostgreSQL`]
      : []),
    ...views.map(({ id }) => `${id} is a view, and its query is not stated`),
    ...triggers,
    ...functions,
    ...(facts.length > 0 ? [`what stands under database: ${facts.join(', ')}`] : []),
    ...(rules.length > 0 ? [`rules that no database enforces: ${rules.join(', ')}`] : []),
  ];
}
