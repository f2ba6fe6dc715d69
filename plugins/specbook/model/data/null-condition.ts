/**
 * Conditions of check constraints that look at nothing but which columns are null, such as
 * `num_nonnulls(buyer_id, company_id) = 1` or `(buyer_id is null) <> (company_id is null)`. They are evaluated, not
 * matched, so that any way of writing one counts.
 */

/** A condition on which columns are null. */
export interface NullCondition {
  /** The columns that it looks at, in lower case. */
  columns: ReadonlySet<string>;
  /** True when a row whose other columns are null passes. */
  allows: (filled: ReadonlySet<string>) => boolean;
}

type Value = boolean | number;
/** A node of the condition: its value for a row in which these columns are not null. */
type Evaluate = (filled: ReadonlySet<string>) => Value;

const TOKEN = /\s*(::|<>|!=|<=|>=|[-+=<>(),]|\d+|"(?:[^"]|"")+"|[\p{L}_][\p{L}\p{N}_$.]*)/uy;
const COMPARISONS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '<>': (a, b) => a !== b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
};
const KEYWORDS = new Set(['and', 'or', 'not', 'is', 'null', 'case', 'when', 'then', 'else', 'end']);
/** Deeper nesting is written by nobody, and would exhaust the stack. */
const MAX_DEPTH = 50;

/** Something that this reader does not know: the condition looks at values too. */
class Unknown extends Error {}

/**
 * Reads a condition.
 *
 * @returns undefined when it looks at anything but which columns are null
 * @example readNullCondition('num_nonnulls(a, b) = 1')?.allows(new Set(['a', 'b'])) // false
 */
export function readNullCondition(sql: string): NullCondition | undefined {
  try {
    const reader = new Reader(sql);
    const evaluate = reader.whole();
    return { columns: reader.columns, allows: (filled) => Boolean(evaluate(filled)) };
  } catch (error) {
    if (error instanceof Unknown) return undefined;
    throw error;
  }
}

/** Recursive descent over the tokens of a condition; precedence as in PostgreSQL. */
class Reader {
  readonly columns = new Set<string>();
  readonly #tokens: string[] = [];
  #at = 0;
  #depth = 0;

  constructor(sql: string) {
    const text = sql.trim();
    TOKEN.lastIndex = 0;
    while (TOKEN.lastIndex < text.length) {
      const token = TOKEN.exec(text)?.[1];
      if (token === undefined) throw new Unknown();
      this.#tokens.push(token.startsWith('"') ? token : token.toLowerCase());
    }
  }

  whole(): Evaluate {
    const evaluate = this.#or();
    if (this.#at < this.#tokens.length) throw new Unknown();
    return evaluate;
  }

  #takes(...tokens: string[]): boolean {
    if (!tokens.every((token, index) => this.#tokens[this.#at + index] === token)) return false;
    this.#at += tokens.length;
    return true;
  }

  #expect(token: string): void {
    if (!this.#takes(token)) throw new Unknown();
  }

  #or(): Evaluate {
    if (++this.#depth > MAX_DEPTH) throw new Unknown();
    const condition = this.#list(
      'or',
      () => this.#and(),
      (any) => (filled) => any.some((one) => Boolean(one(filled))),
    );
    this.#depth -= 1;
    return condition;
  }

  #and(): Evaluate {
    return this.#list(
      'and',
      () => this.#not(),
      (all) => (filled) => all.every((one) => Boolean(one(filled))),
    );
  }

  /** One operand as it is, or several combined. */
  #list(
    separator: string,
    next: () => Evaluate,
    combine: (operands: readonly Evaluate[]) => Evaluate,
  ): Evaluate {
    const first = next();
    const operands = [first];
    while (this.#takes(separator)) operands.push(next());
    return operands.length === 1 ? first : combine(operands);
  }

  #not(): Evaluate {
    let isNegated = false;
    while (this.#takes('not')) isNegated = !isNegated;
    const inner = this.#comparison();
    return isNegated ? (filled) => !inner(filled) : inner;
  }

  #comparison(): Evaluate {
    const left = this.#sum();
    const compare = COMPARISONS[this.#tokens[this.#at] ?? ''];
    if (!compare) return left;
    this.#at += 1;
    const right = this.#sum();
    return (filled) => compare(Number(left(filled)), Number(right(filled)));
  }

  #sum(): Evaluate {
    return this.#list(
      '+',
      () => this.#term(),
      (terms) => (filled) => terms.reduce((sum, term) => sum + Number(term(filled)), 0),
    );
  }

  #term(): Evaluate {
    let term = this.#primary();
    // `::int` and `::integer` count a true as 1.
    while (this.#takes('::')) {
      if (!/^int(?:eger|[248])?$/u.test(this.#tokens[this.#at] ?? '')) throw new Unknown();
      this.#at += 1;
      term = asNumber(term);
    }
    return term;
  }

  #primary(): Evaluate {
    const token = this.#tokens[this.#at] ?? '';
    if (this.#takes('(')) {
      const inner = this.#or();
      this.#expect(')');
      return inner;
    }
    if (/^\d/u.test(token)) {
      this.#at += 1;
      return () => Number(token);
    }
    if (this.#takes('case')) return this.#case();
    if (this.#takes('num_nonnulls', '(')) return this.#count((is) => is);
    if (this.#takes('num_nulls', '(')) return this.#count((is) => !is);
    if (this.#takes('cast', '(')) {
      const inner = this.#or();
      if (!this.#takes('as', 'int') && !this.#takes('as', 'integer')) throw new Unknown();
      this.#expect(')');
      return asNumber(inner);
    }
    const column = this.#column();
    if (this.#takes('is', 'null')) return (filled) => !filled.has(column);
    if (this.#takes('is', 'not', 'null')) return (filled) => filled.has(column);
    throw new Unknown();
  }

  /** `case when a is null then 0 else 1 end` */
  #case(): Evaluate {
    const branches: [Evaluate, Evaluate][] = [];
    while (this.#takes('when')) {
      const condition = this.#or();
      this.#expect('then');
      branches.push([condition, this.#or()]);
    }
    this.#expect('else');
    const other = this.#or();
    this.#expect('end');
    return (filled) =>
      (branches.find(([condition]) => Boolean(condition(filled)))?.[1] ?? other)(filled);
  }

  #count(counts: (isFilled: boolean) => boolean): Evaluate {
    const columns = [this.#column()];
    while (this.#takes(',')) columns.push(this.#column());
    this.#expect(')');
    return (filled) => columns.filter((column) => counts(filled.has(column))).length;
  }

  #column(): string {
    const token = this.#tokens[this.#at] ?? '';
    if (!/^["\p{L}_]/u.test(token) || KEYWORDS.has(token)) throw new Unknown();
    this.#at += 1;
    const name = token.replace(/^"|"$/gu, '').replaceAll('""', '"').toLowerCase();
    this.columns.add(name);
    return name;
  }
}

function asNumber(evaluate: Evaluate): Evaluate {
  return (filled) => Number(evaluate(filled));
}
