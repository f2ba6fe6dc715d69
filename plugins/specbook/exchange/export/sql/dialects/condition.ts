/**
 * Conditions and expressions of PostgreSQL in another database: comparisons, `in`, `between`, `like` and `is null`,
 * combined by `and`, `or` and `not`, over columns, literals, sums, products, joined texts and functions that both have.
 */
import type { Field } from '../../../../model/item.ts';
import { columnTypeOf } from '../../data-model/column-type.ts';
import { columnOf } from '../../data-model/physical-names.ts';
import type { Table } from '../../data-model/table.ts';
import type { SqlDialect } from './dialect.ts';

const TOKEN =
  /\s*('(?:[^']|'')*'|"(?:[^"]|"")+"|\d+(?:\.\d+)?|<>|!=|<=|>=|::|\|\||[-+*=<>(),]|[\p{L}_][\p{L}\p{N}_$]*)/uy;
const COMPARISONS = new Set(['=', '<>', '!=', '<', '>', '<=', '>=']);
/** Casts that change nothing that other databases would see. */
const IDLE_CASTS = new Set(['text', 'varchar', 'bpchar']);
const WORDS = new Set(['and', 'or', 'not', 'is', 'null', 'in', 'between', 'like']);
const MAX_DEPTH = 50;

/** It says something that another database may not know. */
class Untranslatable extends Error {}

function tokensOf(sql: string): string[] {
  const text = sql.trim();
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined) throw new Untranslatable();
    tokens.push(/^['"]/u.test(token) ? token : token.toLowerCase());
  }
  return tokens;
}

/** Recursive descent; each method returns the text in the other database. */
class Translator {
  readonly #tokens: string[];
  readonly #fields: ReadonlyMap<string, Field>;
  readonly #dialect: SqlDialect;
  readonly #table: Table;
  #at = 0;
  #depth = 0;

  constructor(sql: string, table: Table, dialect: SqlDialect) {
    this.#tokens = tokensOf(sql);
    this.#dialect = dialect;
    this.#table = table;
    this.#fields = new Map(table.fields.map((field) => [columnOf(field), field]));
  }

  condition(): string {
    return this.#whole(() => this.#or());
  }

  expression(): string {
    return this.#whole(() => this.#concat());
  }

  #whole(read: () => string): string {
    const text = read();
    if (this.#at < this.#tokens.length) throw new Untranslatable();
    return text;
  }

  #takes(...words: string[]): boolean {
    if (!words.every((word, index) => this.#tokens[this.#at + index] === word)) return false;
    this.#at += words.length;
    return true;
  }

  #expect(word: string): void {
    if (!this.#takes(word)) throw new Untranslatable();
  }

  #list(separator: string, next: () => string): string[] {
    const all = [next()];
    while (this.#takes(separator)) all.push(next());
    return all;
  }

  #or(): string {
    if (++this.#depth > MAX_DEPTH) throw new Untranslatable();
    const text = this.#list('or', () => this.#list('and', () => this.#not()).join(' and ')).join(
      ' or ',
    );
    this.#depth -= 1;
    return text;
  }

