/** Models and enumerations of a Prisma schema with their names, before they are written. */
import type { Enum, Field } from '../../../model/item.ts';
import type { Spec } from '../../../model/spec.ts';
import { columnTypeOf, dialectOf, isRequired, type ColumnType } from '../data-model/column-type.ts';
import type { Dialect } from '../../../model/data/database-types.ts';
import { fieldOf, primaryKeyOf, type Table } from '../data-model/table.ts';
import { fieldsOfUnique } from '../../../model/data/candidate-keys.ts';
import { assignNames, pascalCase } from '../unique-names.ts';
import { prismaName, quote } from './syntax.ts';
import { isIndexed, prismaTypeOf } from './types.ts';

/** Takes something that is not in the file: what it is, and of which table, field, key or index. */
export type Unsaid = (what: string, at: string) => void;

/** A field of a model that is a column. */
export interface PrismaField {
  field: Field;
  name: string;
  type: ColumnType;
  /** Its type without `[]` and `?`: `Int`, the name of an enumeration, or `Unsupported("…")`. */
  text: string;
  native: string | undefined;
  isSupported: boolean;
  isList: boolean;
  /** The database puts its values into an index as a whole. */
  isIndexed: boolean;
  isRequired: boolean;
}

/** An enumeration of the schema. */
export interface PrismaEnum {
  list: Enum;
  name: string;
  /** Names of its values by what they are. */
  values: ReadonlyMap<string, string>;
}

/** A table as a model. */
export interface PrismaModel {
  table: Table;
  name: string;
  fields: ReadonlyMap<string, PrismaField>;
  /** Fields of the primary key; empty where Prisma cannot say it. */
  primary: readonly string[];
  /** Sets of fields that are unique for Prisma, the primary key among them. */
  unique: readonly (readonly string[])[];
  /** No set of required fields is unique: Prisma migrates the table, its client leaves it out. */
  isIgnored: boolean;
}

/** A data model on its way into a Prisma schema. */
export interface Context {
  spec: Spec;
  dialect: Dialect;
  enums: ReadonlyMap<string, PrismaEnum>;
  models: ReadonlyMap<string, PrismaModel>;
  unsaid: Unsaid;
  /** Names of default constraints of SQL Server, which are names of the whole database. */
  defaultNames: Set<string>;
}

/** Names of types that Prisma takes for itself. */
const RESERVED = new Set([
  ...['String', 'Boolean', 'Int', 'BigInt', 'Float', 'Decimal', 'DateTime', 'Json', 'Bytes'],
  ...['Unsupported', 'PrismaClient', 'Prisma'],
]);

function enumOfList(list: Enum, name: string): PrismaEnum {
  const ids = list.data.values.map(({ id }) => id);
  return { list, name, values: assignNames(ids, prismaName) };
}

/** Enumerations are types in PostgreSQL and MySQL only; for others Prisma writes texts. */
function hasEnums(dialect: Dialect): boolean {
  return dialect === 'postgres' || dialect === 'mysql';
}

function fieldOfColumn(
  spec: Spec,
  field: Field,
  name: string,
  enums: Context['enums'],
): PrismaField {
  const { data } = field;
  const type = columnTypeOf(spec, data.type);
  const { enumeration, dimensions } = type;
  const own = enumeration && enums.get(enumeration.key);
  const found = own && dimensions < 2 ? { scalar: own.name } : prismaTypeOf(spec, type);
  const { scalar, native } = enumeration && !own ? { scalar: 'String' } : found;
  return {
    field,
    name,
    type,
    text: scalar ?? `Unsupported(${quote(type.underlying)})`,
    native: scalar === undefined ? undefined : native,
    isSupported: scalar !== undefined,
    isList: scalar !== undefined && dimensions === 1,
    isIndexed: isIndexed(dialectOf(spec), { ...found, ...(scalar && { scalar }) }),
    isRequired: isRequired(field),
  };
}

/** Sets of fields that a unique constraint or index is over, without condition and expression. */
function uniqueSetsOf(table: Table): string[][] {
  const { unique = [], indexes = [] } = table.entity.data;
  const single = table.fields.filter(({ data }) => data.unique).map(({ data }) => [data.id]);
  const stated = [...unique, ...indexes.filter((index) => index.unique)]
    .filter(({ where }) => where === undefined)
    .map(({ on }) => fieldsOfUnique(on))
    .filter((ids) => ids.every((id) => fieldOf(table, id) !== undefined));
  return [...single, ...stated];
}

function modelOf(table: Table, name: string, enums: Context['enums'], unsaid: Unsaid): PrismaModel {
  const names = assignNames(
    table.fields.map(({ data }) => data.id),
    prismaName,
  );
  const fields = new Map(
    table.fields.map((field): [string, PrismaField] => {
      const { id } = field.data;
      return [id, fieldOfColumn(table.spec, field, names.get(id) ?? id, enums)];
    }),
  );
  const key = primaryKeyOf(table);
  const isSayable = key.every((id) => {
    const field = fields.get(id);
    return field?.isSupported && !field.isList && field.isIndexed;
  });
  if (!isSayable) unsaid('primary keys', table.entity.id);
  const primary = isSayable ? key : [];
  const stated = uniqueSetsOf(table).filter((ids) => ids.every((id) => fields.get(id)?.isIndexed));
  const unique = [...(primary.length > 0 ? [primary] : []), ...stated];
  const isIgnored = !unique.some((ids) =>
    ids.every((id) => fields.get(id)?.isRequired && fields.get(id)?.isSupported),
  );
  if (isIgnored)
    unsaid('tables that Prisma Client leaves out, since no key finds a row', table.entity.id);
  return { table, name, fields, primary, unique, isIgnored };
}

/** Names all models, enumerations and columns. */
export function contextOf(spec: Spec, tables: readonly Table[], unsaid: Unsaid): Context {
  const dialect = dialectOf(spec);
  const lists = hasEnums(dialect) ? spec.enums.filter(({ data }) => data.values.length > 0) : [];
  const names = assignNames(
    [...tables.map(({ entity }) => entity), ...lists].map(({ key }) => key),
    (key) => prismaName(pascalCase(key.slice(key.indexOf(':') + 1))),
    RESERVED,
  );
  const enums = new Map(
    lists.map((list) => [list.key, enumOfList(list, names.get(list.key) ?? list.id)]),
  );
  const models = new Map(
    tables.map((table) => {
      const { id, key } = table.entity;
      return [id, modelOf(table, names.get(key) ?? id, enums, unsaid)];
    }),
  );
  return { spec, dialect, enums, models, unsaid, defaultNames: new Set() };
}
