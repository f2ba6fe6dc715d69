/** Indexes and unique constraints in a database other than PostgreSQL. */
import type { IndexFacts } from '../../data-model/index-facts.ts';
import { columnOf } from '../../data-model/physical-names.ts';
import { fieldOf, foreignKeysOf, primaryKeyOf, type Table } from '../../data-model/table.ts';
import { translateCondition, translateExpression } from './condition.ts';
import { areIndexable, columnsSql, isOverFields, tableSql, type Context } from './context.ts';
import { isRequired } from '../../data-model/column-type.ts';
import { checkIndexSize } from './index-size.ts';
import { indexElement } from './index-element.ts';

const NULLS = 'unique constraints for which rows without a value are not distinct';

/** Methods whose order an ordinary index gives too. */
const ORDERED = new Set(['btree', 'hash', 'brin']);

/** An element; undefined where the database cannot index it. */
function elementSql(context: Context, table: Table, element: string): string | undefined {
  const { dialect } = context;
  const plain = indexElement(table, element);
  if (plain) {
    const isKnown = areIndexable(context, table, [plain.id]) && !/_ops\b/u.test(plain.rest);
    return isKnown
      ? `${columnsSql(context, table, [plain.id])}${plain.descending ? ' desc' : ''}`
      : undefined;
  }
  if (!dialect.expressionIndexes) return undefined;
  const expression = translateExpression(element.replace(/\s+(?:asc|desc)$/iu, ''), table, dialect);
  return expression === undefined ? undefined : `(${expression})`;
}

const CONSTANT = String.raw`(?:-?\d+(?:\.\d+)?|N'(?:[^']|'')*')`;
const COMPARISON = String.raw`\[(?:[^\]]|\]\])+\] (?:(?:=|<>|!=|<=?|>=?) ${CONSTANT}|in \(${CONSTANT}(?:, ${CONSTANT})*\)|is (?:not )?null)`;
/** What SQL Server takes as the condition of an index: columns and constants, compared and combined by `and`. */
const FILTER = new RegExp(`^${COMPARISON}(?: and ${COMPARISON})*$`, 'u');

/** The condition of an index: undefined where there is none, `unknown` where the database cannot say it. */
function conditionOf(context: Context, table: Table, { where }: IndexFacts): string | undefined {
  if (where === undefined) return undefined;
  if (!context.dialect.partialIndexes) return 'unknown';
  if (context.spec.info.database?.dialect === context.dialect.id) return where;
  const condition = translateCondition(where, table, context.dialect);
  const isKnown =
    condition !== undefined &&
    FILTER.test(condition) &&
    !isAboutComputed(context, table, condition);
  return isKnown ? condition : 'unknown';
}

/** True where a condition names a column that the database computes: SQL Server takes none. */
function isAboutComputed({ dialect }: Context, { fields }: Table, condition: string): boolean {
  return fields.some(
    (field) =>
      field.data.generated?.kind === 'expression' &&
      condition.includes(dialect.quoteName(columnOf(field))),
  );
}

/** Fields of a unique index that may be empty: SQL Server takes two rows without a value for equal. */
function filledOnly(context: Context, table: Table, index: IndexFacts): string[] {
  if (!context.dialect.nullsAreEqual || !index.unique || index.nullsNotDistinct) return [];
  if (isTarget(table, index.on)) return [];
  return index.on.flatMap((element) => {
    const field = fieldOf(table, indexElement(table, element)?.id ?? '');
    return field && !isRequired(field)
      ? [`${columnsSql(context, table, [field.data.id])} is not null`]
      : [];
  });
}