  #not(): string {
    return this.#takes('not') ? `not ${this.#not()}` : this.#predicate();
  }

  #predicate(): string {
    const start = this.#at;
    if (this.#takes('(')) {
      // `(a or b)`, else `(a + b) > 1`.
      try {
        const inner = this.#or();
        this.#expect(')');
        if (!this.#isOperand(this.#at)) return `(${inner})`;
      } catch (error) {
        if (!(error instanceof Untranslatable)) throw error;
      }
      this.#at = start;
    }
    const column = this.#fields.get(this.#columnName(this.#tokens[this.#at] ?? '') ?? '');
    const left = this.#concat();
    const comparison = this.#comparison(left);
    if (comparison !== undefined) return comparison;
    const isFlag = column && columnTypeOf(this.#table.spec, column.data.type).family === 'boolean';
    if (isFlag && this.#at === start + 1) return this.#dialect.isTrue(left);
    throw new Untranslatable();
  }

  #isOperand(at: number): boolean {
    const token = this.#tokens[at] ?? '';
    return COMPARISONS.has(token) || /^(?:[-+*]|\|\||is|in|not|between|like|::)$/u.test(token);
  }

  #comparison(left: string): string | undefined {
    const token = this.#tokens[this.#at] ?? '';
    if (COMPARISONS.has(token)) {
      this.#at += 1;
      return `${left} ${token} ${this.#concat()}`;
    }
    if (this.#takes('is', 'not', 'null')) return `${left} is not null`;
    if (this.#takes('is', 'null')) return `${left} is null`;
    const not = this.#takes('not') ? 'not ' : '';
    if (this.#takes('in', '(')) {
      const values = this.#list(',', () => this.#concat()).join(', ');
      this.#expect(')');
      return `${left} ${not}in (${values})`;
    }
    if (this.#takes('between')) {
      const low = this.#concat();
      this.#expect('and');
      return `${left} ${not}between ${low} and ${this.#concat()}`;
    }
    if (this.#takes('like')) {
      // Brackets are a set of characters in SQL Server, and a backslash is one like any other.
      const isOther = /[[\\]/u.test(this.#tokens[this.#at] ?? '');
      if (this.#dialect.id === 'sqlserver' && isOther) throw new Untranslatable();
      return `${left} ${not}like ${this.#concat()}`;
    }
    return undefined;
  }

  #concat(): string {
    const parts = this.#list('||', () => this.#sum());
    return parts.length > 1 ? this.#dialect.concat(parts) : (parts[0] ?? '');
  }

  #sum(): string {
    let text = this.#term();
    for (;;) {
      const operator = this.#tokens[this.#at] ?? '';
      if (!/^[-+*]$/u.test(operator)) return text;
      this.#at += 1;
      text = `${text} ${operator} ${this.#term()}`;
    }
  }

  #term(): string {
    if (++this.#depth > MAX_DEPTH) throw new Untranslatable();
    const text = this.#primary();
    while (this.#takes('::')) {
      if (!IDLE_CASTS.has(this.#tokens[this.#at] ?? '')) throw new Untranslatable();
      this.#at += 1;
    }
    this.#depth -= 1;
    return text;
  }

  #primary(): string {
    const token = this.#tokens[this.#at] ?? '';
    this.#at += 1;
    if (token === '-') return `-${this.#term()}`;
    if (token === '(') {
      const inner = this.#concat();
      this.#expect(')');
      return `(${inner})`;
    }
    if (/^\d/u.test(token)) return token;
    if (token.startsWith("'"))
      return this.#dialect.quoteText(token.slice(1, -1).replaceAll("''", "'"));
    if (token === 'true' || token === 'false') return this.#dialect.booleans[token];
    if (this.#tokens[this.#at] === '(') return this.#call(token);
    const column = this.#columnName(token);
    if (column === undefined) throw new Untranslatable();
    return this.#dialect.quoteName(column);
  }

  #call(name: string): string {
    if (!Object.hasOwn(this.#dialect.functions, name)) throw new Untranslatable();
    this.#at += 1;
    const args = this.#list(',', () => this.#concat());
    this.#expect(')');
    return `${this.#dialect.functions[name] ?? name}(${args.join(', ')})`;
  }

  #columnName(token: string): string | undefined {
    if (WORDS.has(token)) return undefined;
    const name = token.startsWith('"') ? token.slice(1, -1).replaceAll('""', '"') : token;
    return this.#fields.has(name) ? name : undefined;
  }
}

function translated(translate: () => string): string | undefined {
  try {
    return translate();
  } catch (error) {
    if (error instanceof Untranslatable) return undefined;
    throw error;
  }
}

/**
 * A condition in another database; undefined where it says what that database may not know.
 *
 * @example translateCondition("length(reason) <= 500", table, MYSQL) // 'char_length(`reason`) <= 500'
 */
export function translateCondition(
  sql: string,
  table: Table,
  dialect: SqlDialect,
): string | undefined {
  return translated(() => new Translator(sql, table, dialect).condition());
}

/** An expression in another database; undefined where it says what that database may not know. */
export function translateExpression(
  sql: string,
  table: Table,
  dialect: SqlDialect,
): string | undefined {
  return translated(() => new Translator(sql, table, dialect).expression());
}
