/** Where a specification states what differs. */
import type { Entity, Field } from '../../model/item.ts';
import type { Position } from '../../model/problem.ts';
import type { Spec } from '../../model/spec.ts';
import { nameKey } from '../import/catalogue.ts';
import { parsePhysical } from '../import/items/physical-names.ts';
import type { Difference } from './difference.ts';

/** The entity and the field that a difference is about; absent where the specification has none. */
export function subjectOf(
  spec: Spec,
  { table, column }: Pick<Difference, 'table' | 'column'>,
): { entity?: Entity; field?: Field } {
  if (!table) return {};
  const entity = spec.entities.find(
    ({ id, data }) => nameKey(parsePhysical(data.table ?? id)) === nameKey(table),
  );
  if (!entity) return {};
  const field = (spec.fields.get(entity.id) ?? []).find(
    ({ data }) => (data.column ?? data.id) === column,
  );
  return { entity, ...(field && { field }) };
}

/** The place of that entity or field; the beginning of `spec.yaml` where there is none. */
export function placeOf(spec: Spec, difference: Difference): Position {
  const { entity, field } = subjectOf(spec, difference);
  const { file, line, column } = (field ?? entity)?.source ?? {
    file: 'spec.yaml',
    line: 1,
    column: 1,
  };
  return { file, line, column };
}
