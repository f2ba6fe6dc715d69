/** Locates values in JSON text. Called only for error messages, so that parsing stays fast. */

import { endOfQuoted } from './quoted-string.ts';

/** Keys and list indexes from the root: `['results', 'metrics', 0]`. */
export type JsonPath = readonly (string | number)[];

const BLANK = /[\t\n\r ]*/uy;
const PLAIN = /-?\d[\d.eE+-]*|true|false|null|[[\]{}:,]/uy;

/** The next token at or after an offset, whitespace skipped; undefined if there is none. */
function tokenAt(text: string, at: number): { token: string; offset: number } | undefined {
  BLANK.lastIndex = at;
  BLANK.exec(text);
  const offset = BLANK.lastIndex;
  if (text.charAt(offset) === '"') {
    const end = endOfQuoted(text, offset);
    return end === undefined ? undefined : { token: text.slice(offset, end), offset };
  }
  PLAIN.lastIndex = offset;
  const token = PLAIN.exec(text)?.[0];
  return token === undefined ? undefined : { token, offset };
}

interface Frame {
  list: boolean;
  key: string | number;
  /** The next token is a key, not a value. */
  atKey: boolean;
}

function unquote(token: string): string {
  try {
    return String(JSON.parse(token));
  } catch {
    return token;
  }
}

/**
 * Scans the tokens of a JSON text. Returns the offset of the value at `path`, and of the first character sequence that
 * is not a JSON token, such as `NaN` or an unterminated string.
 */
export function locateInJson(
  text: string,
  path: JsonPath | undefined,
): { valueOffset?: number; errorOffset?: number } {
  const frames: Frame[] = [];
  let found: number | undefined;
  let at = 0;
  const value = (offset: number): void => {
    const here = path?.length === frames.length;
    if (here && frames.every((frame, depth) => frame.key === path[depth])) found = offset;
  };
  for (;;) {
    const next = tokenAt(text, at);
    if (!next) break;
    const { token, offset } = next;
    at = offset + token.length;
    const frame = frames.at(-1);
    if (token === '}' || token === ']') frames.pop();
    else if (token === ',') {
      if (frame?.list) frame.key = Number(frame.key) + 1;
      else if (frame) frame.atKey = true;
    } else if (token === ':') {
      if (frame) frame.atKey = false;
    } else if (frame?.atKey) frame.key = unquote(token);
    else {
      value(offset);
      if (token === '{' || token === '[') {
        frames.push({ list: token === '[', key: token === '[' ? 0 : '', atKey: token === '{' });
      }
    }
  }
  const rest = text.slice(at);
  const blank = rest.length - rest.trimStart().length;
  return {
    ...(found === undefined ? {} : { valueOffset: found }),
    ...(blank === rest.length ? {} : { errorOffset: at + blank }),
  };
}
