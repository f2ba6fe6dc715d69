/** Parses what a parser of SQL understands of a text, and lists the statements that it does not. */
import type { Loss } from '../catalogue.ts';
import type { DbmlDatabase } from './dbml-model.ts';
import type { OtherStatement } from './statements.ts';

/** What was parsed. */
export interface ParsedSql {
  database: DbmlDatabase;
  losses: Loss[];
}

/** An error of the parser. */
interface ParserError {
  message?: string;
  diags?: readonly { message?: string; text?: string; location?: { start?: { line?: number } } }[];
}

type Parse = (text: string) => DbmlDatabase;

const DDL = /^(?:create|alter|comment)\b/iu;
const CREATES = /^create\b[^(]*?\btable\s+(?:if\s+not\s+exists\s+)?([^\s(]+)/iu;
const EXISTED = /^(?:Table "(.*)" existed|Field ".*" existed in table "(.*)")$/u;
const NO_TABLE = /^Can't find table (?:"([^"]*)"\.)?"([^"]*)"$/u;
const NO_FIELD = /^Can't find field "([^"]*)" in table "?(?:[^"]*"\.")?([^"]*)"$/u;

function messageOf(error: unknown): string {
  const { diags, message = '' } = error as ParserError;
  return diags?.[0]?.message ?? message;
}

/** True for an error of the statement itself; false where it only lacks another one. */
function isOwnError(error: unknown): boolean {
  const message = messageOf(error);
  return !NO_TABLE.test(message) && !NO_FIELD.test(message);
}

/** The name of a table without its schema and quotes. */
function tableIn({ text }: OtherStatement): string | undefined {
  return CREATES.exec(text)?.[1]
    ?.replaceAll(/["`[\]]/gu, '')
    .replace(/^.*\./u, '');
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  return line.length <= 80 ? line : `${line.slice(0, 79)}…`;
}

/** The error of a statement itself; undefined where it is parsed, or only lacks another one. */
function errorOf(text: string, parse: Parse): unknown {
  try {
    parse(text);
    return undefined;
  } catch (error) {
    return isOwnError(error) ? error : undefined;
  }
}

class Statements {
  readonly losses: Loss[] = [];
  readonly #file: string;
  #kept: OtherStatement[];
  /** Columns of tables that keys lead to and the text does not hold. */
  readonly #missing = new Map<string, Set<string>>();

  constructor(statements: readonly OtherStatement[], file: string) {
    this.#kept = [...statements];
    this.#file = file;
  }

  get isEmpty(): boolean {
    return this.#kept.length === 0;
  }

  /** Leaves out what cannot be parsed by itself, in other words neither. */
  keepParsable(parse: Parse, reword: (text: string) => string): void {
    for (const statement of this.#kept) {
      const error = errorOf(statement.text, parse);
      if (error === undefined) continue;
      const text = reword(statement.text);
      if (text !== statement.text && errorOf(text, parse) === undefined)
        this.#kept = this.#kept.map((one) => (one === statement ? { ...one, text } : one));
      else this.#lose(statement, messageOf(error));
    }
  }

  /** Mends what made the whole fail; false where nothing can be done. */
  mend(error: unknown): boolean {
    const message = messageOf(error);
    const [, existed, doubled] = EXISTED.exec(message) ?? [];
    const name = (existed ?? doubled)?.replace(/^.*\./u, '').replaceAll('"', '');
    const again =
      name === undefined ? undefined : this.#kept.findLast((one) => tableIn(one) === name);
    if (again) {
      this.#lose(again, message);
      return true;
    }
    const [, , table] = NO_TABLE.exec(message) ?? [];
    if (table !== undefined && !this.#missing.has(table)) {
      this.#missing.set(table, new Set(['specbook_any']));
      return true;
    }
    const [, field = '', of = ''] = NO_FIELD.exec(message) ?? [];
    const columns = this.#missing.get(of);
    if (!columns || columns.has(field)) return false;
    columns.add(field);
    return true;
  }

  /** What is left, as one text. */
  text(): string {
    const stubs = [...this.#missing].map(
      ([table, columns]) =>
        `create table ${table} (${[...columns].map((column) => `${column} int`).join(', ')});`,
    );
    return [...stubs, ...this.#kept.map(({ text }) => `${text};`)].join('\n');
  }

  /** A model without the tables that are missing, and without the keys that lead to them. */
  withoutMissing(database: DbmlDatabase): DbmlDatabase {
    const isMissing = (name: string): boolean => this.#missing.has(name);
    return {
      ...database,
      schemas: database.schemas.map((schema) => ({
        ...schema,
        tables: schema.tables.filter(({ name }) => !isMissing(name)),
        refs: schema.refs.filter((ref) => {
          const missing = ref.endpoints.find(({ tableName }) => isMissing(tableName));
          if (missing)
            this.losses.push({
              what: `a foreign key to ${missing.tableName}, which the text does not create`,
              file: this.#file,
            });
          return !missing;
        }),
      })),
    };
  }

  #lose(statement: OtherStatement, reason: string): void {
    this.#kept = this.#kept.filter((one) => one !== statement);
    this.losses.push({
      what: `${shorten(statement.text)}: ${shorten(reason)}`,
      file: this.#file,
      line: statement.line,
    });
  }
}

/** Each try mends one thing. */
const MAX_TRIES = 200;

/**
 * Parses statements as a whole. Where that fails, those that cannot be parsed are left out and listed.
 *
 * @param parse throws an error of `@dbml/core`
 * @param reword another way to write a statement that cannot be parsed
 * @throws the error of the whole where nothing can be left out
 */
export function parseTolerantly(
  statements: readonly OtherStatement[],
  file: string,
  parse: Parse,
  reword: (text: string) => string = (text) => text,
): ParsedSql {
  const ddl = statements.filter(({ text }) => DDL.test(text));
  const left = new Statements(ddl, file);
  left.keepParsable(parse, reword);
  for (let tries = 0; ; tries += 1) {
    try {
      if (left.isEmpty) return { database: { schemas: [] }, losses: left.losses };
      const database = left.withoutMissing(parse(left.text()));
      return { database, losses: left.losses };
    } catch (error) {
      if (tries >= MAX_TRIES || !left.mend(error)) throw error;
    }
  }
}
