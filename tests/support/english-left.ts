/**
 * English that is left in the output of another language: texts of the English strings, and words that neither the
 * strings of the language nor an author brought.
 */
import { en } from '../../plugins/specbook/i18n/en/index.ts';
import type { Spec } from '../../plugins/specbook/model/spec.ts';
import { KNOWN, stringsIn, wordsOf } from './own-words.ts';

/** How a text reads: no hyphens that only a line break shows, one blank between words. */
function readable(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Texts between the placeholders of messages. */
function literalsOf(messages: unknown): string[] {
  return stringsIn(messages)
    .flatMap((text) => text.split(/\{\w+\}/u))
    .map((part) => readable(part).replace(/^[\s:;,.()·]+|[\s:;,.()·]+$/gu, ''))
    .filter((part) => /\p{L}{2}/u.test(part));
}

/** Every text that authors and tools wrote. */
function authoredTexts(spec: Spec): string[] {
  const items = [...spec.items.values()].map(({ id, title, data, body }) => [
    id,
    title,
    data,
    body?.text,
  ]);
  const evidence = [...spec.evidence.values()].flatMap((files) => [...files.values()]);
  return stringsIn([spec.info, spec.api, items, evidence]).map(readable);
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');

/** A search for English in the texts of a specification in another language. */
export interface EnglishSearch {
  /** The texts that are a message in English, hold two words of one, or a word that nobody brought. */
  leftIn: (texts: Iterable<string>) => string[];
  /** Parts of messages, of two words or more, that are looked for within texts. */
  fragments: readonly string[];
}

/**
 * Prepares a search. What both languages say in the same words is not English, and what an author wrote in the very
 * words of a message is not looked for.
 *
 * @param translation messages of the language
 * @param allowed further texts that stay English
 */
export function searchForEnglish(
  spec: Spec,
  translation: unknown,
  allowed: readonly string[] = [],
): EnglishSearch {
  const own = literalsOf(translation);
  const authored = [...authoredTexts(spec), ...allowed.map(readable)];
  const lower = (text: string): string => text.toLowerCase();
  const brought = lower([...own, ...authored].join('\n'));
  const words = new Set([...own, ...authored, ...KNOWN].flatMap(wordsOf).map(lower));
  const whole = new Set([...own, ...authored, ...authored.flatMap(wordsOf)]);
  const literals = [...new Set(literalsOf(en))];
  const messages = new Set(literals.filter((one) => !whole.has(one)));
  const fragments = literals.filter((one) => one.includes(' ') && !brought.includes(lower(one)));
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${fragments.map((one) => escaped(lower(one))).join('|')})(?![\\p{L}\\p{N}])`,
    'u',
  );
  const isEnglish = (text: string): boolean =>
    messages.has(text) ||
    pattern.test(lower(text)) ||
    // A label that is cut has lost the end of its last word.
    wordsOf(text.replace(/\p{L}+…$/u, '')).some((word) => !words.has(lower(word)));
  return {
    fragments,
    leftIn: (texts) => [...new Set([...texts].map(readable))].filter(isEnglish),
  };
}
