/** Primary keys, unique indexes and indexes of a model. */
import type { Dialect, Index, IndexElement, PrimaryKey, Table } from '../catalogue.ts';
import { columnName, namedFields } from './columns-of-model.ts';
import { constraintName } from './constraint-names.ts';
import {
  argument,
  attribute,
  blockAttributes,
  textOf,
  type PrismaAttribute,
  type PrismaField,
  type PrismaModel,
  type PrismaValue,
} from './prisma-schema.ts';

/** Names of columns by those of fields. */
export function columnNames(fields: readonly PrismaField[]): (field: string) => string {
  const names = new Map(fields.map((field) => [field.name, columnName(field)]));
  return (field) => names.get(field) ?? field;
}

function operatorClass(value: PrismaValue | undefined): string | undefined {
  if (typeof value === 'object' && value.type === 'function') return textOf(value.params?.[0]);
  // `JsonbPathOps` → `jsonb_path_ops`
  return textOf(value)
    ?.replaceAll(/(?<!^)(?=[A-Z])/gu, '_')
    .toLowerCase();
}

function elementOf(
  { field, options }: { field: string; options: readonly PrismaValue[] },
  nameOf: (field: string) => string,
  lose: (what: string) => void,
): IndexElement {
  const given: PrismaAttribute = {
    type: 'attribute',
    name: field,
    args: options.map((value) => ({ value })),
  };
  const isDescending = textOf(argument(given, 'sort')) === 'Desc';
  const rest = [operatorClass(argument(given, 'ops')), isDescending ? 'desc' : undefined]
    .filter((part) => part !== undefined)
    .join(' ');
  const length = textOf(argument(given, 'length'));
  const column = nameOf(field);
  if (length !== undefined) lose(`the length ${length} of ${column} in an index`);
  return { column, ...(rest !== '' && { rest }) };
}

/** Where the keys of a table are told. */
export interface KeyContext {
  table: Table;
  dialect: Dialect;
  /** Names what cannot be taken over. */
  lose: (what: string) => void;
}

function primaryKeyOf(
  model: PrismaModel,
  fields: readonly PrismaField[],
  { table, dialect }: KeyContext,
): PrimaryKey | undefined {
  const block = attribute(blockAttributes(model), 'id');
  const single = fields.find(({ attributes = [] }) => attribute(attributes, 'id'));
  const given = block ?? (single && attribute(single.attributes ?? [], 'id'));
  if (!given) return undefined;
  const nameOf = columnNames(fields);
  const columns = block
    ? namedFields(argument(block, 'fields', 0)).map(({ field }) => nameOf(field))
    : single
      ? [columnName(single)]
      : [];
  const map = textOf(argument(given, 'map'));
  const hasName = dialect === 'postgres' || dialect === 'sqlserver';
  const name = map ?? (hasName ? constraintName(table.name, [], 'pkey', dialect) : undefined);
  return { columns, ...(name !== undefined && { name }) };
}

function indexOf(
  given: PrismaAttribute,
  elements: readonly IndexElement[],
  isUnique: boolean,
  { table, dialect }: KeyContext,
): Index {
  const columns = elements.map((element) => ('column' in element ? element.column : ''));
  const ending = isUnique ? 'key' : 'idx';
  const method = textOf(argument(given, 'type'))?.toLowerCase();
  return {
    name: textOf(argument(given, 'map')) ?? constraintName(table.name, columns, ending, dialect),
    elements: [...elements],
    unique: isUnique,
    ...(method !== undefined && method !== 'btree' && { method }),
  };
}

/** Adds the keys and indexes of a model to its table. */
export function addKeys(
  model: PrismaModel,
  fields: readonly PrismaField[],
  context: KeyContext,
): void {
  const { table, lose } = context;
  const nameOf = columnNames(fields);
  const primaryKey = primaryKeyOf(model, fields, context);
  if (primaryKey) {
    table.primaryKey = primaryKey;
    for (const column of table.columns)
      if (primaryKey.columns.includes(column.name)) column.required = true;
  }
  for (const field of fields) {
    const given = attribute(field.attributes ?? [], 'unique');
    if (given) table.indexes.push(indexOf(given, [{ column: columnName(field) }], true, context));
  }
  for (const given of blockAttributes(model)) {
    if (given.name === 'fulltext') lose(`a full-text index of ${table.name}`);
    if (given.name !== 'unique' && given.name !== 'index') continue;
    const elements = namedFields(argument(given, 'fields', 0)).map((one) =>
      elementOf(one, nameOf, lose),
    );
    table.indexes.push(indexOf(given, elements, given.name === 'unique', context));
  }
}
