/** What is said of a drawing: the name of a box with what it is related to, and one relationship as seen from one end. */
import { linesAt, type Box, type Drawing, type Line } from './drawing.ts';

/** So many relationships are said with a box; more would not be listened to. */
const MOST_SAID = 3;

/** `1 relationship`, `7 relationships`. */
function counted(count: number): string {
  return `${count} ${count === 1 ? 'relationship' : 'relationships'}`;
}

/**
 * A relationship as seen from one of its two ends, without the name of that end.
 *
 * @param words `Each A is for exactly one B (b_id). Each B has any number of As.`
 * @example phrase(words, ['A', 'B'], 'there') // 'is for exactly one B (b_id)'
 * @example phrase(words, ['A', 'B'], 'back') // 'has any number of As'
 */
export function phrase(
  words: string,
  [from, to]: readonly [string, string],
  side: 'there' | 'back',
): string {
  const [there, back] = [`Each ${from} `, `. Each ${to} `];
  const cut = words.indexOf(back, there.length);
  if (!words.startsWith(there) || cut < 0) return words.replace(/\.$/u, '');
  return side === 'there'
    ? words.slice(there.length, cut)
    : words.slice(cut + back.length).replace(/\.$/u, '');
}

/** A line as seen from the box at one end. */
export function phraseFrom({ boxes }: Drawing, { from, to, words }: Line, id: string): string {
  const names = [boxes.get(from)?.name ?? from, boxes.get(to)?.name ?? to] as const;
  return phrase(words, names, id === from ? 'there' : 'back');
}

/**
 * The spoken name of a box: `Appointment, 7 relationships: is for exactly one Patient (patient_id); …`.
 *
 * @param from the box that a walk came from: only what relates the two is said
 */
export function spokenName(drawing: Drawing, { id, name }: Box, from?: string): string {
  const lines = linesAt(drawing, id);
  const total = lines.reduce((sum, { relationships }) => sum + relationships.length, 0);
  const told = lines.filter((line) => from === undefined || line.from === from || line.to === from);
  const phrases = told.slice(0, MOST_SAID).map((line) => phraseFrom(drawing, line, id));
  if (told.length > MOST_SAID) phrases.push(`and ${told.length - MOST_SAID} more`);
  return `${name}, ${counted(total)}${phrases.length === 0 ? '' : `: ${phrases.join('; ')}`}`;
}