function indexStatement(context: Context, table: Table, index: IndexFacts): string[] {
  const { dialect, unsaid } = context;
  const at = `${table.entity.id}.${index.id}`;
  const elements = index.on.map((element) => elementSql(context, table, element));
  const isOrdered = index.method === undefined || ORDERED.has(index.method.toLowerCase());
  const condition = conditionOf(context, table, index);
  const filled = filledOnly(context, table, index);
  const isRefused = isAboutComputed(context, table, filled.join());
  const isUnknown = condition === 'unknown' && index.unique;
  if (elements.includes(undefined) || !isOrdered || isUnknown || isRefused) {
    unsaid('indexes', at);
    return [];
  }
  if (condition === 'unknown') unsaid('conditions of indexes, which hold all rows here', at);
  if (index.include && !dialect.includedFields) unsaid('fields that indexes carry along', at);
  if (index.nullsNotDistinct && !dialect.nullsAreEqual) unsaid(NULLS, at);
  const conditions = [
    ...(condition === undefined || condition === 'unknown' ? [] : [condition]),
    ...filled,
  ];
  unsaidNulls(context, table, index);
  const ids = index.on.flatMap((element) => indexElement(table, element)?.id ?? []);
  checkIndexSize(context, table, ids, 'index');
  const include =
    index.include && dialect.includedFields
      ? ` include (${columnsSql(context, table, index.include)})`
      : '';
  const where = conditions.length > 0 ? ` where ${conditions.join(' and ')}` : '';
  const name = dialect.quoteName(context.nameOf(table, index.name ?? index.id, 'index'));
  return [
    `create ${index.unique ? 'unique ' : ''}index ${name} on ${tableSql(context, table)} (${elements.join(', ')})${include}${where}`,
  ];
}

/** Sets of fields that a foreign key points to: only a constraint will do. */
function isTarget(table: Table, on: readonly string[]): boolean {
  const wanted = [...on].sort().join();
  return [...table.spec.entities].some((entity) =>
    foreignKeysOf({ ...table, entity, fields: table.spec.fields.get(entity.id) ?? [] }).some(
      (key) => key.to === table.entity.id && [...key.there].sort().join() === wanted,
    ),
  );
}

/** A foreign key refers to all rows, so its target cannot leave out those without a value. */
function unsaidNulls(context: Context, table: Table, index: IndexFacts): void {
  const isOptional = index.on.some((element) => {
    const field = fieldOf(table, indexElement(table, element)?.id ?? '');
    return field !== undefined && !isRequired(field);
  });
  if (context.dialect.nullsAreEqual && index.unique && isOptional && isTarget(table, index.on))
    context.unsaid(
      'that several rows may be without a value that foreign keys refer to',
      `${table.entity.id}.${index.id}`,
    );
}

/** Unique constraints of a table, in its statement; others are indexes. */
export function uniqueSets(
  context: Context,
  table: Table,
): { inTable: string[]; asIndexes: IndexFacts[] } {
  const { dialect } = context;
  const single = table.fields
    .filter(
      ({ data }) => data.unique && !(data.key === 'primary' && primaryKeyOf(table).length === 1),
    )
    .map(({ data }): IndexFacts => ({ id: `uq_${table.entity.id}_${data.id}`, on: [data.id] }));
  const inTable: string[] = [];
  const asIndexes: IndexFacts[] = [];
  for (const index of [...single, ...(table.entity.data.unique ?? [])]) {
    const isPlain =
      index.where === undefined && index.method === undefined && isOverFields(table, index.on);
    const unique = { ...index, unique: true };
    const isFilled = filledOnly(context, table, unique).length === 0;
    if (!isPlain || !isFilled || !areIndexable(context, table, index.on)) asIndexes.push(unique);
    else {
      const name = dialect.quoteName(context.nameOf(table, index.name ?? index.id, 'index'));
      if (index.nullsNotDistinct && !dialect.nullsAreEqual)
        context.unsaid(NULLS, `${table.entity.id}.${index.id}`);
      unsaidNulls(context, table, unique);
      checkIndexSize(context, table, index.on, 'index');
      inTable.push(`constraint ${name} unique (${columnsSql(context, table, index.on)})`);
    }
  }
  return { inTable, asIndexes };
}

/** Statements of the indexes of a table. */
export function indexStatements(
  context: Context,
  table: Table,
  unique: readonly IndexFacts[],
): string[] {
  return [...unique, ...(table.entity.data.indexes ?? [])].flatMap((index) =>
    indexStatement(context, table, index),
  );
}
