/** Statements of a text of MySQL, each with its tokens. */
import { Reader } from './reader.ts';
import { Tokenizer, type Token } from './tokens.ts';

/** Rows make most of a dump, and their tokens say nothing. */
const ROWS = /^(?:insert|replace)$/iu;
/** What CREATE makes, by whether it has a body of statements. */
const PROGRAM = /^(?:trigger|procedure|function|event|package)$/iu;
const OBJECT =
  /^(?:table|view|index|key|database|schema|user|role|sequence|server|tablespace|trigger|procedure|function|event|package)$/iu;

/** True where words are a statement with a body of statements. */
function isProgram(tokens: readonly Token[]): boolean {
  const [first, ...more] = tokens.slice(0, 14);
  const object = more.find(({ kind, text }) => kind === 'word' && OBJECT.test(text));
  return /^create$/iu.test(first?.text ?? '') && PROGRAM.test(object?.text ?? '');
}

/** What words add to the blocks that are open. IF has one THEN, as each WHEN and each ELSEIF has. */
const BLOCKS: ReadonlyMap<string, number> = new Map([
  ...['begin', 'case', 'while', 'loop', 'then'].map((word) => [word, 1] as const),
  ...['end', 'when', 'elseif'].map((word) => [word, -1] as const),
]);

/** Blocks that a token opens; below 0 where it closes some. */
function blocksOf({ kind, text }: Token, before: Token | undefined): number {
  if (kind !== 'word' || before?.text === '.') return 0;
  const word = text.toLowerCase();
  const isEnded = before?.kind === 'word' && /^end$/iu.test(before.text);
  if (!isEnded) return BLOCKS.get(word) ?? 0;
  // REPEAT is a function too, and is not counted where it begins.
  return word === 'repeat' ? 1 : 0;
}

/** True where a statement sets a mode in which backslashes are letters; undefined where it sets none. */
function escapesAfter([first, ...more]: readonly Token[]): boolean | undefined {
  if (!/^set$/iu.test(first?.text ?? '')) return undefined;
  const mode = more.findIndex(({ text }) => /^sql_mode$/iu.test(text));
  const value = more.slice(mode + 1).find(({ kind }) => kind === 'text');
  return mode === -1 || !value ? undefined : !/\bNO_BACKSLASH_ESCAPES\b/iu.test(value.text);
}

/**
 * Splits a text at semicolons, or at what DELIMITER names.
 *
 * @example splitMysql('create table a (b int); drop table a;').length // 2
 */
export function splitMysql(source: string): Reader[] {
  const tokenizer = new Tokenizer(source);
  const statements: Reader[] = [];
  let tokens: Token[] = [];
  let blocks = 0;
  const end = (): void => {
    if (tokens.length > 0) statements.push(new Reader(source, tokens));
    tokenizer.hasEscapes = escapesAfter(tokens) ?? tokenizer.hasEscapes;
    [tokens, blocks] = [[], 0];
  };
  for (;;) {
    if (tokenizer.skip(tokenizer.delimiter)) {
      if (tokenizer.delimiter === ';' && blocks > 0 && isProgram(tokens)) continue;
      end();
      continue;
    }
    const token = tokenizer.next();
    if (!token) break;
    if (tokens.length === 0 && token.kind === 'word' && /^delimiter$/iu.test(token.text)) {
      tokenizer.delimiter = tokenizer.line() || ';';
      continue;
    }
    blocks += blocksOf(token, tokens.at(-1));
    if (tokens.length < 3 || !ROWS.test(tokens[0]?.text ?? '')) tokens.push(token);
  }
  end();
  return statements;
}
