/** What is documented, as comments in the database. */
import type { Field } from '../../../model/item.ts';
import { plainText } from '../data-model/documentation.ts';
import { columnOf, enumTypeOf, nameParts, tableOf } from '../data-model/physical-names.ts';
import { needsIndex } from './constraints.ts';
import { qualify, quoteName, quoteText } from './names.ts';
import type { Spec } from '../../../model/spec.ts';
import type { Table } from '../data-model/table.ts';

/** A comment: word for word, or the prose that documents it. */
export function commentOn(what: string, comment: string | undefined, prose?: string): string[] {
  const text = comment ?? (prose === undefined ? undefined : plainText(prose));
  return text === undefined ? [] : [`comment on ${what} is ${quoteText(text)};`];
}

function fieldComments(table: string, fields: readonly Field[]): string[] {
  return fields.flatMap((field) =>
    commentOn(
      `column ${table}.${quoteName(columnOf(field))}`,
      field.data.comment,
      field.data.description,
    ),
  );
}

/** Comments of a table or view, and of its columns. */
export function tableComments({ entity, fields }: Table, what = 'table'): string[] {
  const { data } = entity;
  const table = qualify(tableOf(entity));
  return [
    ...commentOn(`${what} ${table}`, data.comment, data.purpose),
    ...fieldComments(table, fields),
  ];
}

/** The name that PostgreSQL gives a primary key without one. */
function primaryKeyName({ entity }: Table): string {
  return `${nameParts(tableOf(entity)).name}_pkey`;
}

/** Comments of the constraints of a table. */
export function constraintComments(table: Table): string[] {
  const { primaryKey, foreignKeys, checks, exclude, unique } = table.entity.data;
  const own = primaryKey && { ...primaryKey, id: primaryKeyName(table) };
  const all = [
    ...(own ? [own] : []),
    ...(foreignKeys ?? []),
    ...(checks ?? []),
    ...(exclude ?? []),
    ...(unique ?? []).filter((one) => !needsIndex(table, one)),
  ];
  return all.flatMap(({ id, name, comment, description }) =>
    commentOn(
      `constraint ${quoteName(name ?? id)} on ${qualify(tableOf(table.entity))}`,
      comment,
      description,
    ),
  );
}

/** The comment of an index, or of a unique constraint. */
export function indexComment(
  index: string,
  { comment, description }: { comment?: string | undefined; description?: string | undefined },
): string[] {
  return commentOn(`index ${index}`, comment, description);
}

/** Comments of the types of enumerations. */
export function enumComments({ enums }: Spec): string[] {
  return enums.flatMap((list) =>
    commentOn(`type ${qualify(enumTypeOf(list))}`, list.data.comment, list.data.purpose),
  );
}
