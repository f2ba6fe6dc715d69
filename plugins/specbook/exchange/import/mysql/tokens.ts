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
const BLANK = /(?:\s|#[^\n]*|--(?=\s|$)[^\n]*|-{3,}[ \t]*(?=\n|$))+/uy;
/** What stands in it runs from a version on; 999999 is a mark of MariaDB for its client alone. */
const EXECUTABLE = /\/\*M?!(?!999999)\d*/uy;
const COMMENT = /\/\*[\s\S]*?(?:\*\/|$)/uy;
const BITS = /[bx]'[\da-f]*'|0x[\da-f]+(?![\p{L}\p{N}_$])|0b[01]+(?![\p{L}\p{N}_$])/iuy;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?(?![\p{L}\p{N}_$])/iuy;
const WORD = /[\p{L}\p{N}_$]+/uy;
const NAME = /`(?:[^`]|``)*`/uy;
const TEXT = /[nN]?'(?:[^'\\]|''|\\[\s\S])*'|"(?:[^"\\]|""|\\[\s\S])*"/uy;

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
export function decodeText(quoted: string): string {
  const plain = quoted.replace(/^n/iu, '');
  const quote = plain.charAt(0);
  return plain
    .slice(1, -1)
    .replace(/\\([\s\S])|''|""/gu, (pair, escaped: string | undefined) =>
      escaped === undefined
        ? pair.startsWith(quote)
          ? quote
          : pair
        : (ESCAPES[escaped] ?? escaped),
    );
}

/** A text in quotes, as MySQL writes it. @example quoteText("it's") // "'it''s'" */
export function quoteText(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

/** Reads tokens one after the other. */
export class Tokenizer {
  readonly source: string;
  #at = 0;
  /** Comments that run, and are open. */
  #open = 0;

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
    const text = this.#take(TEXT);
    if (text !== undefined) return made('text', decodeText(text));
    const name = this.#take(NAME);
    if (name !== undefined) return made('name', name.slice(1, -1).replaceAll('``', '`'));
    const number = this.#take(NUMBER);
    if (number !== undefined) return made('number', number);
    const word = this.#take(WORD);
    if (word !== undefined) return made('word', word);
    this.#at += 1;
    return made('sign', this.source.charAt(start));
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
