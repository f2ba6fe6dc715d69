/** Columns of a module of Drizzle. */
import type { Field } from '../../../model/item.ts';
import { columnTypeOf, dialectOf } from '../data-model/column-type.ts';
import { documentationOf } from '../data-model/documentation.ts';
import { columnOf } from '../data-model/physical-names.ts';
import { primaryKeyOf, type Table } from '../data-model/table.ts';
import { docComment, stringLiteral } from '../javascript.ts';
import { defaultSql } from '../sql/columns.ts';
import { propertyKey, sqlTemplate, use, type Context } from './context.ts';
import { drizzleTypeOf, type DrizzleType } from './types.ts';

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u;

function literalOf({ literal }: DrizzleType, text: string): string | undefined {
  if (literal === 'number') return NUMBER.test(text) ? text : undefined;
  if (literal === 'boolean')
    return /^(?:true|false)$/iu.test(text) ? text.toLowerCase() : undefined;
  return literal === 'text' ? stringLiteral(text) : undefined;
}

function defaultCall(context: Context, field: Field, type: DrizzleType, isArray: boolean): string {
  const { default: value, type: text } = field.data;
  if (!value) return '';
  const isOwn = dialectOf(context.spec) === 'postgres';
  if (value.kind === 'expression' && !isOwn) {
    context.unsaid('defaults', `${field.id} (${value.text})`);
    return '';
  }
  const literal = value.kind === 'literal' && !isArray ? literalOf(type, value.text) : undefined;
  // A text such as `now` is a word of PostgreSQL for times and dates: it stays as it is written.
  return `.default(${literal ?? sqlTemplate(context, defaultSql(value, text))})`;
}

type Generated = NonNullable<Field['data']['generated']>;

function generatedCall(context: Context, generated: Generated, at: string): string {
  if (generated.kind === 'expression') {
    if (dialectOf(context.spec) !== 'postgres') {
      context.unsaid('expressions of generated fields', at);
      return '';
    }
    if (generated.stored === false) context.unsaid('that generated fields are not stored', at);
    return `.generatedAlwaysAs(${sqlTemplate(context, generated.sql)})`;
  }
  const { name, start, increment, min, max, cache, cycle } = generated.sequence ?? {};
  const options = Object.entries({
    startWith: start,
    increment,
    minValue: min,
    maxValue: max,
    cache,
  })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${stringLiteral(value ?? '')}`);
  const all = [
    ...(name === undefined ? [] : [`name: ${stringLiteral(name)}`]),
    ...options,
    ...(cycle ? ['cycle: true'] : []),
  ];
  const call =
    generated.when === 'always' ? 'generatedAlwaysAsIdentity' : 'generatedByDefaultAsIdentity';
  return `.${call}(${all.length > 0 ? `{ ${all.join(', ')} }` : ''})`;
}

/** True where the primary key stands at its field: it is one alone, without a name. */
export function isKeyOfField({ entity, ...table }: Table): boolean {
  return (
    primaryKeyOf({ entity, ...table }).length === 1 && entity.data.primaryKey?.name === undefined
  );
}

/** One column, with what is documented above it. */
export function columnLines(context: Context, table: Table, field: Field): string[] {
  const { spec, names, unsaid } = context;
  const { data } = field;
  const column = columnTypeOf(spec, data.type);
  const { enumeration, dimensions } = column;
  const found: DrizzleType | undefined = enumeration
    ? { call: names.get(enumeration.key) ?? 'text', literal: 'text' }
    : drizzleTypeOf(spec, column);
  if (!found) unsaid('types that are texts here', field.id);
  const type = found ?? { call: 'text', literal: 'text' };
  if (type.custom !== undefined) use(context, 'customType');
  else if (!enumeration) use(context, type.call);
  if (data.collation !== undefined) unsaid('collations', field.id);
  const name = stringLiteral(columnOf(field));
  const isKey = data.key === 'primary';
  const calls = [
    '.array()'.repeat(dimensions),
    isKey && isKeyOfField(table) ? '.primaryKey()' : '',
    data.required || isKey ? '.notNull()' : '',
    data.unique ? '.unique()' : '',
    data.generated
      ? generatedCall(context, data.generated, field.id)
      : defaultCall(context, field, type, dimensions > 0),
  ].join('');
  const options = type.options === undefined ? '' : `, ${type.options}`;
  return [
    ...docComment(documentationOf(data), '    '),
    `    ${propertyKey(data.id)}: ${type.call}(${name}${options})${calls},`,
  ];
}
