/** Columns of tbls, which writes defaults in the words of each database. */
import type { Column, Dialect, QualifiedName } from '../catalogue.ts';
import { parseDefault, shortType } from '../postgres/type-names.ts';
import { parenthesized } from '../sql/parentheses.ts';
import type { TblsColumn } from './tbls-schema.ts';

/** What tables and columns are read with. */
export interface ReadContext {
  dialect: Dialect | undefined;
  enumerations: ReadonlyMap<string, QualifiedName>;
  /** Lists what is not taken over. */
  lose: (what: string) => void;
}

const SERIALS: Readonly<Record<string, string>> = {
  smallint: 'smallserial',
  integer: 'serial',
  bigint: 'bigserial',
};

function generatedOf(extra: string, value: string): Pick<Column, 'generated'> {
  const [, word = '', computed] = /^(materialized|alias)\s+([\s\S]+)$/iu.exec(value) ?? [];
  if (computed !== undefined) return { generated: { sql: computed, stored: /^m/iu.test(word) } };
  const at = extra.search(/\bas\s*\(/iu);
  if (at !== -1) {
    const { inner, rest } = parenthesized(extra, extra.indexOf('(', at));
    // `as (a) * 2` is more than its first brackets; MariaDB writes none around the whole.
    if (/^\s*(?:stored|virtual|persistent|persisted)?\s*$/iu.test(rest))
      return { generated: { sql: inner, stored: /\b(?:stored|persist\w+)\b/iu.test(rest) } };
  }
  const [, sql, kind = ''] =
    /^generated always as\s+([\s\S]+?)\s+(virtual|stored|persistent)\s*$/iu.exec(extra) ?? [];
  return sql === undefined ? {} : { generated: { sql, stored: !/virtual/iu.test(kind) } };
}

const QUOTED = /^N?'((?:[^']|'')*)'$/su;

/** SQL Server stores `((0))`, `('x')` and `(getdate())`. */
function withoutBrackets(text: string): string {
  let inner = text.trim();
  while (inner.startsWith('(') && parenthesized(inner, 0).rest.trim() === '')
    inner = parenthesized(inner, 0).inner.trim();
  return inner;
}

function plainDefault(text: string, isExpression: boolean): Column['default'] {
  if (/^null$/iu.test(text)) return undefined;
  const quoted = QUOTED.exec(text)?.[1];
  if (quoted !== undefined && quoted !== '')
    return { kind: 'literal', text: quoted.replaceAll("''", "'") };
  if (/^-?\d+(?:\.\d+)?$/u.test(text)) return { kind: 'literal', text };
  return isExpression ? { kind: 'expression', text } : { kind: 'literal', text };
}

/** A call, a word such as `CURRENT_TIMESTAMP`, or anything else that is no plain text. */
const EXPRESSION = /[('"]|^(?:current_\w+|localtime\w*|true|false)$/iu;

function defaultOf(
  { type: _, default: value, extra_def: extra = '' }: TblsColumn,
  column: Pick<Column, 'type' | 'enumeration'>,
  dialect: Dialect | undefined,
): Column['default'] {
  const text = value ?? '';
  if (text.trim() === '') return undefined;
  if (dialect === 'sqlserver') return plainDefault(withoutBrackets(text), true);
  // MySQL stores the text itself, and says of an expression that it is one.
  if (dialect === 'mysql')
    return plainDefault(text, /DEFAULT_GENERATED/iu.test(extra) || EXPRESSION.test(text));
  if (dialect === 'sqlite' || dialect === 'oracle') return plainDefault(text.trim(), true);
  // ClickHouse writes the word before the value.
  return parseDefault(text.replace(/^default\s+/iu, ''), column);
}

/** One column. */
export function columnOf(column: TblsColumn, table: string, context: ReadContext): Column {
  // SQLite has columns without a type.
  const type = shortType(column.type) || 'any';
  const enumeration = context.enumerations.get(type);
  const text = column.default ?? '';
  const extra = column.extra_def ?? '';
  const isSerial = text.includes(`${table}_${column.name}_seq`) && SERIALS[type] !== undefined;
  const value = isSerial
    ? undefined
    : defaultOf(column, { type, ...(enumeration && { enumeration }) }, context.dialect);
  const isIdentity = /auto_increment|identity/iu.test(extra);
  const generated = generatedOf(extra, text);
  const update = /\bon update (\S+)/iu.exec(extra)?.[1];
  const rest = extra
    .replace(/\bauto_increment\b|\bDEFAULT_GENERATED\b|\bon update \S+/giu, '')
    .trim();
  if (rest !== '' && !generated.generated && !/identity/iu.test(rest))
    context.lose(`${rest} of ${table}.${column.name}`);
  const when = /always\s+as\s+identity/iu.test(extra)
    ? ('always' as const)
    : ('by default' as const);
  return {
    name: column.name,
    type: isSerial ? (SERIALS[type] ?? type) : type,
    ...(enumeration && { enumeration }),
    required: column.nullable === false,
    ...(value && !generated.generated && { default: value }),
    ...(isIdentity && { identity: { when } }),
    ...generated,
    ...(update !== undefined && { other: { 'on update': update } }),
    ...((column.comment ?? '').trim() !== '' && { comment: column.comment ?? '' }),
  };
}
