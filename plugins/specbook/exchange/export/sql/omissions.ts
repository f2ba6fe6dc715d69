/** What of the data model the DDL of PostgreSQL does not create. */
import { isView } from '../../../model/data/entity-kind.ts';
import type { Spec } from '../../../model/spec.ts';
import { unsaidFacts } from '../data-model/unsaid.ts';
import { isCreated } from './functions.ts';
import { isObjectCreated } from './objects.ts';
import { PARTITION_FACTS } from './partitions.ts';

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
  const objects = (database?.objects ?? [])
    .filter((one) => !isObjectCreated(one))
    .map(({ id }) => `${id} is not created`);
  const rules = spec.rules
    .filter(({ data }) => data.enforcedBy === 'application' || data.enforcedBy === 'process')
    .map(({ id }) => id);
  return [
    ...(database && database.dialect !== 'postgres'
      ? [`types are those of ${database.dialect}, and may be unknown to PostgreSQL`]
      : []),
    ...views.map(({ id }) => `${id} is a view, and its query is not stated`),
    ...triggers,
    ...functions,
    ...objects,
    ...unsaidFacts(spec, PARTITION_FACTS),
    ...(rules.length > 0 ? [`rules that no database enforces: ${rules.join(', ')}`] : []),
  ];
}
