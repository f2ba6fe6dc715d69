/** Columns in a database other than PostgreSQL. */
import type { Field } from '../../../../model/item.ts';
import { isNumbered, type ColumnType } from '../../data-model/column-type.ts';
import { documentationOf } from '../../data-model/documentation.ts';
import { columnOf } from '../../data-model/physical-names.ts';
import { primaryKeyOf, type Table } from '../../data-model/table.ts';
import { translateExpression } from './condition.ts';
import { typeSqlOf, type Context } from './context.ts';
import { isRequired } from '../../data-model/column-type.ts';

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu;
/** A text of PostgreSQL with its type behind it: `''::text`. */
const CAST_LITERAL = /^'((?:[^']|'')*)'::[\w ."]+(?:\(\d+(?:,\d+)?\))?$/u;
/** `nextval('invoice_number'::regclass)`. */
const NEXT_VALUE = /^nextval\('((?:[^']|'')+)'(?:::(?:regclass|text))?\)$/iu;
/** Families whose values stand in quotes, even where they are digits. */
const QUOTED = new Set(['date', 'time', 'timestamp', 'uuid', 'json']);
const TRUE = /^(?:t|true|y|yes|on|1)$/iu;
const FALSE = /^(?:f|false|n|no|off|0)$/iu;

/** An expression of a default that the database has too. */
function expressionSql({ spec, dialect }: Context, text: string): string | undefined {
  const known = dialect.defaults[text.trim().toLowerCase()];
  if (known !== undefined) return known;
  const [, sequence] = NEXT_VALUE.exec(text.trim()) ?? [];
  if (sequence !== undefined && dialect.nextValue) return dialect.nextValue(sequence);
  return spec.info.database?.dialect === dialect.id ? `(${text})` : undefined;
}

/** A default; undefined where the database cannot say it. */
function defaultSql(
  context: Context,
  { kind, text }: NonNullable<Field['data']['default']>,
  type: ColumnType,
): string | undefined {
  const { dialect } = context;
  const isOwn = context.spec.info.database?.dialect === dialect.id;
  if (kind === 'expression') {
    const [, cast] = CAST_LITERAL.exec(text.trim()) ?? [];
    if (cast === undefined || isOwn || type.dimensions > 0) return expressionSql(context, text);
    return defaultSql(context, { kind: 'literal', text: cast.replaceAll("''", "'") }, type);
  }
  const isText = type.family === 'text' || type.enumeration !== undefined;
  if (!isText && /^null$/iu.test(text)) return 'null';
  if (type.dimensions > 0) return undefined;
  if (type.family === 'boolean')
    return TRUE.test(text)
      ? dialect.booleans.true
      : FALSE.test(text)
        ? dialect.booleans.false
        : undefined;
  if (!isText && !QUOTED.has(type.family) && NUMBER.test(text)) return text;
  if (!isText && /^(?:current_\w+|now\(\))$/iu.test(text)) return expressionSql(context, text);
  if (isOwn && dialect.id === 'sqlserver')
    return type.family === 'other' && /^0x[\da-f]*$/iu.test(text) ? text : dialect.quoteText(text);
  return dialect.textDefault(type, text);
}

function generatedSql(
  context: Context,
  table: Table,
  field: Field,
  type: string,
): string | undefined {
  const { generated } = field.data;
  if (generated?.kind !== 'expression') return undefined;
  const isOwn = context.spec.info.database?.dialect === context.dialect.id;
  const expression = isOwn
    ? generated.sql
    : translateExpression(generated.sql, table, context.dialect);
  if (expression === undefined) {
    context.unsaid('expressions of generated columns, which are ordinary ones here', field.id);
    return undefined;
  }
  return context.dialect.computed(type, expression, generated.stored !== false);
}

function identitySql(context: Context, table: Table, field: Field): string | undefined {
  const { data } = field;
  if (!isNumbered(data)) return undefined;
  const { numbersKeysOnly } = context.dialect;
  const isKey = (one: Field) => one.data.unique === true || primaryKeyOf(table)[0] === one.data.id;
  if (numbersKeysOnly && !isKey(field)) {
    context.unsaid('the numbering of columns in no key', field.id);
    return undefined;
  }
  const first = table.fields.find(
    (one) => isNumbered(one.data) && (!numbersKeysOnly || isKey(one)),
  );
  if (first !== field) {
    context.unsaid('the numbering of a second column of a table', field.id);
    return undefined;
  }
  const { generated } = data;
  const sequence = generated?.kind === 'identity' ? generated.sequence : undefined;
  return context.dialect.identity(sequence ?? {});
}

/** One column. */
export function columnSql(context: Context, table: Table, field: Field): string {
  const { dialect, unsaid } = context;
  const { data } = field;
  const { sql, lost, type } = typeSqlOf(context, field);
  if (lost !== undefined) unsaid(lost, field.id);
  if (data.collation !== undefined) unsaid('collations', field.id);
  const name = dialect.quoteName(columnOf(field));
  const comment = documentationOf(data);
  const commentSql = comment === undefined ? '' : dialect.columnComment(comment);
  const generated = generatedSql(context, table, field, sql);
  if (generated !== undefined) return `${name} ${generated}${commentSql}`;
  const identity = identitySql(context, table, field);
  const value = data.default && !identity ? defaultSql(context, data.default, type) : undefined;
  if (data.default && !identity && value === undefined)
    unsaid('defaults', `${field.id} (${data.default.text})`);
  return [
    `${name} ${sql}`,
    identity ?? '',
    isRequired(field) ? ' not null' : ' null',
    value === undefined ? '' : ` default ${value}`,
    commentSql,
  ].join('');
}
