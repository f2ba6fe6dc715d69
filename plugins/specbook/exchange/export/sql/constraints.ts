/** Keys and other constraints of a table in PostgreSQL. */
import type { Deferrable } from '../../../schema/database-text.ts';
import type { Entity, Field } from '../../../model/item.ts';
import type { Spec } from '../../../model/spec.ts';
import { columnOf, qualify, quoteName, tableOf } from './names.ts';

/** A table, prepared for its statements. */
export interface Table {
  spec: Spec;
  entity: Entity;
  fields: readonly Field[];
}

/** A foreign key, before it is written. */
export interface ForeignKey {
  /** The entity that it points to. */
  to: string;
  sql: string;
}

function named(name: string | undefined): string {
  return name === undefined ? '' : `constraint ${quoteName(name)} `;
}

function deferrableSql(deferrable: Deferrable | false | undefined): string {
  return deferrable ? ` deferrable ${deferrable}` : '';
}

/** Column names of fields by id; a text that is no field stays. */
export function columnsSql({ fields }: Table, ids: readonly string[]): string {
  return ids.map((id) => quoteName(columnNameOf(fields, id))).join(', ');
}

function columnNameOf(fields: readonly Field[], id: string): string {
  const field = fields.find(({ data }) => data.id === id);
  return field ? columnOf(field) : id;
}

const ELEMENT = /^([A-Za-z_][\w-]*)(\s.*)?$/su;

/** True where an element of an index is a field alone, without order or operator class. */
export function isPlainField({ fields }: Table, element: string): boolean {
  return fields.some(({ data }) => data.id === element);
}

/**
 * An element of an index: a field with what stands behind it, or an expression in brackets.
 *
 * @example elementSql(table, 'starts_at desc') // '"starts_at" desc'
 */
export function elementSql({ fields }: Table, element: string): string {
  const [, name, rest = ''] = ELEMENT.exec(element.trim()) ?? [];
  const field = fields.find(({ data }) => data.id === name);
  if (field) return `${quoteName(columnOf(field))}${rest}`;
  const isCall = /^[\w."]+\(.*\)$/su.test(element);
  return isCall || element.startsWith('(') ? element : `(${element})`;
}

/** The primary key; undefined where there is none. */
export function primaryKeySql(table: Table): string | undefined {
  const { primaryKey } = table.entity.data;
  const own = table.fields.filter(({ data }) => data.key === 'primary').map(({ data }) => data.id);
  const on = primaryKey?.on ?? own;
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

interface ForeignKeyFacts {
  onDelete?: string | undefined;
  onUpdate?: string | undefined;
  match?: string | undefined;
  deferrable?: Deferrable | false | undefined;
  notValid?: boolean | undefined;
  enforced?: boolean | undefined;
}

function actionsSql(facts: ForeignKeyFacts, onDeleteColumns = ''): string {
  const { onDelete, onUpdate, match, deferrable, notValid, enforced } = facts;
  return [
    match === undefined ? '' : ` match ${match}`,
    onDelete === undefined ? '' : ` on delete ${onDelete}${onDeleteColumns}`,
    onUpdate === undefined ? '' : ` on update ${onUpdate}`,
    deferrableSql(deferrable),
    enforced === false ? ' not enforced' : '',
    notValid ? ' not valid' : '',
  ].join('');
}

/** All foreign keys of a table, of single fields and of several. */
export function foreignKeys(table: Table): ForeignKey[] {
  const { spec, entity, fields } = table;
  const target = (id: string): { name: string; fields: readonly Field[] } => {
    const item = spec.items.get(`entity:${id}`);
    const name = item?.kind === 'entity' ? tableOf(item) : id;
    return { name: qualify(name), fields: spec.fields.get(id) ?? [] };
  };
  const ofFields = fields.flatMap((field): ForeignKey[] => {
    const { references, constraint } = field.data;
    if (references === undefined) return [];
    const dot = references.lastIndexOf('.');
    const [to, column] = [references.slice(0, dot), references.slice(dot + 1)];
    const { name, fields: there } = target(to);
    const columns = `(${quoteName(columnOf(field))}) references ${name} (${quoteName(columnNameOf(there, column))})`;
    return [{ to, sql: `${named(constraint)}foreign key ${columns}${actionsSql(field.data)}` }];
  });
  const stated = (entity.data.foreignKeys ?? []).map((key): ForeignKey => {
    const { name, fields: there } = target(key.references);
    const own = columnsSql(
      table,
      key.on.map(({ id }) => id),
    );
    const other = key.on.map(({ value }) => quoteName(columnNameOf(there, value))).join(', ');
    const only = key.onDeleteFields ? ` (${columnsSql(table, key.onDeleteFields)})` : '';
    const sql = `${named(key.name ?? key.id)}foreign key (${own}) references ${name} (${other})${actionsSql(key, only)}`;
    return { to: key.references, sql };
  });
  return [...ofFields, ...stated];
}
