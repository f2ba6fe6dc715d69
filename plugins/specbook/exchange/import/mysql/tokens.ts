/**
 * Tokens of the SQL of MySQL and MariaDB.
 * https://dev.mysql.com/doc/refman/8.4/en/string-literals.html, https://dev.mysql.com/doc/refman/8.4/en/comments.html
 */

/** A token of a text. */
export interface Token {
  /** `literal` is a number in bits or hexadecimal digits, `name` a word in backticks. */
  kind: 'word' | 'name' | 'text' | 'number' | 'literal' | 'sign';
  /** A name or a text without its quotes; anything else as it is written. */
  text: string;
  /** Where it begins and ends in the source. */
  start: number;
  end: number;
}

/** A line of dashes is no comment for the server, but for people. */
const BLANK = /(?:\s|#[^\n]*|--(?=\s|$)[^\n]*|(?<!-)-{3,}[ \t]*(?=\n|$))+/uy;
/** What stands in it runs from a version on; 999999 is a mark of MariaDB for its client alone. */
const EXECUTABLE = /\/\*M?!(?!999999)\d*/uy;
const COMMENT = /\/\*[\s\S]*?(?:\*\/|$)/uy;
const BITS = /[bx]'[\da-f]*'|0x[\da-f]+(?![\p{L}\p{N}_$])|0b[01]+(?![\p{L}\p{N}_$])/iuy;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?(?![\p{L}\p{N}_$])/iuy;
const WORD = /[\p{L}\p{N}_$]+/uy;
const QUOTE = /[nN]?(?=')|(?="|`)/uy;

const ESCAPES: Readonly<Record<string, string>> = {
  0: '\0',
  b: '\b',
  n: '\n',
  r: '\r',
  t: '\t',
  Z: '\u001a',
  '%': '\\%',
  _: '\\_',
};

/** What a text in quotes says. @example decodeText("'it''s a\\\\b'") // "it's a\\b" */
export function decodeText(quoted: string, hasEscapes = true): string {
  const plain = quoted.replace(/^n/iu, '');
  const quote = plain.charAt(0);
  const inner = plain.slice(1, -1);
  if (!hasEscapes) return inner.replaceAll(quote + quote, quote);
  return inner.replace(/\\([\s\S])|''|""/gu, (pair, escaped: string | undefined) =>
    escaped === undefined ? (pair.startsWith(quote) ? quote : pair) : (ESCAPES[escaped] ?? escaped),
  );
}

/** A text in quotes, as MySQL writes it. @example quoteText("it's") // "'it''s'" */
export function quoteText(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

/** Where a text in quotes ends; -1 where nothing closes it. */
function endOfQuotes(source: string, start: number, hasEscapes: boolean): number {
  const quote = source.charAt(start);
  for (let at = start + 1; at < source.length; at += 1) {
    const sign = source.charAt(at);
    if (hasEscapes && sign === '\\') at += 1;
    else if (sign === quote) {
      if (source.charAt(at + 1) !== quote) return at + 1;
      at += 1;
    }
  }
  return -1;
}

/** Reads tokens one after the other. */
export class Tokenizer {
  readonly source: string;
  /** What ends a statement, and a word too: `END$$`. */
  delimiter = ';';
  /** A backslash escapes; false with NO_BACKSLASH_ESCAPES. */
  hasEscapes = true;
  #at = 0;
  /** Comments that run, and are open. */
  #open = 0;
  /** Quotes that nothing closes. */
  readonly #unclosed = new Set<string>();

  constructor(source: string) {
    this.source = source;
  }

  /** The next token; undefined at the end. */
  next(): Token | undefined {
    this.#skipBlanks();
    const start = this.#at;
    if (start >= this.source.length) return undefined;
    const made = (kind: Token['kind'], text: string): Token => ({
      kind,
      text,
      start,
      end: this.#at,
    });
    const bits = this.#take(BITS);
    if (bits !== undefined) return made('literal', bits);
    const quoted = this.#takeQuoted();
    if (quoted?.startsWith('`') === true)
      return made('name', quoted.slice(1, -1).replaceAll('``', '`'));
    if (quoted !== undefined) return made('text', decodeText(quoted, this.hasEscapes));
    const number = this.#take(NUMBER);
    if (number !== undefined) return made('number', number);
    const word = this.#take(WORD);
    if (word !== undefined) return made('word', this.#beforeDelimiter(word, start));
    const sign = String.fromCodePoint(this.source.codePointAt(start) ?? 0);
    this.#at += sign.length;
    return made('sign', sign);
  }

  #beforeDelimiter(word: string, start: number): string {
    const end = word.indexOf(this.delimiter);
    if (end <= 0) return word;
    this.#at = start + end;
    return word.slice(0, end);
  }

  #takeQuoted(): string | undefined {
    const start = this.#at;
    if (this.#take(QUOTE) === undefined) return undefined;
    const quote = this.source.charAt(this.#at);
    const end = this.#unclosed.has(quote)
      ? -1
      : endOfQuotes(this.source, this.#at, this.hasEscapes && quote !== '`');
    if (end === -1) {
      this.#unclosed.add(quote);
      this.#at = start;
      return undefined;
    }
    this.#at = end;
    return this.source.slice(start, end);
  }

  /** Moves on by what stands here; false where it does not. */
  skip(text: string): boolean {
    this.#skipBlanks();
    if (!this.source.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  /** The rest of the line. */
  line(): string {
    const end = this.source.indexOf('\n', this.#at);
    const text = this.source.slice(this.#at, end === -1 ? undefined : end);
    this.#at += text.length;
    return text.trim();
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.source)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }

  #skipBlanks(): void {
    for (;;) {
      const before = this.#at;
      this.#take(BLANK);
      if (this.#take(EXECUTABLE) !== undefined) this.#open += 1;
      else if (this.#open > 0 && this.source.startsWith('*/', this.#at)) {
        this.#open -= 1;
        this.#at += 2;
      } else this.#take(COMMENT);
      if (this.#at === before) return;
    }
  }
}
