/** What statements of a whole data model share: names that are taken, columns of keys, and what is left out. */
import type { Field } from '../../../../model/item.ts';
import type { Spec } from '../../../../model/spec.ts';
import { columnTypeOf, type ColumnType } from '../../data-model/column-type.ts';
import { nameParts, tableOf } from '../../data-model/physical-names.ts';
import {
  columnNameOf,
  fieldOf,
  foreignKeysOf,
  isPlainField,
  primaryKeyOf,
  targetOf,
  type Table,
} from '../../data-model/table.ts';
import { indexElement } from './index-element.ts';
import type { SqlDialect, TypeSql, Unsaid } from './dialect.ts';

/** A data model on its way into a database. */
export interface Context {
  spec: Spec;
  dialect: SqlDialect;
  /** Fields in a key or an index, by their ids: `order.no`. */
  keyFields: ReadonlySet<string>;
  unsaid: Unsaid;
  /** A name of a constraint or an index that is not taken and not too long. */
  nameOf: (table: Table, name: string, what?: 'index' | 'constraint') => string;
}

/** Fields that are in a key, in a unique constraint or in an index of tables. */
function keyFieldsOf(spec: Spec, tables: readonly Table[]): Set<string> {
  const ids = new Set<string>();
  const add = (table: Table | undefined, fields: readonly string[]): void => {
    for (const id of fields) if (table && fieldOf(table, id)) ids.add(`${table.entity.id}.${id}`);
  };
  for (const table of tables) {
    add(table, primaryKeyOf(table));
    add(
      table,
      table.fields.filter(({ data }) => data.unique).map(({ data }) => data.id),
    );
    const { unique = [], indexes = [] } = table.entity.data;
    for (const { on } of [...unique, ...indexes])
      add(
        table,
        on.flatMap((element) => indexElement(table, element)?.id ?? []),
      );
    for (const key of foreignKeysOf(table)) {
      add(table, key.on);
      add(targetOf(spec, key), key.there);
    }
  }
  return ids;
}

/** Prepares the statements of tables. */
export function contextOf(
  spec: Spec,
  tables: readonly Table[],
  dialect: SqlDialect,
  unsaid: Unsaid,
): Context {
  // Tables and sequences of SQL Server share their names with its constraints.
  const objects = [
    ...tables.map(({ entity }) => tableOf(entity)),
    ...(spec.info.database?.sequences ?? []).map(({ id }) => id),
  ];
  const names = objects.map((name) => nameParts(name).name.toLowerCase());
  const takenOf = new Map([['', new Set(dialect.sequence ? names : [])]]);
  const nameOf: Context['nameOf'] = ({ entity }, name, what = 'constraint') => {
    const scope = what === 'index' && dialect.indexNamesInTable ? entity.id : '';
    const taken = takenOf.get(scope) ?? new Set<string>();
    takenOf.set(scope, taken);
    const table = nameParts(tableOf(entity)).name;
    const fits = (text: string): string =>
      Array.from(text).slice(0, dialect.maxNameLength).join('');
    const choices = [fits(name), fits(`${table}_${name}`)];
    let found = choices.find((choice) => !taken.has(choice.toLowerCase()));
    for (let count = 2; found === undefined; count += 1) {
      const end = `_${count}`;
      const next = `${Array.from(`${table}_${name}`)
        .slice(0, dialect.maxNameLength - end.length)
        .join('')}${end}`;
      if (!taken.has(next.toLowerCase())) found = next;
    }
    taken.add(found.toLowerCase());
    if (found !== name)
      unsaid('names of constraints and indexes', `${entity.id}.${name} (${found})`);
    return found;
  };
  return { spec, dialect, keyFields: keyFieldsOf(spec, tables), unsaid, nameOf };
}

/** The type of a field in the database. */
export function typeSqlOf(
  { spec, dialect, keyFields }: Context,
  field: Field,
): TypeSql & { type: ColumnType } {
  const type = columnTypeOf(spec, field.data.type);
  const isOwn = (spec.info.database?.dialect ?? 'postgres') === dialect.id;
  // Types of the database itself stay as they are written.
  if (isOwn && !type.enumeration && type.dimensions === 0) return { sql: type.underlying, type };
  return { ...dialect.typeOf(type, keyFields.has(field.id)), type };
}

/** Column names, in quotes. */
export function columnsSql({ dialect }: Context, table: Table, ids: readonly string[]): string {
  return ids.map((id) => dialect.quoteName(columnNameOf(table, id))).join(', ');
}

/** The name of a table with its schema, in quotes. */
export function tableSql({ dialect }: Context, table: Table): string {
  const { schema, name } = nameParts(tableOf(table.entity));
  return [schema, name]
    .filter((part) => part !== undefined)
    .map(dialect.quoteName)
    .join('.');
}

/** True where all fields can be in an index. */
export function areIndexable(context: Context, table: Table, ids: readonly string[]): boolean {
  return ids.every((id) => {
    const field = fieldOf(table, id);
    return field !== undefined && !typeSqlOf(context, field).unindexable;
  });
}

/** True where a unique constraint is over fields alone. */
export function isOverFields(table: Table, on: readonly string[]): boolean {
  return on.every((element) => isPlainField(table, element));
}
