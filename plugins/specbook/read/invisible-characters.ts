/** Names characters that nobody sees in an editor, where they are the cause of a problem. */
import type { Problem } from '../model/problem.ts';
import type { TextDiagnostic } from './text-diagnostic.ts';

/** Spaces that are not plain ones, separators, control and format characters, and fillers of Hangul. */
const INVISIBLE = /(?![ \t\r\n])[\p{Zs}\p{Zl}\p{Zp}\p{Cc}\p{Cf}\u115f\u1160\u3164\uffa0]/u;
const IS_SPACE = /^\p{Zs}$/u;

const NAMES: Partial<Record<string, string>> = {
  '00A0': 'no-break space',
  '00AD': 'soft hyphen',
  '2007': 'figure space',
  '2009': 'thin space',
  '200B': 'zero-width space',
  '200C': 'zero-width non-joiner',
  '200D': 'zero-width joiner',
  '200E': 'left-to-right mark',
  '200F': 'right-to-left mark',
  '2028': 'line separator',
  '2029': 'paragraph separator',
  '202F': 'narrow no-break space',
  '2060': 'word joiner',
  '3000': 'ideographic space',
  FEFF: 'byte order mark',
};

/** What is at fault, and what to write instead. */
function explain(character: string): Pick<TextDiagnostic, 'rule' | 'message' | 'hint'> {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const isSpace = IS_SPACE.test(character);
  const name = NAMES[code] ?? (isSpace ? 'space' : 'invisible character');
  return {
    rule: 'invisible-character',
    message: `there is an invisible character U+${code} (${name})`,
    hint: isSpace ? 'retype it as a plain space' : 'delete it',
  };
}

/** Rules whose problems a character in the text at their position may cause. */
const RULES: ReadonlySet<string> = new Set([
  'invalid-value',
  'invalid-id',
  'unknown-key',
  'unknown-type',
  'type-arguments',
  'unlisted-word',
  'unknown-field',
  'unknown-tag',
  'unknown-operation',
  'unknown-series',
  'unknown-quantity',
  'invalid-default',
  'missing-file',
  'dangling-reference',
]);

/** The text at the start of a line's rest: up to a closing quote or bracket, a comma, a colon or a comment. */
function tokenOf(rest: string): string {
  const quoted = /^(?:"(?:[^"\\]|\\.)*"?|'[^']*'?|\[\[[^\]]*)/u.exec(rest);
  return quoted ? quoted[0] : rest.slice(0, /[,\]}]|:(?=[ \t]|$)|[ \t]#|$/u.exec(rest)?.index);
}

/** Rules of mistakes in the structure of YAML, which a character beside a bracket, comma or colon may cause. */
const STRUCTURE_RULES: ReadonlySet<string> = new Set(['cut-value', 'wrong-type', 'malformed-yaml']);

/** The problem, or the invisible character that causes it, with its own column. */
export function nameInvisible(problem: Problem, line: string | undefined): Problem {
  if (line === undefined) return problem;
  const { rule, column } = problem;
  const found = RULES.has(rule) ? INVISIBLE.exec(tokenOf(line.slice(column - 1))) : null;
  if (found) return { ...problem, ...explain(found[0]), column: column + found.index };
  const structural = STRUCTURE_RULES.has(rule) ? findStructural(line) : undefined;
  if (!structural) return problem;
  return { ...problem, ...explain(structural.character), column: structural.index + 1 };
}

/** Where YAML expects a plain space or nothing: before a key, beside a colon, comma or bracket, after a dash. */
const STRUCTURAL = new RegExp(
  `(?<=^[ \\t]*(?:- +)*|^[ \\t]*-|[:,[{}\\]] *)${INVISIBLE.source}|${INVISIBLE.source}(?= *[:,\\]}])`,
  'u',
);

function findStructural(line: string): { index: number; character: string } | undefined {
  const found = STRUCTURAL.exec(line);
  return found ? { index: found.index, character: found[0] } : undefined;
}

/** Lines above an error of the parser in which its cause is searched. */
const LINES_ABOVE = 3;

/** The invisible character in or above the line of a parser's error that causes it. */
export function findInvisible(text: string, errorOffset: number): TextDiagnostic | undefined {
  let end = errorOffset;
  for (let count = 0; count <= LINES_ABOVE; count += 1) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const next = text.indexOf('\n', start);
    const found = findStructural(text.slice(start, next === -1 ? undefined : next));
    if (found) return { offset: start + found.index, ...explain(found.character) };
    if (start === 0) return undefined;
    end = start - 1;
  }
  return undefined;
}

/** A key, and the invisible character that its author did not mean. */
export interface CleanKey {
  key: string;
  /** Absent in a key that is right; its offset counts from the start of the key. */
  diagnostic?: TextDiagnostic;
}

/**
 * Removes an invisible character from a key that is an id without it. A key in another script, or with a no-break space
 * between words, is a name that an author chose.
 */
export function cleanKey(key: string): CleanKey {
  const found = INVISIBLE.exec(key);
  if (!found) return { key };
  const plain = key
    .replace(new RegExp(INVISIBLE.source, 'gu'), ' ')
    .trim()
    .replace(/(?<=\S) (?=\S)/gu, '');
  const isBetweenWords = IS_SPACE.test(found[0]) && /\w$/u.test(key.slice(0, found.index));
  if (!/^[\w.-]+$/u.test(plain) || isBetweenWords) return { key };
  return { key: plain, diagnostic: { offset: found.index, ...explain(found[0]) } };
}
