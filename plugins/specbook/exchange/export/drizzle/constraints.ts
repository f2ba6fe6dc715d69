/** Keys, checks and indexes of a table in a module of Drizzle. */
import type { IndexFacts } from '../data-model/index-facts.ts';
import { dialectOf } from '../data-model/column-type.ts';
import { fieldOf, foreignKeysOf, primaryKeyOf, type Table } from '../data-model/table.ts';
import { stringLiteral } from '../javascript.ts';
import { elementSql, needsIndex } from '../sql/constraints.ts';
import { isKeyOfField } from './columns.ts';
import { member, sqlTemplate, use, type Context } from './context.ts';

function columns(object: string, ids: readonly string[]): string {
  return ids.map((id) => member(object, id)).join(', ');
}

function primaryKeyCalls(context: Context, table: Table): string[] {
  const on = primaryKeyOf(table);
  const { name, include, deferrable } = table.entity.data.primaryKey ?? {};
  const { id } = table.entity;
  if (include) context.unsaid('fields that indexes carry along', id);
  if (deferrable) context.unsaid('when primary keys are checked (deferrable)', id);
  if (on.length === 0 || isKeyOfField(table)) return [];
  const named = name === undefined ? '' : `name: ${stringLiteral(name)}, `;
  return [`${use(context, 'primaryKey')}({ ${named}columns: [${columns('table', on)}] })`];
}

function foreignKeyCalls(context: Context, table: Table): string[] {
  return foreignKeysOf(table).flatMap((key) => {
    const target = context.tables.get(key.to);
    const at = `${table.entity.id}.${key.on.join('+')}`;
    if (!target) {
      context.unsaid('foreign keys to no table of this file', at);
      return [];
    }
    if (key.enforced === false) context.unsaid('that foreign keys are not enforced', at);
    const isSelf = target.entity.id === table.entity.id;
    const there = isSelf ? 'table' : (context.names.get(target.entity.key) ?? key.to);
    const named = key.name === undefined ? '' : `name: ${stringLiteral(key.name)}, `;
    const actions = [
      key.onDelete === undefined ? '' : `.onDelete('${key.onDelete}')`,
      key.onUpdate === undefined ? '' : `.onUpdate('${key.onUpdate}')`,
    ].join('');
    return [
      `${use(context, 'foreignKey')}({ ${named}columns: [${columns('table', key.on)}], foreignColumns: [${columns(there, key.there)}] })${actions}`,
    ];
  });
}

function checkCalls(context: Context, { entity }: Table): string[] {
  return (entity.data.checks ?? []).flatMap(({ id, name, sql, notValid, enforced }) => {
    const at = `${entity.id}.${id}`;
    if (dialectOf(context.spec) !== 'postgres') {
      context.unsaid('checks', at);
      return [];
    }
    if (notValid || enforced === false) context.unsaid('that checks do not hold for all rows', at);
    return [`${use(context, 'check')}(${stringLiteral(name ?? id)}, ${sqlTemplate(context, sql)})`];
  });
}

const ORDER =
  /^([A-Za-z_][\w-]*)(?:\s+([\w.]+_ops))?(?:\s+(asc|desc))?(?:\s+nulls\s+(first|last))?$/iu;

/** A field with its operator class and order, or an expression. */
function elementOf(context: Context, table: Table, element: string, isSorted: boolean): string {
  const [, id = '', ops, order, nulls] = ORDER.exec(element.trim()) ?? [];
  if (!fieldOf(table, id)) return sqlTemplate(context, elementSql(table, element));
  const isDescending = order?.toLowerCase() === 'desc';
  // Drizzle writes `NULLS LAST` wherever nothing else is said, also behind `DESC`.
  const nullsFirst = nulls === undefined ? isDescending : nulls.toLowerCase() === 'first';
  return [
    member('table', id),
    isSorted && isDescending ? '.desc()' : '',
    isSorted && nullsFirst ? '.nullsFirst()' : '',
    ops === undefined ? '' : `.op(${stringLiteral(ops)})`,
  ].join('');
}

/** True for a unique index over fields alone that a foreign key needs: drizzle-kit makes indexes behind the keys. */
function isNeededByKey({ referenced }: Context, { entity }: Table, index: IndexFacts): boolean {
  const isBare = index.where === undefined && index.include === undefined;
  const isBtree = index.method === undefined || index.method.toLowerCase() === 'btree';
  const ids = [...index.on].sort().join('\n');
  return index.unique === true && isBare && isBtree && referenced.has(`${entity.id}\n${ids}`);
}

function indexCall(context: Context, table: Table, index: IndexFacts): string[] {
  const at = `${table.entity.id}.${index.id}`;
  if (isNeededByKey(context, table, index)) {
    context.unsaid('unique indexes that foreign keys need, which are unique constraints here', at);
    return uniqueConstraint(context, index);
  }
  const isOwn = dialectOf(context.spec) === 'postgres';
  const isPlain = index.on.every((element) =>
    fieldOf(table, ORDER.exec(element.trim())?.[1] ?? ''),
  );
  if (!isOwn && (index.where !== undefined || index.method !== undefined || !isPlain)) {
    context.unsaid('indexes', at);
    return [];
  }
  if (index.include) context.unsaid('fields that indexes carry along', at);
  if (index.nullsNotDistinct)
    context.unsaid('unique indexes for which rows without a value are not distinct', at);
  const method = index.method?.toLowerCase();
  const isSorted = method === undefined || method === 'btree';
  const on = index.on.map((element) => elementOf(context, table, element, isSorted));
  const where = index.where === undefined ? '' : `.where(${sqlTemplate(context, index.where)})`;
  const call = use(context, index.unique ? 'uniqueIndex' : 'index');
  const name = stringLiteral(index.name ?? index.id);
  return [
    method === undefined
      ? `${call}(${name}).on(${on.join(', ')})${where}`
      : `${call}(${name}).using(${stringLiteral(method)}, ${on.join(', ')})${where}`,
  ];
}

function uniqueConstraint(
  context: Context,
  {
    id,
    name = id,
    on,
    nullsNotDistinct,
  }: Pick<IndexFacts, 'id' | 'name' | 'on' | 'nullsNotDistinct'>,
): string[] {
  const nulls = nullsNotDistinct ? '.nullsNotDistinct()' : '';
  return [`${use(context, 'unique')}(${stringLiteral(name)}).on(${columns('table', on)})${nulls}`];
}

function uniqueCalls(context: Context, table: Table): string[] {
  return (table.entity.data.unique ?? []).flatMap((unique) => {
    const at = `${table.entity.id}.${unique.id}`;
    if (unique.deferrable) context.unsaid('when unique constraints are checked (deferrable)', at);
    if (needsIndex(table, unique)) return indexCall(context, table, { ...unique, unique: true });
    if (unique.include) context.unsaid('fields that indexes carry along', at);
    return uniqueConstraint(context, unique);
  });
}

/** Everything that stands behind the columns of a table, one call each. */
export function constraintCalls(context: Context, table: Table): string[] {
  return [
    ...primaryKeyCalls(context, table),
    ...uniqueCalls(context, table),
    ...foreignKeyCalls(context, table),
    ...checkCalls(context, table),
    ...(table.entity.data.indexes ?? []).flatMap((index) => indexCall(context, table, index)),
  ];
}
