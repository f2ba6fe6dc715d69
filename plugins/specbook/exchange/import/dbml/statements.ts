/** Statements of a text of SQL of any database, each with its line. */

import { parenthesized, splitList } from '../sql/parentheses.ts';

/** A statement. */
export interface OtherStatement {
  text: string;
  /** Line of its first letter. */
  line: number;
}

const TOKEN =
  /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\]|''|\\[\s\S])*'|"(?:[^"]|"")*"|`[^`]*`|\$\$[\s\S]*?\$\$|\[[^\]\n]*\]|;|^[ \t]*GO[ \t]*$/gimu;
const BLANKS = /^(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)+/u;

/** Splits at semicolons, and at the batches of SQL Server. */
export function splitOtherStatements(sql: string): OtherStatement[] {
  const statements: OtherStatement[] = [];
  let [start, line] = [0, 1];
  const end = (at: number, next: number): void => {
    const text = sql.slice(start, at);
    const blanks = BLANKS.exec(text)?.[0] ?? '';
    const lines = (part: string): number => part.split('\n').length - 1;
    if (blanks.length < text.length)
      statements.push({ text: text.slice(blanks.length), line: line + lines(blanks) });
    line += lines(sql.slice(start, next));
    start = next;
  };
  for (const { 0: token, index } of sql.matchAll(TOKEN))
    if (token === ';' || /^\s*GO\s*$/iu.test(token)) end(index, index + token.length);
  end(sql.length, sql.length);
  return statements;
}

const NO_COLUMN = /^(?:constraint|primary|foreign|unique|check|like)\b/iu;

function quote(name: string): string {
  return name.startsWith('"') ? name : `"${name.toUpperCase()}"`;
}

/**
 * The names of a table and its columns in quotes: `GET_DDL` writes words such as FIRST, and others that begin with a digit,
 * without them.
 *
 * @example quoteNames('create table T (FIRST int)') // 'create table "T" ("FIRST" int)'
 */
export function quoteNames(statement: string): string {
  const at = statement.indexOf('(');
  const [, before = '', table = ''] =
    /^(create\b.*?\btable\s+(?:if\s+not\s+exists\s+)?)(.*?)\s*$/isu.exec(statement.slice(0, at)) ??
    [];
  if (at === -1 || table === '') return statement;
  const { inner, rest } = parenthesized(statement, at);
  const columns = splitList(inner).map((part) => {
    const [, blanks = '', name = '', type = ''] =
      /^(\s*)("(?:[^"]|"")*"|\S+)(.*)$/su.exec(part) ?? [];
    return NO_COLUMN.test(part.trim()) ? part : `${blanks}${quote(name)}${type}`;
  });
  const names = table.match(/"(?:[^"]|"")*"|[^".]+/gu) ?? [];
  return `${before}${names.map(quote).join('.')} (${columns.join(',')})${rest}`;
}

const NAME = String.raw`(?:"(?:[^"]|"")*"|[^\s"(.;,]+)`;
const SCHEMA = new RegExp(
  String.raw`^(?:create\s+(?:or\s+replace\s+)?(?:transient\s+)?schema|use\s+schema)\s+(?:if\s+not\s+exists\s+)?((?:${NAME}\.)*${NAME})`,
  'iu',
);
const TABLE = new RegExp(
  String.raw`(^(?:create|alter)\b[^(]*?\btable\s+(?:if\s+(?:not\s+)?exists\s+)?|\breferences\s+)(${NAME})(?=\s*\(|\s+add\b|\s*$)`,
  'giu',
);

/**
 * `GET_DDL` of Snowflake names a schema once, and the tables that follow without it: each gets it here.
 *
 * @example withSchemas([{ text: 'create schema S;', line: 1 }, { text: 'create table A (…)', line: 2 }]) // … 'create table S.A (…)'
 */
export function withSchemas(statements: readonly OtherStatement[]): OtherStatement[] {
  let schema = 'PUBLIC';
  return statements.map((statement) => {
    const { text } = statement;
    const stated = SCHEMA.exec(text)?.[1];
    if (stated !== undefined) schema = new RegExp(`${NAME}$`, 'u').exec(stated)?.[0] ?? schema;
    if (/^"?public"?$/iu.test(schema)) return statement;
    const named = text.replace(
      TABLE,
      (_, before: string, name: string) => `${before}${schema}.${name}`,
    );
    return named === text ? statement : { ...statement, text: named };
  });
}
