/** Takes types of databases apart, however they are written: `"Name"`, `[dbo].[Flag]`, `enum('a (b)')`, `interval day to second(3)`. */

/** A type, taken apart. */
export interface DataType {
  /** Lower case where it is not quoted, one blank between words, without schema and arguments: `timestamp with time zone`. */
  name: string;
  /** What stands in brackets, split at commas: `12`, `2`. */
  args: readonly string[];
  /** How often it is an array of itself: 1 for `text[]`. */
  dimensions: number;
  /** What stands before the name: `public` of `public.citext`. */
  schema?: string;
}

const WORD = /[\p{L}_][\p{L}\p{M}\p{N}_$#-]*/uy;
/** Double quotes stay, since `"char"` and `char` are two types; the brackets and backticks of others do not. */
const QUOTED = /"(?:[^"]|"")+"|`[^`]+`|\[[^\]\d][^\]]*\]/uy;
const DIMENSION = /\[\d*\]/uy;

/** Reads a text from its beginning, token by token. */
class Reader {
  #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  skipBlanks(): void {
    while (/\s/u.test(this.#text.charAt(this.#at))) this.#at += 1;
  }

  take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }

  /** What stands in brackets, without them; undefined where none open here, or they do not close. */
  takeGroup(): string | undefined {
    if (this.#text.charAt(this.#at) !== '(') return undefined;
    let depth = 0;
    let quote = '';
    for (let index = this.#at; index < this.#text.length; index += 1) {
      const sign = this.#text.charAt(index);
      if (quote !== '') quote = sign === quote ? '' : quote;
      else if (sign === "'" || sign === '"') quote = sign;
      else if (sign === '(') depth += 1;
      else if (sign === ')') depth -= 1;
      if (depth > 0 || quote !== '') continue;
      const inside = this.#text.slice(this.#at + 1, index);
      this.#at = index + 1;
      return inside;
    }
    return undefined;
  }
}

function nameOf(token: string): string {
  if (token.startsWith('"')) return token;
  return token.replace(/^[[`]|[\]`]$/gu, '').toLowerCase();
}

/** `public.citext`: the parts of a name. */
function takeName(reader: Reader): string[] | undefined {
  const parts: string[] = [];
  do {
    const token = reader.take(WORD) ?? reader.take(QUOTED);
    if (token === undefined) return undefined;
    parts.push(nameOf(token));
  } while (reader.take(/\./uy));
  return parts;
}

/** Splits arguments at commas that stand in no quotes and no brackets. */
function splitArguments(text: string): string[] {
  const args: string[] = [''];
  let depth = 0;
  let quote = '';
  for (const sign of text) {
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === "'" || sign === '"') quote = sign;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    if (sign === ',' && depth === 0 && quote === '') args.push('');
    else args.push(`${args.pop() ?? ''}${sign}`);
  }
  return args.map((arg) => arg.trim());
}

function takeApart(text: string): DataType | undefined {
  const reader = new Reader(text.trim());
  const first = takeName(reader);
  const base = first?.pop();
  if (!first || base === undefined) return undefined;
  const words = [base];
  const args: string[] = [];
  let dimensions = 0;
  let isGroupAllowed = true;
  for (;;) {
    reader.skipBlanks();
    if (reader.isAtEnd) break;
    const group = isGroupAllowed && dimensions === 0 ? reader.takeGroup() : undefined;
    if (group !== undefined) {
      args.push(...splitArguments(group));
      isGroupAllowed = false;
    } else if (reader.take(DIMENSION) !== undefined) {
      dimensions += 1;
    } else {
      const name = takeName(reader)?.join('.');
      if (name === undefined || (dimensions > 0 && name !== 'array')) return undefined;
      if (name === 'array') dimensions += 1;
      else words.push(name);
      isGroupAllowed = true;
    }
  }
  return {
    name: words.join(' '),
    args,
    dimensions,
    ...(first.length > 0 && { schema: first.join('.') }),
  };
}

/**
 * Takes a type apart; undefined when it is not written like one.
 *
 * @example parseType('numeric(12,2)') // { name: 'numeric', args: ['12', '2'], dimensions: 0 }
 */
export function parseType(text: string): DataType | undefined {
  if (!types.has(text)) types.set(text, takeApart(text));
  return types.get(text);
}

/** A specification has few types and many fields, and asks for the type of each again and again. */
const types = new Map<string, DataType | undefined>();
