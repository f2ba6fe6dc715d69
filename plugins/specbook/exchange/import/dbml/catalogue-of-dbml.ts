/** A model of `@dbml/core`, read from DBML or from the SQL of MySQL, SQL Server or Oracle, as a catalogue. */
import { ACTIONS, type ReferentialAction } from '../../../schema/field.ts';
import {
  emptyCatalogue,
  emptyTable,
  nameKey,
  type Catalogue,
  type CheckConstraint,
  type Column,
  type Index,
  type QualifiedName,
  type Table,
} from '../catalogue.ts';
import type {
  DbmlCheck,
  DbmlDatabase,
  DbmlDefault,
  DbmlEndpoint,
  DbmlField,
  DbmlIndex,
  DbmlRef,
  DbmlTable,
} from './dbml-model.ts';

/** Schemas that need no name. */
const OWN_SCHEMAS = new Set(['public', 'dbo']);

function qualified(schema: string | null | undefined, name: string): QualifiedName {
  return { schema: schema == null || OWN_SCHEMAS.has(schema.toLowerCase()) ? null : schema, name };
}

function commented(note: string | null | undefined): { comment?: string } {
  return note == null || note.trim() === '' ? {} : { comment: note };
}

function named(name: string | null | undefined): { name?: string } {
  return name == null || name === '' ? {} : { name };
}

function defaultOf(value: DbmlDefault | null | undefined): Pick<Column, 'default'> {
  if (value?.value == null) return {};
  const text = String(value.value);
  // `default null` is what a column without a default has.
  if (/^null$/iu.test(text) && value.type !== 'string') return {};
  return { default: { kind: value.type === 'expression' ? 'expression' : 'literal', text } };
}

/** SQL Server: the parser leaves `identity(1,1)` behind the type. */
const IDENTITY = /\s+identity(?:\s*\(\s*(-?\d+)\s*,\s*(-?\d+)\s*\))?$/iu;

function identityOf(field: DbmlField): Pick<Column, 'identity'> {
  if (field.increment !== true && !IDENTITY.test(field.type.type_name)) return {};
  const [, start = '1', increment = '1'] = IDENTITY.exec(field.type.type_name) ?? [];
  const sequence = {
    ...(start !== '1' && { start }),
    ...(increment !== '1' && { increment }),
  };
  const isUsual = Object.keys(sequence).length === 0;
  return { identity: { when: 'by default', ...(!isUsual && { sequence }) } };
}

type Enumerations = ReadonlyMap<string, QualifiedName>;

function columnOf(field: DbmlField, enumerations: Enumerations): Column {
  const { schemaName } = field.type;
  const type = field.type.type_name.replace(IDENTITY, '');
  const enumeration = enumerations.get(nameKey(qualified(schemaName, type)));
  return {
    name: field.name,
    type: schemaName != null && !enumeration ? `${schemaName}.${type}` : type,
    ...(enumeration && { enumeration }),
    required: field.not_null === true || field.pk === true,
    ...defaultOf(field.dbdefault),
    ...identityOf(field),
    ...commented(field.note),
  };
}

function checkOf({ name, expression }: DbmlCheck): CheckConstraint {
  return { ...named(name), sql: expression };
}

function indexOf({ name, type, unique, note, columns }: DbmlIndex): Index {
  const method = type == null || type === '' || /^btree$/iu.test(type) ? undefined : type;
  return {
    ...named(name),
    elements: columns.map((column) =>
      column.type === 'expression' ? { expression: column.value } : { column: column.value },
    ),
    unique: unique === true,
    ...(method !== undefined && { method: method.toLowerCase() }),
    ...commented(note),
  };
}

function tableOf(schema: string, table: DbmlTable, enumerations: Enumerations): Table {
  const keys = table.indexes.filter(({ pk }) => Boolean(pk));
  const single = table.fields.filter(({ pk }) => pk === true).map(({ name }) => name);
  const columns = keys[0]?.columns.map(({ value }) => value) ?? single;
  const required = new Set(columns);
  const unique = table.fields.filter((field) => field.unique === true && field.pk !== true);
  return {
    ...emptyTable(qualified(schema, table.name)),
    ...commented(table.note),
    columns: table.fields.map((field) => {
      const column = columnOf(field, enumerations);
      return required.has(column.name) ? { ...column, required: true } : column;
    }),
    ...(columns.length > 0 && { primaryKey: { columns, ...named(keys[0]?.name) } }),
    unique: unique.map(({ name }) => ({ columns: [name] })),
    checks: [...(table.checks ?? []), ...table.fields.flatMap(({ checks = [] }) => checks)].map(
      checkOf,
    ),
    indexes: table.indexes.filter(({ pk }) => !pk).map(indexOf),
  };
}

function actionOf(text: string | null | undefined): ReferentialAction | undefined {
  const action = (text ?? '').trim().toLowerCase();
  return ACTIONS.find((one) => one === action);
}

/** The end that holds the key, and the other one; undefined where both are many. */
function sidesOf({ endpoints }: DbmlRef): [DbmlEndpoint, DbmlEndpoint] | undefined {
  const [first, second] = endpoints;
  if (!first || !second) return undefined;
  const isMany = ({ relation }: DbmlEndpoint): boolean => relation.includes('*');
  if (isMany(first) && isMany(second)) return undefined;
  return isMany(second) ? [second, first] : [first, second];
}

/**
 * The catalogue of a model.
 *
 * @param dialect the database whose types it has
 * @example catalogueOfDbml(new Parser().parse(text, 'mysql'), 'mysql')
 */
export function catalogueOfDbml(
  { schemas }: DbmlDatabase,
  dialect: Catalogue['dialect'],
): Catalogue {
  const catalogue = emptyCatalogue(dialect);
  const enumerations = new Map<string, QualifiedName>();
  for (const schema of schemas)
    for (const { name, note, values } of schema.enums) {
      const own = qualified(schema.name, name);
      enumerations.set(nameKey(own), own);
      catalogue.enumerations.push({
        ...own,
        ...commented(note),
        values: values.map((value) => {
          const { comment } = commented(value.note);
          return { name: value.name, ...(comment !== undefined && { comment }) };
        }),
      });
    }
  const tables = new Map<string, Table>();
  for (const schema of schemas)
    for (const one of schema.tables) {
      const table = tableOf(schema.name, one, enumerations);
      tables.set(nameKey(table), table);
      catalogue.tables.push(table);
    }
  for (const ref of schemas.flatMap(({ refs }) => refs)) {
    const sides = sidesOf(ref);
    const [from, to] = sides ?? [];
    const table = from && tables.get(nameKey(qualified(from.schemaName, from.tableName)));
    if (!from || !to || !table) {
      const ends = ref.endpoints.map(
        ({ tableName, fieldNames }) => `${tableName}.${fieldNames.join('+')}`,
      );
      catalogue.losses.push({
        what: `the reference between ${ends.join(' and ')}, which no key can say`,
      });
      continue;
    }
    const [onDelete, onUpdate] = [actionOf(ref.onDelete), actionOf(ref.onUpdate)];
    table.foreignKeys.push({
      ...named(ref.name),
      columns: [...from.fieldNames],
      to: qualified(to.schemaName, to.tableName),
      toColumns: [...to.fieldNames],
      ...(onDelete && { onDelete }),
      ...(onUpdate && { onUpdate }),
    });
  }
  return catalogue;
}
