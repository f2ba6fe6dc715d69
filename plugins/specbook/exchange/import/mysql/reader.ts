/** Reads the tokens of a statement from its beginning. */
import type { QualifiedName } from '../catalogue.ts';
import type { Token } from './tokens.ts';

/** A statement that says something that is not known here. */
export class Unreadable extends Error {
  /** Where it stands in the source. */
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

const END: Token = { kind: 'sign', text: '', start: -1, end: -1 };

/** A statement, or what stands in brackets of one. */
export class Reader {
  readonly source: string;
  readonly tokens: readonly Token[];
  readonly #end: number;
  #at = 0;

  /** @param end where it ends in the source */
  constructor(source: string, tokens: readonly Token[], end = tokens.at(-1)?.end ?? 0) {
    this.source = source;
    this.tokens = tokens;
    this.#end = end;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.tokens.length;
  }

  /** Number of the next token. */
  get position(): number {
    return this.#at;
  }

  /** Where the next token stands in the source; at the end, where the last one ends. */
  get offset(): number {
    return this.tokens[this.#at]?.start ?? this.#end;
  }

  peek(ahead = 0): Token {
    return this.tokens[this.#at + ahead] ?? END;
  }

  next(): Token {
    const token = this.tokens[this.#at];
    if (!token) throw this.unexpected();
    this.#at += 1;
    return token;
  }

  /** True where these words come next, in any letters. @param words signs such as `(` too */
  isAt(...words: readonly string[]): boolean {
    return words.every((word, index) => {
      const { kind, text } = this.peek(index);
      return (kind === 'word' || kind === 'sign') && text.toLowerCase() === word;
    });
  }

  /** Takes words; false where others come. */
  take(...words: readonly string[]): boolean {
    if (!this.isAt(...words)) return false;
    this.#at += words.length;
    return true;
  }

  /** Takes one of several words. */
  takeOne(...words: readonly string[]): string | undefined {
    return words.find((word) => this.take(word));
  }

  expect(...words: readonly string[]): void {
    if (!this.take(...words)) throw this.unexpected();
  }

  /** The text of a literal, whatever its character set; undefined where none comes. */
  takeText(): string | undefined {
    const isIntroduced = this.peek().text.startsWith('_') && this.peek(1).kind === 'text';
    if (isIntroduced) this.#at += 1;
    if (this.peek().kind !== 'text') return undefined;
    let text = '';
    while (this.peek().kind === 'text') text += this.next().text;
    return text;
  }

  /** A name, in quotes or without. */
  name(): string {
    const { kind, text, start } = this.peek();
    const isName = kind === 'word' || kind === 'name' || kind === 'number';
    if (!isName && !(kind === 'text' && this.source.charAt(start) === '"')) throw this.unexpected();
    this.#at += 1;
    return text;
  }

  /** A name with its database, where it has one. */
  qualified(): QualifiedName {
    const name = this.name();
    return this.take('.') ? { schema: name, name: this.name() } : { schema: null, name };
  }

  /** What stands in brackets; undefined where none open. */
  takeGroup(): Reader | undefined {
    if (!this.take('(')) return undefined;
    const start = this.#at;
    for (let depth = 1; depth > 0;) {
      const token = this.next();
      if (token.kind !== 'sign') continue;
      if (token.text === '(') depth += 1;
      if (token.text === ')') depth -= 1;
    }
    return new Reader(this.source, this.tokens.slice(start, this.#at - 1), this.peek(-1).start);
  }

  group(): Reader {
    const group = this.takeGroup();
    if (!group) throw this.unexpected();
    return group;
  }

  /** Parts between commas that stand in no brackets. */
  parts(): Reader[] {
    const parts: Token[][] = [[]];
    let depth = 0;
    while (!this.isAtEnd) {
      const token = this.next();
      if (token.kind === 'sign' && token.text === '(') depth += 1;
      if (token.kind === 'sign' && token.text === ')') depth -= 1;
      if (depth === 0 && token.kind === 'sign' && token.text === ',') parts.push([]);
      else parts.at(-1)?.push(token);
    }
    return parts.filter(({ length }) => length > 0).map((part) => new Reader(this.source, part));
  }

  /** The source from one token up to another one, as it is written. */
  slice(from = 0, to = this.tokens.length): string {
    const [first, last] = [this.tokens[from], this.tokens[to - 1]];
    return first && last && to > from ? this.source.slice(first.start, last.end) : '';
  }

  unexpected(): Unreadable {
    const token = this.tokens[this.#at];
    const what = token
      ? `unexpected "${this.source.slice(token.start, token.end)}"`
      : 'unexpected end';
    return new Unreadable(what, this.offset);
  }
}
