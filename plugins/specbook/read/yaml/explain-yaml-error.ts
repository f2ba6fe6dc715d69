/** Explains YAML syntax errors to authors, with a fix. */
import type { YAMLParseError } from 'yaml';
import type { TextDiagnostic } from '../text-diagnostic.ts';
import {
  flowText,
  looksLikeMap,
  unexpectedContent,
  missingComma,
  strayBracket,
  unclosedBracket,
} from './explain-flow-error.ts';
import { explainIndentation } from './explain-indentation.ts';

/** Quotes a text for YAML. @example quoteText('a: b') // '"a: b"' */
export function quoteText(text: string): string {
  return /["\\]/u.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

const RESERVED_STARTS: readonly (readonly [RegExp, string])[] = [
  [/^\[\[/u, '[['],
  [/^-(?=\s)/u, '-'],
  [/^\?(?=\s)/u, '?'],
  [/^\[(?=.*\]\s*[^\s\],}#])/u, '['],
  [/^[*>@%!#|`&,\]}{]/u, ''],
];

/** The reserved character at the start of a value, if any. */
export function reservedStart(value: string): string | undefined {
  for (const [pattern, name] of RESERVED_STARTS) {
    const match = pattern.exec(value);
    if (match) return name || match[0];
  }
  return undefined;
}

function lineAt(text: string, offset: number): { start: number; line: string } {
  const before = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1));
  const rest = text.slice(before + 1);
  return { start: before + 1, line: rest.slice(0, /[\r\n]|$/u.exec(rest)?.index) };
}

/** The value on a line `- key: value`, with its zero-based column. */
export function valueOnLine(line: string): { value: string; column: number } {
  const match = /^\s*(?:- +)*(?:(?:"[^"]*"|'[^']*'|[^\s#:'"[\]{},][^#:]*?)\s*:\s+)?(?=\S)/u.exec(
    line,
  );
  const column = match?.[0].length ?? 0;
  return { value: line.slice(column).trimEnd(), column };
}

/** Offset of the first text below the line of an offset. */
function nextLineOffset(text: string, offset: number): number {
  const match = /(?:\r\n|\n|\r)[ \t]*(?=[^ \t\r\n])/u.exec(text.slice(offset));
  return match ? offset + match.index + match[0].length : offset;
}

const BLOCK_SCALAR_HINT = 'or write it on its own line below ">"';

/** What to write in place of a line that is no key with a value. */
function keyHint(line: string): string {
  const [, key, value] = /^["']?([\w-]+)["']?(?::|\s*=\s*)(?!\/\/)(\S.*)$/u.exec(line) ?? [];
  return key === undefined || value === undefined
    ? 'write key: value, or indent the line to continue the value above'
    : `write ${key}: ${value}`;
}

/** Converts an error of the YAML parser to a diagnostic for authors. */
export function explainYamlError(
  error: Pick<YAMLParseError, 'code' | 'message' | 'pos'>,
  text: string,
): TextDiagnostic {
  const offset = Math.min(error.pos[0], text.length);
  const { start, line } = lineAt(text, offset);
  const { value, column } = valueOnLine(line);
  const at = (message: string, hint: string, where = start + column): TextDiagnostic => ({
    offset: where,
    rule: 'malformed-yaml',
    message,
    hint,
  });

  if (error.code === 'TAB_AS_INDENT')
    return at('the line is indented with a tab', 'indent it with spaces', offset);
  if (error.code === 'MULTIPLE_DOCS') {
    return at(
      'the file contains a second YAML document',
      'remove the line "---", or move the second document to another file',
      offset,
    );
  }
  if (error.code === 'BAD_DQ_ESCAPE') {
    return at(
      `${error.message.replace(/^Invalid/u, 'invalid')} inside double quotes`,
      "use single quotes ('…'), in which a backslash is literal",
      offset,
    );
  }
  const unclosed = /^Missing closing (["'])/u.exec(error.message)?.[1];
  if (unclosed !== undefined) {
    // The text runs to the end of the file, so it starts at the last such quote.
    const opening = text.lastIndexOf(unclosed, offset - 1);
    return at('the quote is not closed', `end the value with ${unclosed}`, Math.max(opening, 0));
  }
  if (/^["']/u.test(value)) {
    if (error.code === 'UNEXPECTED_TOKEN' || error.code === 'BLOCK_AS_IMPLICIT_KEY') {
      // 'A patient's record.' is quoted already, but with the wrong quotes.
      const inside = /^(["'])(.*)\1$/u.exec(value)?.[2] ?? value;
      return at(
        'unexpected text after the closing quote',
        `quote the whole value: ${quoteText(inside)}`,
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
  if (error.code === 'BLOCK_IN_FLOW' && looksLikeMap(value)) {
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
        `"${part}" contains braces inside [ ]`,
        `quote the value: ${quoteText(part)}`,
        start + begin,
      );
  }
  const mark = reservedStart(value);
  if (mark !== undefined && !looksLikeMap(value)) {
    return at(
      `an unquoted value cannot start with "${mark}"`,
      `quote the value: ${quoteText(value)}, ${BLOCK_SCALAR_HINT}`,
    );
  }
  if (error.code === 'BAD_SCALAR_START') {
    const rest = line.slice(offset - start);
    const part = rest.slice(0, /,\s|\s*[}\]]\s*$/u.exec(rest)?.index);
    return at(
      `an unquoted value cannot start with "${rest.charAt(0)}"`,
      `quote the value: ${quoteText(part)}`,
      offset,
    );
  }
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && /^\s*- [\w-]+:\s*$/u.test(line)) {
    return at(
      `"- ${value}" is an entry of a list among keys`,
      `remove the dash: ${value}`,
      start + line.indexOf('-'),
    );
  }
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && /:(?:\s|$)/u.test(value)) {
    if (/^[^{]*\}$/u.test(value)) return at('unexpected "}"', `write { before ${value}`);
    return at(
      '": " inside an unquoted value starts a new key',
      `quote the value: ${quoteText(value)}, ${BLOCK_SCALAR_HINT}`,
    );
  }
  const isFirstOnLine = line.slice(0, offset - start).trim() === '';
  if (error.code === 'MULTILINE_IMPLICIT_KEY' && isFirstOnLine && !/:(?:\s|$)/u.test(line)) {
    return at(`"${line.trim()}" is not a key with a value`, keyHint(line.trim()), offset);
  }
  if (error.code === 'MULTILINE_IMPLICIT_KEY' || error.code === 'BLOCK_AS_IMPLICIT_KEY') {
    return at(
      'a key is indented below a value',
      'indent it like the key above, or quote the value',
      isFirstOnLine ? offset : nextLineOffset(text, offset),
    );
  }
  if (error.code === 'MISSING_CHAR' && error.message.includes('Implicit map key')) {
    return at(`"${line.trim()}" is not a key with a value`, keyHint(line.trim()), offset);
  }
  const more = unexpectedContent(error.message, line, offset - start);
  if (more) return at(more.message, more.hint, offset);
  const message = error.message.replace(/\.$/u, '');
  return at(
    message.charAt(0).toLowerCase() + message.slice(1),
    'check the indentation, brackets and quotes of this line',
    offset,
  );
}
