/** The columns of a model, and what its fields say about keys. */
import type { Dialect, Column, QualifiedName } from '../catalogue.ts';
import { columnType } from './column-types.ts';
import {
  argument,
  attribute,
  documentation,
  elements,
  textOf,
  type PrismaField,
  type PrismaModel,
  type PrismaValue,
} from './prisma-schema.ts';

/** What a model is read with. */
export interface PrismaContext {
  dialect: Dialect;
  enumerations: ReadonlyMap<string, QualifiedName & { values: ReadonlyMap<string, string> }>;
}

/** Fields with the documentation above and behind them. */
export function documentedFields(
  model: PrismaModel,
): { field: PrismaField; comment: string | undefined }[] {
  let above: string[] = [];
  const found: { field: PrismaField; comment: string | undefined }[] = [];
  for (const property of model.properties) {
    if (property.type === 'comment') {
      const line = documentation(property.text);
      if (line !== undefined) above.push(line);
    } else if (property.type === 'field') {
      const behind = documentation(property.comment);
      const lines = behind === undefined ? above : [...above, behind];
      found.push({ field: property, comment: lines.join('\n') || undefined });
      above = [];
    } else above = [];
  }
  return found;
}

/** The name of the column of a field. */
export function columnName({ name, attributes = [] }: PrismaField): string {
  const map = attribute(attributes, 'map');
  return (map && textOf(argument(map, 'name', 0))) ?? name;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Functions of Prisma that the database computes; all others are values of its client. */
const EXPRESSIONS: Readonly<Record<string, string>> = { now: 'CURRENT_TIMESTAMP' };

function defaultOf(
  value: PrismaValue | undefined,
  field: PrismaField,
  { enumerations }: PrismaContext,
  type: string,
): Pick<Column, 'default'> {
  if (value === undefined) return {};
  const values = enumerations.get(
    typeof field.fieldType === 'string' ? field.fieldType : '',
  )?.values;
  const literal = (one: PrismaValue) => {
    const text = textOf(one) ?? '';
    return values?.get(text) ?? text;
  };
  if (typeof value !== 'object') return { default: { kind: 'literal', text: literal(value) } };
  if (value.type === 'array') {
    // Only PostgreSQL has lists.
    const element = type.replace(/\[\]$/u, '');
    const isText =
      values !== undefined || !/^(?:int|big|small|num|dec|double|real|bool)/u.test(element);
    const list = value.args.map((one) =>
      isText ? `${quote(literal(one))}::${element}` : literal(one),
    );
    const text = list.length === 0 ? `ARRAY[]::${type}` : `ARRAY[${list.join(', ')}]`;
    return { default: { kind: 'expression', text } };
  }
  if (value.type !== 'function') return {};
  const text = value.name === 'dbgenerated' ? textOf(value.params?.[0]) : EXPRESSIONS[value.name];
  return text === undefined || text === '' ? {} : { default: { kind: 'expression', text } };
}

/** A function of the default of a field. @example 'autoincrement' */
export function defaultFunction({ attributes = [] }: PrismaField): string | undefined {
  const given = attribute(attributes, 'default');
  const value = given && argument(given, 'value', 0);
  return typeof value === 'object' && value.type === 'function' ? value.name : undefined;
}

/** The column of a field; undefined for a relation. */
export function columnOf(
  field: PrismaField,
  comment: string | undefined,
  context: PrismaContext,
): Column | undefined {
  const { attributes = [], optional, array, fieldType } = field;
  const isCounted = defaultFunction(field) === 'autoincrement';
  const enumeration =
    typeof fieldType === 'string' ? context.enumerations.get(fieldType) : undefined;
  const own = enumeration && { schema: enumeration.schema, name: enumeration.name };
  const type = own
    ? `${own.schema === null ? '' : `${own.schema}.`}${own.name}${array === true ? '[]' : ''}`
    : columnType(field, context.dialect, isCounted);
  if (type === undefined) return undefined;
  const given = attribute(attributes, 'default');
  const counts = isCounted && context.dialect !== 'postgres';
  return {
    name: columnName(field),
    type,
    ...(own && { enumeration: own }),
    // A list is never null for Prisma, and may be for the database.
    required: optional !== true && array !== true,
    ...(!isCounted && defaultOf(given && argument(given, 'value', 0), field, context, type)),
    ...(counts && { identity: { when: 'by default' as const } }),
    ...(comment !== undefined && { comment }),
  };
}

/** Names of fields in a list of an attribute, with what stands behind each. */
export function namedFields(
  value: PrismaValue | undefined,
): { field: string; options: readonly PrismaValue[] }[] {
  return elements(value).flatMap((one) => {
    if (typeof one === 'object' && one.type === 'function')
      return [{ field: one.name, options: one.params ?? [] }];
    const field = textOf(one);
    return field === undefined ? [] : [{ field, options: [] }];
  });
}
