/** A language in which every text of the interface stands in brackets: what stands outside comes from somewhere else. */
import { en } from '../../plugins/specbook/i18n/en/index.ts';
import type { Locale } from '../../plugins/specbook/i18n/index.ts';

const OPEN = '⟦';
const CLOSE = '⟧';

/** Values stay outside of the brackets, so that a sentence made without the strings is seen within another too. */
function bracketed(message: unknown): unknown {
  if (typeof message === 'string')
    return message
      .split(/(\{\w+\})/u)
      .map((part, index) => (index % 2 === 1 || part === '' ? part : OPEN + part + CLOSE))
      .join('');
  return Object.fromEntries(
    Object.entries(message as Record<string, unknown>).map(([name, part]) => [
      name,
      bracketed(part),
    ]),
  );
}

/** English in brackets. */
export const PSEUDO: Locale = {
  language: 'en',
  strings: bracketed(en) as Locale['strings'],
};

/** What is left of a text without its brackets and what they hold. */
export function outsideBrackets(text: string): string {
  // A label that is cut has lost its last bracket.
  const next = text.replace(/⟦[^⟦⟧]*(?:⟧|…$)/gu, ' ');
  return next === text ? text : outsideBrackets(next);
}
