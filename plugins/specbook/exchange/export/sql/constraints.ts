/** Keys and other constraints of a table in PostgreSQL. */
import type { Deferrable } from '../../../schema/database-text.ts';
import type { Entity } from '../../../model/item.ts';
import { columnOf, tableOf } from '../data-model/physical-names.ts';
import {
  columnNameOf,
  fieldOf,
  foreignKeysOf,
  isPlainField,
  primaryKeyOf,
  targetOf,
  type ForeignKey,
  type Table,
} from '../data-model/table.ts';
import { qualify, quoteName } from './names.ts';

/** A foreign key, before it is written. */
export interface ForeignKeySql {
  /** The entity that it points to. */
  to: string;
  /** True where its target is a primary key or a unique constraint, and no unique index. */
  hasTargetKey: boolean;
  sql: string;
}

function named(name: string | undefined): string {
  return name === undefined ? '' : `constraint ${quoteName(name)} `;
}

function deferrableSql(deferrable: Deferrable | false | undefined): string {
  return deferrable ? ` deferrable ${deferrable}` : '';
}

/** Column names of fields by id; a text that is no field stays. */
export function columnsSql(table: Table, ids: readonly string[]): string {
  return ids.map((id) => quoteName(columnNameOf(table, id))).join(', ');
}

/** A call of a function, with order, operator class, collation or operator behind it. */
const CALL =
  /^[\w."]+\(.*\)(?:\s+(?:collate\s+\S+|[\w.]+_ops|asc|desc|nulls\s+(?:first|last)|with\s+\S+))*$/isu;

const ELEMENT = /^([A-Za-z_][\w-]*)(\s.*)?$/su;

/**
 * An element of an index: a field with what stands behind it, or an expression in brackets.
 *
 * @example elementSql(table, 'starts_at desc') // '"starts_at" desc'
 */
export function elementSql(table: Table, element: string): string {
  const [, name, rest = ''] = ELEMENT.exec(element.trim()) ?? [];
  const field = fieldOf(table, name ?? '');
  if (field) return `${quoteName(columnOf(field))}${rest}`;
  const isCall = CALL.test(element);
  return isCall || element.startsWith('(') ? element : `(${element})`;
}

/** The primary key; undefined where there is none. */
export function primaryKeySql(table: Table): string | undefined {
  const { primaryKey } = table.entity.data;
  const on = primaryKeyOf(table);
  if (on.length === 0) return undefined;
  const include = primaryKey?.include ? ` include (${columnsSql(table, primaryKey.include)})` : '';
  const { name, deferrable } = primaryKey ?? {};
  return `${named(name)}primary key (${columnsSql(table, on)})${include}${deferrableSql(deferrable)}`;
}

type Unique = NonNullable<Entity['data']['unique']>[number];

/** True where a unique constraint can only be an index: it has a condition, an order or an expression. */
export function needsIndex(table: Table, { on, where, method }: Unique): boolean {
  return (
    where !== undefined || method !== undefined || !on.every((one) => isPlainField(table, one))
  );
}

/** Unique constraints: of single fields, then of several. */
export function uniqueSql(table: Table): string[] {
  const ofFields = table.fields
    .filter(({ data }) => data.unique === true)
    .map((field) => `unique (${quoteName(columnOf(field))})`);
  const stated = (table.entity.data.unique ?? [])
    .filter((unique) => !needsIndex(table, unique))
    .map(({ id, name, on, include, nullsNotDistinct, deferrable }) => {
      const nulls = nullsNotDistinct ? ' nulls not distinct' : '';
      const included = include ? ` include (${columnsSql(table, include)})` : '';
      return `${named(name ?? id)}unique${nulls} (${columnsSql(table, on)})${included}${deferrableSql(deferrable)}`;
    });
  return [...ofFields, ...stated];
}

/** Check constraints that hold for all rows; those that are not valid are added later. */
export function checksSql({ entity }: Table, { notValid }: { notValid: boolean }): string[] {
  return (entity.data.checks ?? [])
    .filter((check) => (check.notValid === true) === notValid)
    .map(
      ({ id, name, sql, enforced }) =>
        `${named(name ?? id)}check (${sql})${enforced === false ? ' not enforced' : ''}${notValid ? ' not valid' : ''}`,
    );
}

/** Exclusion constraints. */
export function exclusionsSql(table: Table): string[] {
  return (table.entity.data.exclude ?? []).map(
    ({ id, name, on, using, where, include, deferrable }) => {
      const elements = on.map((element) => elementSql(table, element)).join(', ');
      const method = using === undefined ? '' : ` using ${using}`;
      const included = include ? ` include (${columnsSql(table, include)})` : '';
      const condition = where === undefined ? '' : ` where (${where})`;
      return `${named(name ?? id)}exclude${method} (${elements})${included}${condition}${deferrableSql(deferrable)}`;
    },
  );
}

function actionsSql(key: ForeignKey, onDeleteColumns: string): string {
  const { onDelete, onUpdate, match, deferrable, notValid, enforced } = key;
  return [
    match === undefined ? '' : ` match ${match}`,
    onDelete === undefined ? '' : ` on delete ${onDelete}${onDeleteColumns}`,
    onUpdate === undefined ? '' : ` on update ${onUpdate}`,
    deferrableSql(deferrable),
    enforced === false ? ' not enforced' : '',
    notValid ? ' not valid' : '',
  ].join('');
}

/** True where fields are those of the primary key or of a unique constraint, in any order. */
function isKey(table: Table, ids: readonly string[]): boolean {
  const [own, only] = [[...ids].sort().join('\n'), ids.length === 1 ? ids[0] : undefined];
  const isOwn = (on: readonly string[]): boolean => [...on].sort().join('\n') === own;
  const unique = (table.entity.data.unique ?? []).filter((one) => !needsIndex(table, one));
  return (
    isOwn(primaryKeyOf(table)) ||
    unique.some(({ on }) => isOwn(on)) ||
    (only !== undefined && fieldOf(table, only)?.data.unique === true)
  );
}

/** All foreign keys of a table, of single fields and of several. */
export function foreignKeysSql(table: Table): ForeignKeySql[] {
  return foreignKeysOf(table).map((key) => {
    const target = targetOf(table.spec, key);
    const name = qualify(target ? tableOf(target.entity) : key.to);
    const there = key.there.map((id) => quoteName(target ? columnNameOf(target, id) : id));
    const columns = `(${columnsSql(table, key.on)}) references ${name} (${there.join(', ')})`;
    const only = key.onDeleteFields ? ` (${columnsSql(table, key.onDeleteFields)})` : '';
    return {
      to: key.to,
      hasTargetKey: target !== undefined && isKey(target, key.there),
      sql: `${named(key.name)}foreign key ${columns}${actionsSql(key, only)}`,
    };
  });
}
