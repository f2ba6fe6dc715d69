/** Text of authors for terminals and logs. */

/** Control characters, line separators, direction marks, and characters without width that hide in a word. */
const HIDDEN =
  /[\p{Cc}\u2028\u2029\u200b\u2060\ufeff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Commands of runners: `##[name]` and `##vso[name]` count anywhere in a line. */
const RUNNER_COMMAND = /##(?=\w*\[)/gu;

const NAMED: Partial<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escapeCharacter(character: string): string {
  return NAMED[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/**
 * One line that a terminal shows as it is and that no runner of workflows obeys: hidden characters are escaped.
 *
 * @example printable('a\n::stop-commands::x') // 'a\\n::stop-commands::x'
 */
export function printable(text: string): string {
  return text
    .replace(HIDDEN, escapeCharacter)
    .replace(RUNNER_COMMAND, '#\\#')
    .replace(/^(\s*)(?=::|##)/u, '$1\\');
}

/** JSON with the same characters escaped; it stays the same data. */
export function printableJson(json: string): string {
  return json
    .replace(HIDDEN, (character) => (character === '\n' ? character : escapeCharacter(character)))
    .replace(RUNNER_COMMAND, '#\\u0023');
}
