/** Characters that may mean something in Markdown: each costs its parser more than a letter does. */

/** How many of them a line has. */
export interface Signs {
  signs: number;
  /** Brackets and emphasis that it opens and does not close; below zero where it closes more. */
  opens: number;
  /** Brackets that may end a reference. */
  references: number;
  /** Brackets that may begin one. */
  brackets: number;
  /** Bars, which divide cells. */
  cells: number;
  words: number;
}

const ALWAYS = setOf('\\`*_~[]!<>&{}|@#=^$+\t');
/** At the end of a word they are punctuation. */
const WITHIN_A_WORD = setOf('.,:;-\'"()/?%');
const EMPHASIS = setOf('*_~');

function setOf(signs: string): Uint8Array {
  const set = new Uint8Array(128);
  for (const sign of signs) set[sign.charCodeAt(0)] = 1;
  return set;
}

const SPACE = 32;
const [OPENING, CLOSING, BAR, LESS, GREATER] = Array.from('[]|<>', (sign) => sign.charCodeAt(0));

/** Counts them in one line. @example signsOf('A *b*.') // signs: 2, words: 2 */
export function signsOf(line: string): Signs {
  const found: Signs = { signs: 0, opens: 0, references: 0, brackets: 0, cells: 0, words: 0 };
  let isInTag = false;
  let before = SPACE;
  for (let at = 0; at < line.length; at += 1) {
    const code = line.charCodeAt(at);
    const after = at + 1 < line.length ? line.charCodeAt(at + 1) : SPACE;
    if (ALWAYS[code] === 1 || (WITHIN_A_WORD[code] === 1 && after > SPACE)) found.signs += 1;
    // Attributes, if it is a tag.
    else if (isInTag && code <= SPACE) found.signs += 1;
    if (before <= SPACE && code > SPACE) found.words += 1;
    if (code === OPENING) {
      found.opens += 1;
      found.brackets += 1;
    } else if (code === CLOSING) {
      found.opens -= 1;
      found.references += 1;
    } else if (code === BAR) found.cells += 1;
    else if (code === LESS) isInTag = after > SPACE;
    else if (code === GREATER) isInTag = false;
    else if (EMPHASIS[code] === 1) found.opens += direction(before, code, after);
    before = code;
  }
  return found;
}

/** 1 at the beginning of a word, -1 at its end, 0 where it may be either or neither. */
function direction(before: number, code: number, after: number): number {
  const opens = after > SPACE;
  const closes = before > SPACE && before !== code;
  return opens === closes ? 0 : opens ? 1 : -1;
}
