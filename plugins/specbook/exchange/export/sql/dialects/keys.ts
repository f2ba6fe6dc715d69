/** Keys, unique constraints and checks in a database other than PostgreSQL. */
import { columnTypeOf, isNumbered } from '../../data-model/column-type.ts';
import { wordsOf } from '../mentions.ts';
import { columnOf, nameParts, tableOf } from '../../data-model/physical-names.ts';
import {
  fieldOf,
  foreignKeysOf,
  primaryKeyOf,
  targetOf,
  type ForeignKey,
  type Table,
} from '../../data-model/table.ts';
import { cascadeGuard } from './cascade-paths.ts';
import { translateCondition } from './condition.ts';
import { areIndexable, columnsSql, tableSql, typeSqlOf, type Context } from './context.ts';
import { checkIndexSize } from './index-size.ts';
import { isRequired } from '../../data-model/column-type.ts';

/** The primary key, in the statement of its table. */
export function primaryKeySql(context: Context, table: Table): string[] {
  const on = primaryKeyOf(table);
  if (on.length === 0) return [];
  if (!areIndexable(context, table, on)) {
    context.unsaid('primary keys', table.entity.id);
    return [];
  }
  checkIndexSize(context, table, on, 'key');
  const { name } = table.entity.data.primaryKey ?? {};
  const { dialect } = context;
  const named =
    dialect.keyName && name !== undefined
      ? `constraint ${dialect.quoteName(context.nameOf(table, name))} `
      : '';
  return [`${named}primary key (${columnsSql(context, table, on)})`];
}

/** True where a condition names a column that the database numbers. */
function isAboutNumbered({ fields }: Table, sql: string): boolean {
  const words = wordsOf(sql.replaceAll('`', '"'));
  return fields.some((field) => isNumbered(field.data) && words.has(columnOf(field)));
}

/** Checks, and those that stand for enumerations. */
export function checksSql(context: Context, table: Table): string[] {
  const { dialect, spec, unsaid } = context;
  const { entity } = table;
  const isOwn = spec.info.database?.dialect === dialect.id;
  const stated = (entity.data.checks ?? []).flatMap(({ id, name, sql, enforced }) => {
    const condition = isOwn ? sql : translateCondition(sql, table, dialect);
    const isRefused = !dialect.checksNumbers && isAboutNumbered(table, sql);
    if (condition === undefined || isRefused) {
      unsaid('checks', `${entity.id}.${id}`);
      return [];
    }
    const named = dialect.quoteName(context.nameOf(table, name ?? id));
    const behind = isOwn && dialect.id === 'mysql' && enforced === false ? ' not enforced' : '';
    return [`constraint ${named} check (${condition})${behind}`];
  });
  if (!dialect.enumNeedsCheck) return stated;
  const ofEnums = table.fields.flatMap((field) => {
    const { enumeration, dimensions } = columnTypeOf(spec, field.data.type);
    if (!enumeration || dimensions > 0) return [];
    const values = enumeration.data.values.map(({ id }) => dialect.quoteText(id)).join(', ');
    return [`check (${dialect.quoteName(columnOf(field))} in (${values}))`];
  });
  return [...stated, ...ofEnums];
}

/** A field that must have a value cannot be emptied, nor set to a default that it has not. */
function canBeSet(table: Table, { on }: ForeignKey, action: string): boolean {
  return on.every((id) => {
    const field = fieldOf(table, id);
    if (!field || !isRequired(field)) return true;
    return action === 'set default' ? field.data.default !== undefined : action !== 'set null';
  });
}

function actionSql(
  context: Context,
  table: Table,
  what: 'delete' | 'update',
  key: ForeignKey,
): string {
  const action = what === 'delete' ? key.onDelete : key.onUpdate;
  if (action === undefined) return '';
  const at = `${table.entity.id}.${key.on.join('+')}`;
  if (!canBeSet(table, key, action)) {
    context.unsaid(`on ${what} ${action} of fields that must have a value`, at);
    return '';
  }
  const sql =
    what === 'delete' && key.onDeleteFields ? undefined : context.dialect.actionSql(action);
  if (sql === undefined) context.unsaid(`on ${what} ${action}`, at);
  return sql === undefined ? '' : ` on ${what} ${sql}`;
}

/** True where each field has the type of the one that it points to, as the database compares them for a key. */
function haveSameTypes(context: Context, table: Table, target: Table, key: ForeignKey): boolean {
  return key.on.every((id, index) => {
    const [own, there] = [fieldOf(table, id), fieldOf(target, key.there[index] ?? '')];
    if (!own || !there) return true;
    const { keyType } = context.dialect;
    return keyType(typeSqlOf(context, own).sql) === keyType(typeSqlOf(context, there).sql);
  });
}

/** Foreign keys, added when all tables exist. */
export function foreignKeyStatements(context: Context, tables: readonly Table[]): string[] {
  const { dialect, unsaid } = context;
  const exported = new Set(tables.map(({ entity }) => entity.id));
  const guard = cascadeGuard();
  return tables.flatMap((table) =>
    foreignKeysOf(table).flatMap((key) => {
      const at = `${table.entity.id}.${key.on.join('+')}`;
      const target = targetOf(context.spec, key);
      if (!target || !exported.has(key.to)) {
        unsaid('foreign keys to no table of this file', at);
        return [];
      }
      const [own, there] = [table, target].map(({ entity }) => nameParts(tableOf(entity)).schema);
      if (dialect.looksInOwnSchema && own !== undefined && there === undefined) {
        unsaid('foreign keys from a table with a schema to one without', at);
        return [];
      }
      if (!haveSameTypes(context, table, target, key)) {
        unsaid('foreign keys between fields of different types', at);
        return [];
      }
      const acts = [key.onDelete, key.onUpdate].some(
        (action) => action && !/^(?:no|re)/u.test(action),
      );
      const isRefused = dialect.singleCascadePath && acts && !guard(key.to, table.entity.id);
      if (isRefused)
        unsaid('what a delete or change does, where it would reach a table by two ways', at);
      const actions = isRefused
        ? ''
        : `${actionSql(context, table, 'delete', key)}${actionSql(context, table, 'update', key)}`;
      const name = dialect.quoteName(
        context.nameOf(table, key.name ?? `fk_${table.entity.id}_${key.on.join('_')}`),
      );
      return [
        `alter table ${tableSql(context, table)} add constraint ${name} foreign key (${columnsSql(context, table, key.on)}) references ${tableSql(context, target)} (${columnsSql(context, target, key.there)})${actions}`,
      ];
    }),
  );
}
