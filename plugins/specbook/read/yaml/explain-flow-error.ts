/** Explains errors in `{ … }` and `[ … ]`: unclosed brackets, missing commas, braces inside brackets. */

/** A mistake at an offset. */
export interface FlowMistake {
  offset: number;
  message: string;
  hint: string;
}

/** Whether a value starts like a map in braces, not like a text. @example looksLikeMap('{ type: uuid') // true */
export function looksLikeMap(value: string): boolean {
  return /^\{\s*(?:"[^"]*"|'[^']*'|[^\s{}[\],:"']+)\s*:\s/u.test(value);
}

/** The text at a column of a flow collection: `GET /x/{id}` of `[GET /x/{id}]`. */
export function flowText(line: string, column: number): { text: string; start: number } {
  const start = Math.max(line.lastIndexOf('[', column), line.lastIndexOf(', ', column)) + 1;
  const rest = line.slice(start);
  const end = /,\s|\]\s*(?:#.*)?$/u.exec(rest)?.index ?? rest.length;
  const text = rest.slice(0, end);
  return { text: text.trim(), start: start + (text.length - text.trimStart().length) };
}

/** Offset of the unclosed bracket before an offset. */
function openBracket(text: string, offset: number): number | undefined {
  let closed = 0;
  for (let at = offset - 1; at >= 0; at--) {
    if (/[\]}]/u.test(text.charAt(at))) closed++;
    else if (/[[{]/u.test(text.charAt(at)) && closed-- === 0) return at;
  }
  return undefined;
}

/** `{` or `[` without a closing bracket. */
export function unclosedBracket(
  { code, message }: { code: string; message: string },
  text: string,
  offset: number,
): FlowMistake | undefined {
  if (code !== 'BAD_INDENT' || !message.includes('Flow')) return undefined;
  const [open, close] = message.includes('sequence') ? ['[', ']'] : ['{', '}'];
  return {
    offset: openBracket(text, offset) ?? offset,
    message: `"${open}" is not closed`,
    hint: `close it with "${close}", or quote the value that contains it`,
  };
}

/** `}` or `]` without an opening bracket. */
export function strayBracket(message: string, offset: number): FlowMistake | undefined {
  const mark = /^Unexpected flow-(?:map|seq)-end token in YAML stream: "(.)/u.exec(message)?.[1];
  if (mark === undefined) return undefined;
  return {
    offset,
    message: `unexpected "${mark}"`,
    hint: `remove it, or add "${mark === '}' ? '{' : '['}"`,
  };
}

/** `{ type: uuid key: primary }`, with the offset of `uuid` in `line`. */
export function missingComma(line: string, column: number): Omit<FlowMistake, 'offset'> {
  const rest = line.slice(column);
  const part = rest.slice(0, /,\s|\s*[}\]]/u.exec(rest)?.index);
  const [, first, second] = /^([^\s:]+)\s+(\S+:\s.*)$/u.exec(part) ?? [];
  return {
    message: `the value "${part}" contains a second key`,
    hint:
      first === undefined
        ? `if it is a single value, quote it: "${part}"`
        : `add a comma: ${first}, ${second ?? ''}; if it is a single value, quote it`,
  };
}

/** `"x" y` or `[x] y`: unexpected content after a value. */
export function unexpectedContent(
  message: string,
  line: string,
  column: number,
): Omit<FlowMistake, 'offset'> | undefined {
  if (!/^Unexpected .* at node end/u.test(message)) return undefined;
  const rest = line.slice(column);
  const part = rest.slice(0, /,\s|\s*[}\]]|\s*$/u.exec(rest)?.index);
  return {
    message: `unexpected "${part}" after the end of a value`,
    hint: 'separate two values by a comma, or quote the whole value',
  };
}
