/**
 * Divides SQL of PostgreSQL into statements, as `psql` does: quotes, dollar quotes, nested comments, bodies of SQL
 * functions, commands of `psql` and the data of COPY.
 */

/** A piece of a SQL file. */
export interface Statement {
  kind: 'sql' | 'command' | 'data';
  text: string;
  /** Line of its first letter, from 1. */
  line: number;
}

const TOKENS = {
  lineComment: /--[^\n]*/uy,
  quoted: /(?<![A-Za-z0-9_])[eE]'(?:[^'\\]|\\[\s\S]|'')*'|'(?:[^']|'')*'|"(?:[^"]|"")*"/uy,
  dollar: /(?<![A-Za-z0-9_$])\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/uy,
  word: /[A-Za-z_][A-Za-z0-9_$]*/uy,
};

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** Offset behind a block comment; these nest. */
function endOfBlockComment(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const two = text.slice(at, at + 2);
    if (two === '/*') depth += 1;
    else if (two === '*/') depth -= 1;
    else continue;
    at += 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

const COPY = /^copy\s[\s\S]*\bfrom\s+stdin\b/iu;
const ATOMIC = /^create\s+(?:or\s+replace\s+)?(?:function|procedure)\b/iu;

/** Reads one text from its start to its end. */
class Splitter {
  readonly #text: string;
  readonly #found: Statement[] = [];
  #at = 0;
  #start: number | undefined;
  #line = 1;
  #counted = 0;
  /** Open `begin atomic` and `case`, each closed by `end`. */
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  split(): Statement[] {
    while (this.#at < this.#text.length) this.#step();
    this.#finish(this.#text.length);
    return this.#found;
  }

  #lineAt(offset: number): number {
    for (; this.#counted < offset; this.#counted += 1)
      if (this.#text.charCodeAt(this.#counted) === 10) this.#line += 1;
    return this.#line;
  }

  #begin(): void {
    this.#start ??= this.#at;
  }

  #finish(end: number): void {
    if (this.#start !== undefined) {
      const line = this.#lineAt(this.#start);
      this.#found.push({ kind: 'sql', text: this.#text.slice(this.#start, end).trim(), line });
    }
    this.#start = undefined;
    this.#depth = 0;
  }

  #step(): void {
    const text = this.#text;
    const character = text.charAt(this.#at);
    if (/\s/u.test(character)) this.#at += 1;
    else if (matchAt(TOKENS.lineComment, text, this.#at) !== undefined)
      this.#at = endOfLine(text, this.#at);
    else if (text.startsWith('/*', this.#at)) this.#at = endOfBlockComment(text, this.#at);
    else if (character === '\\' && this.#start === undefined) this.#skipLine('command');
    else if (character === ';' && this.#depth === 0) this.#endStatement();
    else this.#token();
  }

  #skipLine(kind: 'command' | 'data', end = endOfLine(this.#text, this.#at)): void {
    const line = this.#lineAt(this.#at);
    this.#found.push({ kind, text: this.#text.slice(this.#at, end), line });
    this.#at = end;
  }

  #endStatement(): void {
    const isCopy = this.#start !== undefined && COPY.test(this.#text.slice(this.#start, this.#at));
    this.#finish(this.#at);
    this.#at += 1;
    if (!isCopy) return;
    this.#at = Math.min(endOfLine(this.#text, this.#at) + 1, this.#text.length);
    const end = /^\\\.\s*$/mu.exec(this.#text.slice(this.#at));
    const length = end ? end.index + end[0].length : this.#text.length - this.#at;
    if (this.#at < this.#text.length) this.#skipLine('data', this.#at + length);
  }

  #token(): void {
    this.#begin();
    const text = this.#text;
    const quoted = matchAt(TOKENS.quoted, text, this.#at);
    const dollar = matchAt(TOKENS.dollar, text, this.#at);
    const word = matchAt(TOKENS.word, text, this.#at);
    if (quoted !== undefined) this.#at += quoted.length;
    else if (dollar !== undefined) {
      const end = text.indexOf(dollar, this.#at + dollar.length);
      this.#at = end === -1 ? text.length : end + dollar.length;
    } else if (word !== undefined) {
      this.#countBlocks(word.toLowerCase());
      this.#at += word.length;
    } else this.#at += 1;
  }

  #countBlocks(word: string): void {
    if (word === 'atomic' && /\bbegin\s+$/iu.test(this.#text.slice(this.#start, this.#at))) {
      if (ATOMIC.test(this.#text.slice(this.#start, this.#at))) this.#depth = 1;
    } else if (this.#depth > 0 && word === 'case') this.#depth += 1;
    else if (this.#depth > 0 && word === 'end') this.#depth -= 1;
  }
}

/**
 * The statements of a text, in order, each with its line.
 *
 * @example splitStatements('select 1; -- one\nselect 2') // [{ text: 'select 1', line: 1, … }, { text: 'select 2', line: 2, … }]
 */
export function splitStatements(text: string): Statement[] {
  return new Splitter(text.replaceAll('\r\n', '\n')).split();
}
