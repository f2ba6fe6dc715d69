/** Statements of a text of MySQL, each with its tokens. */
import { Reader } from './reader.ts';
import { Tokenizer, type Token } from './tokens.ts';

/** Rows make most of a dump, and their tokens say nothing. */
const ROWS = /^(?:insert|replace)$/iu;
/** What a trigger or a routine runs, between BEGIN and END. */
const PROGRAM = /^(?:trigger|procedure|function|event|package)$/iu;

/** True where words are a statement with a body of statements. */
function isProgram(tokens: readonly Token[]): boolean {
  const [first] = tokens;
  const start = tokens.slice(0, 14);
  return (
    /^create$/iu.test(first?.text ?? '') &&
    start.some(({ kind, text }) => kind === 'word' && PROGRAM.test(text)) &&
    tokens.some(({ kind, text }) => kind === 'word' && /^begin$/iu.test(text))
  );
}

/** BEGIN, IF, CASE, LOOP, WHILE and REPEAT that are open at the end. */
function isOpen(tokens: readonly Token[]): boolean {
  if (!isProgram(tokens)) return false;
  let depth = 0;
  tokens.forEach(({ kind, text }, index) => {
    if (kind !== 'word') return;
    const [before, behind] = [tokens[index - 1], tokens[index + 1]];
    const word = text.toLowerCase();
    const isEnded = before?.kind === 'word' && /^end$/iu.test(before.text);
    if (word === 'end') depth -= 1;
    else if (word === 'begin' || word === 'case' || word === 'loop') depth += isEnded ? 0 : 1;
    else if (word === 'while' || word === 'repeat' || word === 'if')
      depth +=
        isEnded || behind?.text === '(' || /^(?:not|exists)$/iu.test(behind?.text ?? '') ? 0 : 1;
  });
  return depth > 0;
}

/**
 * Splits a text at semicolons, or at what DELIMITER names.
 *
 * @example splitMysql('create table a (b int); drop table a;').length // 2
 */
export function splitMysql(source: string): Reader[] {
  const tokenizer = new Tokenizer(source);
  const statements: Reader[] = [];
  let delimiter = ';';
  let tokens: Token[] = [];
  const end = (): void => {
    if (tokens.length > 0) statements.push(new Reader(source, tokens));
    tokens = [];
  };
  for (;;) {
    if (tokenizer.skip(delimiter)) {
      if (delimiter === ';' && isOpen(tokens)) continue;
      end();
      continue;
    }
    const token = tokenizer.next();
    if (!token) break;
    if (tokens.length === 0 && token.kind === 'word' && /^delimiter$/iu.test(token.text)) {
      delimiter = tokenizer.line() || ';';
      continue;
    }
    if (tokens.length < 3 || !ROWS.test(tokens[0]?.text ?? '')) tokens.push(token);
  }
  end();
  return statements;
}
