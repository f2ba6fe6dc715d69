/** Keys, checks and indexes of a table as the specification writes them. */
import type {
  Constraint,
  ForeignKey,
  Index,
  IndexElement,
  OtherFacts,
  Table,
  UniqueConstraint,
} from '../catalogue.ts';
import { plainMap, type PlainMap, type PlainValue } from '../plain-data.ts';
import type { ExistingEntity } from './existing-names.ts';
import type { ItemNames } from './name-items.ts';
import { documented } from './physical-names.ts';

/** A table that is being described. */
export interface TableContext {
  table: Table;
  names: ItemNames;
  existing: ExistingEntity | undefined;
}

/** Facts without a key, as a free map. */
export function freeFacts(other: OtherFacts | undefined): PlainMap | undefined {
  return other && plainMap(other);
}

const fieldList = ({ table, names }: TableContext, columns: readonly string[] | undefined) =>
  columns?.map((column) => names.field(table, column));

/** A column or an expression with what stands behind it. */
export function elementText({ table, names }: TableContext, element: IndexElement): string {
  const what = 'column' in element ? names.field(table, element.column) : element.expression;
  if (element.rest === undefined) return what;
  // The length of MySQL: `name(10)`.
  return element.rest.startsWith('(') ? what + element.rest : `${what} ${element.rest}`;
}

function deferrable({ deferrable: when }: Constraint): PlainValue | undefined {
  return when === 'initially immediate' ? true : when;
}

/** The name that PostgreSQL gives by itself; undefined where it would have to cut it. */
function usualName(table: string, columns: readonly string[], suffix: string): string | undefined {
  const name = [table, ...columns, suffix].join('_');
  return new TextEncoder().encode(name).length <= 63 ? name : undefined;
}

/** A name for a map of constraints, where the source states none. */
function keyOf(name: string | undefined, fallback: string, taken: PlainMap): string {
  const wanted = name ?? fallback;
  if (!taken.has(wanted)) return wanted;
  for (let count = 2; ; count += 1)
    if (!taken.has(`${wanted}_${count}`)) return `${wanted}_${count}`;
}

/** What more there is to say of the primary key than which fields it has. */
export function describePrimaryKey(context: TableContext): PlainMap | undefined {
  const { table } = context;
  const { primaryKey: key } = table;
  if (!key) return undefined;
  const inOrder = table.columns.filter(({ name }) => key.columns.includes(name));
  const isInOrder = inOrder.every(({ name }, index) => name === key.columns[index]);
  const isUsual = key.name === undefined || key.name === usualName(table.name, [], 'pkey');
  return plainMap({
    name: isUsual ? undefined : key.name,
    on: isInOrder ? undefined : fieldList(context, key.columns),
    include: fieldList(context, key.include),
    deferrable: deferrable(key),
    ...documented('description', key.comment),
  });
}

function foreignKeyFacts(key: ForeignKey) {
  return {
    onDelete: key.onDelete,
    onUpdate: key.onUpdate,
    deferrable: deferrable(key),
    match: key.match,
    notValid: key.notValid,
    enforced: key.enforced,
    verb: key.verb,
  };
}

function isAtField({ existing }: TableContext, key: ForeignKey, field: PlainMap | undefined) {
  const isSaid = key.name !== undefined && existing?.foreignKeys.has(key.name) === true;
  const isPlain = key.comment === undefined && key.onDeleteColumns === undefined && !isSaid;
  return key.columns.length === 1 && isPlain && field !== undefined && !field.has('references');
}

/** Writes foreign keys over one column to their fields, and returns the others. */
export function describeForeignKeys(context: TableContext, fields: PlainMap): PlainMap {
  const { table, names } = context;
  const others: PlainMap = new Map();
  for (const key of table.foreignKeys) {
    const to = names.entity(key.to);
    if (to === undefined) continue;
    const there = key.toColumns.map((column) => names.field(key.to, column));
    const own = fieldList(context, key.columns) ?? [];
    const field = fields.get(own[0] ?? '');
    const map = field instanceof Map ? field : undefined;
    if (map && isAtField(context, key, map)) {
      const isUsual =
        key.name === undefined || key.name === usualName(table.name, key.columns, 'fkey');
      const facts = plainMap({
        references: `${to}.${there[0]}`,
        constraint: isUsual ? undefined : key.name,
        ...foreignKeyFacts(key),
      });
      for (const [name, value] of facts) map.set(name, value);
      continue;
    }
    const data = plainMap({
      references: to,
      on: new Map(own.map((name, index) => [name, there[index] ?? ''])),
      ...foreignKeyFacts(key),
      onDeleteFields: fieldList(context, key.onDeleteColumns),
      ...documented('description', key.comment),
    });
    others.set(keyOf(key.name, `${table.name}_${key.columns.join('_')}_fkey`, others), data);
  }
  return others;
}

