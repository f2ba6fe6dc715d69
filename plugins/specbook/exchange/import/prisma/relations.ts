/** Relations between models: foreign keys, and the tables behind relations of many to many. */
import type { ReferentialAction } from '../../../schema/field.ts';
import {
  emptyTable,
  type Dialect,
  type Column,
  type ForeignKey,
  type Table,
} from '../catalogue.ts';
import { namedFields } from './columns-of-model.ts';
import { constraintName } from './constraint-names.ts';
import { columnNames } from './keys-of-model.ts';
import {
  argument,
  attribute,
  textOf,
  type PrismaField,
  type PrismaModel,
} from './prisma-schema.ts';

/** A model with its table. */
export interface ReadModel {
  model: PrismaModel;
  fields: readonly PrismaField[];
  table: Table;
}

/** What relations are read with. */
export interface RelationContext {
  models: ReadonlyMap<string, ReadModel>;
  dialect: Dialect;
  /** False where the client keeps the references, `relationMode = "prisma"`. */
  isEnforced: boolean;
}

const ACTIONS: Readonly<Record<string, ReferentialAction | undefined>> = {
  Cascade: 'cascade',
  Restrict: 'restrict',
  SetNull: 'set null',
  SetDefault: 'set default',
  NoAction: undefined,
};

/** The name of the model that a field holds; empty for what holds a value. */
function modelOf({ fieldType }: PrismaField): string {
  return typeof fieldType === 'string' ? fieldType : '';
}

function relationOf({ attributes = [] }: PrismaField) {
  return attribute(attributes, 'relation');
}

/** The name that joins both sides of a relation. */
function relationName(field: PrismaField): string | undefined {
  const given = relationOf(field);
  return given && textOf(argument(given, 'name', 0));
}

function foreignKeyOf(
  field: PrismaField,
  { fields, table }: ReadModel,
  { models, dialect, isEnforced }: RelationContext,
): ForeignKey | undefined {
  const given = relationOf(field);
  const target = models.get(modelOf(field));
  const own = given ? namedFields(argument(given, 'fields')) : [];
  if (!given || !target || own.length === 0) return undefined;
  const columns = own.map((one) => columnNames(fields)(one.field));
  const nameThere = columnNames(target.fields);
  const toColumns = namedFields(argument(given, 'references')).map((one) => nameThere(one.field));
  const isOptional = own.every(
    (one) => fields.find(({ name }) => name === one.field)?.optional === true,
  );
  const usual =
    dialect === 'sqlserver' && !isOptional ? 'NoAction' : isOptional ? 'SetNull' : 'Restrict';
  const onDelete = ACTIONS[textOf(argument(given, 'onDelete')) ?? usual];
  const onUpdate = ACTIONS[textOf(argument(given, 'onUpdate')) ?? 'Cascade'];
  return {
    name: textOf(argument(given, 'map')) ?? constraintName(table.name, columns, 'fkey', dialect),
    columns,
    to: { schema: target.table.schema, name: target.table.name },
    toColumns,
    ...(onDelete && { onDelete }),
    ...(onUpdate && { onUpdate }),
    ...(!isEnforced && { enforced: false }),
  };
}

/** Adds the foreign keys of a model. */
export function addForeignKeys(read: ReadModel, context: RelationContext): void {
  for (const field of read.fields) {
    const key = foreignKeyOf(field, read, context);
    if (key) read.table.foreignKeys.push(key);
  }
}

const PLAIN: Readonly<Record<string, string>> = {
  smallserial: 'smallint',
  serial: 'integer',
  bigserial: 'bigint',
};

function joinColumn(name: string, { table }: ReadModel): Column | undefined {
  const key = table.primaryKey?.columns;
  const column = key?.length === 1 ? table.columns.find((one) => one.name === key[0]) : undefined;
  if (!column) return undefined;
  const { type, enumeration } = column;
  return { name, type: PLAIN[type] ?? type, required: true, ...(enumeration && { enumeration }) };
}

function joinTable(
  name: string,
  sides: readonly [ReadModel, ReadModel],
  { dialect, isEnforced }: RelationContext,
): Table {
  const key = (column: string, side: ReadModel): ForeignKey => ({
    name: constraintName(name, [column], 'fkey', dialect),
    columns: [column],
    to: { schema: side.table.schema, name: side.table.name },
    toColumns: side.table.primaryKey?.columns ?? [],
    onDelete: 'cascade',
    onUpdate: 'cascade',
    ...(!isEnforced && { enforced: false }),
  });
  const [a, b] = sides;
  const columns = [joinColumn('A', a), joinColumn('B', b)].filter((one) => one !== undefined);
  const hasKey = dialect === 'postgres';
  return {
    ...emptyTable({ schema: a.table.schema, name }),
    columns,
    ...(hasKey && { primaryKey: { columns: ['A', 'B'], name: `${name}_AB_pkey` } }),
    foreignKeys: [key('A', a), key('B', b)],
    indexes: [
      ...(hasKey
        ? []
        : [
            {
              name: `${name}_AB_unique`,
              elements: [{ column: 'A' }, { column: 'B' }],
              unique: true,
            },
          ]),
      { name: `${name}_B_index`, elements: [{ column: 'B' }], unique: false },
    ],
  };
}

/** Tables of relations of many to many that no model names: `_AToB`. */
export function joinTables(context: RelationContext): Table[] {
  const { models } = context;
  const found = new Map<string, Table>();
  for (const read of models.values()) {
    for (const field of read.fields) {
      const other = models.get(modelOf(field));
      if (!other || field.array !== true) continue;
      const name = relationName(field);
      const back = other.fields.find(
        (one) => one !== field && one.fieldType === read.model.name && relationName(one) === name,
      );
      if (back?.array !== true) continue;
      const [first, second] = [read, other].sort((a, b) => (a.model.name < b.model.name ? -1 : 1));
      if (!first || !second) continue;
      const table = `_${name ?? `${first.model.name}To${second.model.name}`}`;
      if (!found.has(table)) found.set(table, joinTable(table, [first, second], context));
    }
  }
  return [...found.values()];
}
