/** Mistakes in `{ … }` and `[ … ]`: a bracket that is not closed, a comma that is missing, braces inside brackets. */

/** What is wrong at an offset, and what to write instead. */
export interface Mistake {
  offset: number;
  message: string;
  hint: string;
}

/** True for what begins like keys in braces, not like a text in them. @example holdsKeys('{ type: uuid') // true */
export function holdsKeys(value: string): boolean {
  return /^\{\s*(?:"[^"]*"|'[^']*'|[^\s{}[\],:"']+)\s*:\s/u.test(value);
}

/** The text in a flow collection that holds the offset, e.g. `GET /x/{id}` of `[GET /x/{id}]`. */
export function flowText(line: string, column: number): { text: string; start: number } {
  const start = Math.max(line.lastIndexOf('[', column), line.lastIndexOf(', ', column)) + 1;
  const rest = line.slice(start);
  const end = /,\s|\]\s*(?:#.*)?$/u.exec(rest)?.index ?? rest.length;
  const text = rest.slice(0, end);
  return { text: text.trim(), start: start + (text.length - text.trimStart().length) };
}

/** Offset of the bracket before an offset that nothing closes. */
function openBracket(text: string, offset: number): number | undefined {
  let closed = 0;
  for (let at = offset - 1; at >= 0; at--) {
    if (/[\]}]/u.test(text.charAt(at))) closed++;
    else if (/[[{]/u.test(text.charAt(at)) && closed-- === 0) return at;
  }
  return undefined;
}

/** `{` or `[` without its other half. */
export function unclosedBracket(
  { code, message }: { code: string; message: string },
  text: string,
  offset: number,
): Mistake | undefined {
  if (code !== 'BAD_INDENT' || !message.includes('Flow')) return undefined;
  const [open, close] = message.includes('sequence') ? ['[', ']'] : ['{', '}'];
  return {
    offset: openBracket(text, offset) ?? offset,
    message: `a "${open}" is not closed`,
    hint: `close it with "${close}", or quote the text that holds it`,
  };
}

/** `}` or `]` where nothing is open. */
export function strayBracket(message: string, offset: number): Mistake | undefined {
  const mark = /^Unexpected flow-(?:map|seq)-end token in YAML stream: "(.)/u.exec(message)?.[1];
  if (mark === undefined) return undefined;
  return {
    offset,
    message: `a "${mark}" closes nothing`,
    hint: `remove it, or open it with "${mark === '}' ? '{' : '['}"`,
  };
}

/** `{ type: uuid key: primary }`, with the offset of `uuid` in `line`. */
export function missingComma(line: string, column: number): Omit<Mistake, 'offset'> {
  const rest = line.slice(column);
  const part = rest.slice(0, /,\s|\s*[}\]]/u.exec(rest)?.index);
  const [, first, second] = /^([^\s:]+)\s+(\S+:\s.*)$/u.exec(part) ?? [];
  return {
    message: `the value "${part}" holds a second key`,
    hint:
      first === undefined
        ? `if it is one text, quote it: "${part}"`
        : `put a comma before it: ${first}, ${second ?? ''}; if it is one text, quote it`,
  };
}

/** `"x" y` or `[x] y`: something stands behind a value that has ended. */
export function goesOn(
  message: string,
  line: string,
  column: number,
): Omit<Mistake, 'offset'> | undefined {
  if (!/^Unexpected .* at node end/u.test(message)) return undefined;
  const rest = line.slice(column);
  const part = rest.slice(0, /,\s|\s*[}\]]|\s*$/u.exec(rest)?.index);
  return {
    message: `"${part}" stands behind a value that has ended`,
    hint: 'put a comma between two values, or quote the whole text',
  };
}
