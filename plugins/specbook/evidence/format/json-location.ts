/** Where in a JSON text a value stands. Walked only when something is wrong there, so that reading stays quick. */

import { endOfQuoted } from './quoted-string.ts';

/** Keys and places in lists from the outside in: `['results', 'metrics', 0]`. */
export type JsonPath = readonly (string | number)[];

const BLANK = /[\t\n\r ]*/uy;
const PLAIN = /-?\d[\d.eE+-]*|true|false|null|[[\]{}:,]/uy;

/** The token that begins at an offset or after the blanks there; undefined where there is none. */
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
  /** A key is expected next, not a value. */
  atKey: boolean;
}

function textOf(token: string): string {
  try {
    return String(JSON.parse(token));
  } catch {
    return token;
  }
}

/**
 * Walks the tokens of a JSON text. Gives the offset of the value at `path`, and that of the first thing that is no
 * token of JSON at all, such as `NaN` or a text without its closing quote.
 */
export function placeInJson(
  text: string,
  path: JsonPath | undefined,
): { found?: number; broken?: number } {
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
    } else if (frame?.atKey) frame.key = textOf(token);
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
    ...(found === undefined ? {} : { found }),
    ...(blank === rest.length ? {} : { broken: at + blank }),
  };
}
