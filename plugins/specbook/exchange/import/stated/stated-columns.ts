/** Fields of a specification as columns. */
import type { FreeMap } from '../../../schema/database-text.ts';
import type { Field } from '../../../model/item.ts';
import { columnTypeOf, isNumbered } from '../../export/data-model/column-type.ts';
import { documentationOf } from '../../export/data-model/documentation.ts';
import { columnOf, enumTypeOf } from '../../export/data-model/physical-names.ts';
import type { Table as StatedTable } from '../../export/data-model/table.ts';
import type { Column, OtherFacts } from '../catalogue.ts';
import { parsePhysical } from '../items/physical-names.ts';

/** A free map, as far as it is flat. */
export function otherFacts(facts: FreeMap | undefined): { other?: OtherFacts } {
  const entries = (facts ?? []).flatMap(({ id, value }): [string, string | boolean][] =>
    typeof value === 'string' ? [[id, value === 'true' ? true : value]] : [],
  );
  return entries.length > 0 ? { other: Object.fromEntries(entries) } : {};
}

/** The comment of the database, or what is documented. */
export function commentOf(data: Parameters<typeof documentationOf>[0]): { comment?: string } {
  const comment = documentationOf(data);
  return comment === undefined ? {} : { comment };
}

function valueOf({ data }: Field): Pick<Column, 'default' | 'generated' | 'identity'> {
  const { generated, default: value } = data;
  if (generated?.kind === 'expression')
    return { generated: { sql: generated.sql, stored: generated.stored !== false } };
  if (isNumbered(data)) {
    const { when = 'by default', sequence } = generated?.kind === 'identity' ? generated : {};
    return { identity: { when, ...(sequence && { sequence: sequence }) } };
  }
  return value ? { default: { ...value } } : {};
}

/** The column of a field. */
export function statedColumn({ spec }: StatedTable, field: Field): Column {
  const { data } = field;
  const { enumeration } = columnTypeOf(spec, data.type);
  const name = enumeration && parsePhysical(enumTypeOf(enumeration));
  const { collation, characterSet } = data;
  return {
    name: columnOf(field),
    type: name?.name ?? data.type,
    ...(name && { enumeration: name }),
    required: data.required === true || data.key === 'primary',
    ...valueOf(field),
    ...(collation !== undefined && { collation }),
    ...(characterSet !== undefined && { characterSet }),
    ...commentOf(data),
    ...otherFacts(data.database),
  };
}
