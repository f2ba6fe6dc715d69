/** What a YAML error means to somebody who wrote prose, and what to write instead. */
import type { YAMLParseError } from 'yaml';
import type { Finding } from '../finding.ts';
import {
  flowText,
  holdsKeys,
  goesOn,
  missingComma,
  strayBracket,
  unclosedBracket,
} from './yaml-flow.ts';
import { explainIndentation } from './yaml-indentation.ts';

/** Quotes a text so that YAML reads it as written. @example quoted('a: b') // '"a: b"' */
export function quoted(text: string): string {
  return /["\\]/u.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

const BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^\[\[/u, '[['],
  [/^-(?=\s)/u, '-'],
  [/^\?(?=\s)/u, '?'],
  [/^\[(?=.*\]\s*[^\s\],}#])/u, '['],
  [/^[*>@%!#|`&,\]}{]/u, ''],
];

/** The mark with which a value may not begin, if it begins with one. */
export function forbiddenBeginning(value: string): string | undefined {
  for (const [pattern, name] of BEGINNINGS) {
    const match = pattern.exec(value);
    if (match) return name || match[0];
  }
  return undefined;
}

function lineAround(text: string, offset: number): { start: number; line: string } {
  const before = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1));
  const rest = text.slice(before + 1);
  return { start: before + 1, line: rest.slice(0, /[\r\n]|$/u.exec(rest)?.index) };
}

/** The value on a line `- key: value`, with its column from 0. */
export function valueOnLine(line: string): { value: string; column: number } {
  const match = /^\s*(?:- +)*(?:(?:"[^"]*"|'[^']*'|[^\s#:'"[\]{},][^#:]*?)\s*:\s+)?(?=\S)/u.exec(
    line,
  );
  const column = match?.[0].length ?? 0;
  return { value: line.slice(column).trimEnd(), column };
}

/** Offset of the first text on the lines below an offset. */
function nextLine(text: string, offset: number): number {
  const match = /(?:\r\n|\n|\r)[ \t]*(?=[^ \t\r\n])/u.exec(text.slice(offset));
  return match ? offset + match.index + match[0].length : offset;
}

const OWN_LINE = 'or write it on its own line below a ">"';

/** Turns an error of the YAML parser into a finding in the words of the author. */
export function explainYamlError(
  error: Pick<YAMLParseError, 'code' | 'message' | 'pos'>,
  text: string,
): Finding {
  const offset = Math.min(error.pos[0], text.length);
  const { start, line } = lineAround(text, offset);
  const { value, column } = valueOnLine(line);
  const at = (message: string, hint: string, where = start + column): Finding => ({
    offset: where,
    rule: 'malformed-yaml',
    message,
    hint,
  });

  if (error.code === 'TAB_AS_INDENT')
    return at('the line is indented with a tab', 'indent it with spaces', offset);
  if (error.code === 'MULTIPLE_DOCS') {
    return at(
      'the file holds a second YAML document',
      'remove the line "---", or move what follows to a file of its own',
      offset,
    );
  }
  if (error.code === 'BAD_DQ_ESCAPE') {
    return at(
      `${error.message.replace(/^Invalid/u, 'invalid')} inside double quotes`,
      "use single quotes ('…'), in which a backslash is itself",
      offset,
    );
  }
  const unclosed = /^Missing closing (["'])/u.exec(error.message)?.[1];
  if (unclosed !== undefined) {
    // The text runs to the end of the file: the last such mark is where it begins.
    const opening = text.lastIndexOf(unclosed, offset - 1);
    return at('the quote is not closed', `end the text with ${unclosed}`, Math.max(opening, 0));
  }
  if (/^["']/u.test(value)) {
    if (error.code === 'UNEXPECTED_TOKEN' || error.code === 'BLOCK_AS_IMPLICIT_KEY') {
      // 'A patient's record.' has its quotes already, but of the wrong kind.
      const inside = /^(["'])(.*)\1$/u.exec(value)?.[2] ?? value;
      return at(
        'the text goes on behind the closing quote',
        `quote the whole text: ${quoted(inside)}`,
      );
    }
  }
  if (error.code === 'BAD_INDENT' && error.message.startsWith('All mapping items')) {
    const end = start + line.length;
    const { message, hint } = explainIndentation(text.slice(0, end));
    return at(message, hint, start + (line.length - line.trimStart().length));
  }
  const bracket = unclosedBracket(error, text, offset) ?? strayBracket(error.message, offset);
  if (bracket) return at(bracket.message, bracket.hint, bracket.offset);
  if (error.code === 'BLOCK_IN_FLOW' && holdsKeys(value)) {
    const { message, hint } = missingComma(line, offset - start);
    return at(message, hint, offset);
  }
  if (
    /^[[{]/u.test(value) &&
    value.slice(1).includes('{') &&
    line.slice(0, offset - start + 1).includes('[')
  ) {
    const { text: part, start: begin } = flowText(line, offset - start);
    if (/^[^{"'].*\{/u.test(part))
      return at(
        `"${part}" has braces inside [ ]`,
        `quote this text: ${quoted(part)}`,
        start + begin,
      );
  }
  const mark = forbiddenBeginning(value);
  if (mark !== undefined && !holdsKeys(value)) {
    return at(
      `a text cannot begin with "${mark}"`,
      `quote this text: ${quoted(value)}, ${OWN_LINE}`,
    );
  }
  if (error.code === 'BAD_SCALAR_START') {
    const rest = line.slice(offset - start);
    const part = rest.slice(0, /,\s|\s*[}\]]\s*$/u.exec(rest)?.index);
    return at(
      `a text cannot begin with "${rest.charAt(0)}"`,
      `quote this text: ${quoted(part)}`,
      offset,
    );
  }
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && /:(?:\s|$)/u.test(value)) {
    if (/^[^{]*\}$/u.test(value)) return at('a "}" closes nothing', `write { before ${value}`);
    return at(
      '": " inside a text begins a new key',
      `quote this text: ${quoted(value)}, ${OWN_LINE}`,
    );
  }
  const isFirstOnLine = line.slice(0, offset - start).trim() === '';
  if (error.code === 'MULTILINE_IMPLICIT_KEY' && isFirstOnLine && !/:(?:\s|$)/u.test(line)) {
    return at(
      `"${line.trim()}" is no key with a value`,
      'write key: value, or indent the line to continue the text above',
      offset,
    );
  }
  if (error.code === 'MULTILINE_IMPLICIT_KEY' || error.code === 'BLOCK_AS_IMPLICIT_KEY') {
    return at(
      'a key is indented under a text',
      'give it the indentation of the key above, or quote the text',
      isFirstOnLine ? offset : nextLine(text, offset),
    );
  }
  if (error.code === 'MISSING_CHAR' && error.message.includes('Implicit map key')) {
    return at(
      `"${line.trim()}" is no key with a value`,
      'write key: value, or indent the line to continue the text above',
      offset,
    );
  }
  const more = goesOn(error.message, line, offset - start);
  if (more) return at(more.message, more.hint, offset);
  const message = error.message.replace(/\.$/u, '');
  return at(
    message.charAt(0).toLowerCase() + message.slice(1),
    'check indentation, brackets and quotes of this line',
    offset,
  );
}