function uniqueFacts(context: TableContext, unique: UniqueConstraint): PlainMap {
  return plainMap({
    on: fieldList(context, unique.columns),
    include: fieldList(context, unique.include),
    nullsNotDistinct: unique.nullsNotDistinct,
    deferrable: deferrable(unique),
    ...documented('description', unique.comment),
  });
}

/** Marks fields that are unique by themselves, and returns the other unique constraints. */
export function describeUnique(context: TableContext, fields: PlainMap): PlainMap {
  const { table, existing } = context;
  const others: PlainMap = new Map();
  for (const unique of table.unique) {
    const facts = uniqueFacts(context, unique);
    const [only = ''] = fieldList(context, unique.columns) ?? [];
    const field = fields.get(only);
    const isUsual =
      unique.name === undefined || unique.name === usualName(table.name, unique.columns, 'key');
    const isSaid = unique.name !== undefined && existing?.unique.has(unique.name) === true;
    if (
      unique.columns.length === 1 &&
      facts.size === 1 &&
      isUsual &&
      !isSaid &&
      field instanceof Map
    )
      field.set('unique', true);
    else
      others.set(
        keyOf(unique.name, `${table.name}_${unique.columns.join('_')}_key`, others),
        facts,
      );
  }
  for (const index of table.indexes)
    if (index.name !== undefined && isSaidUnique(context, index))
      others.set(index.name, plainMap(indexFacts(context, index)));
  return others;
}

/** True for a unique index that the specification has among its unique constraints. */
function isSaidUnique({ existing }: TableContext, { name, unique }: Index): boolean {
  return unique && name !== undefined && existing?.unique.has(name) === true;
}

function indexFacts(context: TableContext, index: Index) {
  return {
    on: index.elements.map((element) => elementText(context, element)),
    where: index.where,
    method: index.method,
    include: fieldList(context, index.include),
    nullsNotDistinct: index.nullsNotDistinct,
    ...documented('description', index.comment),
    database: freeFacts(index.other),
  };
}

/** Check constraints by name. */
export function describeChecks({ table }: TableContext): PlainMap {
  const checks: PlainMap = new Map();
  for (const { name, sql, notValid, enforced, comment, other } of table.checks) {
    const data = plainMap({
      sql,
      notValid,
      enforced,
      ...documented('description', comment),
      database: freeFacts(other),
    });
    checks.set(keyOf(name, `${table.name}_check`, checks), data);
  }
  return checks;
}

/** Exclusion constraints by name. */
export function describeExclusions(context: TableContext): PlainMap {
  const exclusions: PlainMap = new Map();
  for (const exclusion of context.table.exclusions) {
    const data = plainMap({
      using: exclusion.method === 'btree' ? undefined : exclusion.method,
      on: exclusion.elements.map((element) => elementText(context, element)),
      where: exclusion.where,
      include: fieldList(context, exclusion.include),
      deferrable: deferrable(exclusion),
      ...documented('description', exclusion.comment),
    });
    exclusions.set(keyOf(exclusion.name, `${context.table.name}_excl`, exclusions), data);
  }
  return exclusions;
}

/** Indexes by name. */
export function describeIndexes(context: TableContext): PlainMap {
  const indexes: PlainMap = new Map();
  for (const index of context.table.indexes) {
    if (isSaidUnique(context, index)) continue;
    const { on, ...facts } = indexFacts(context, index);
    const data = plainMap({ on, unique: index.unique ? true : undefined, ...facts });
    indexes.set(keyOf(index.name, `${context.table.name}_idx`, indexes), data);
  }
  return indexes;
}
