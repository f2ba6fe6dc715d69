import type { PathStep } from './item.ts';
import { proseTexts } from './prose-texts.ts';

/** One `[[…]]` in prose. */
export interface Mention {
  /** What stands between the brackets. */
  text: string;
  /** As written, brackets included. */
  literal: string;
  /** How often the same letters stand before it in the text, in code too. */
  occurrence: number;
  /** Where in the data it stands. */
  path: readonly PathStep[];
}

const CODE = /(^|\n)(```|~~~)[\s\S]*?(?:\n\2|$)|(`+)(?!`)[\s\S]*?[^`]\3(?!`)/gu;
const MENTION = /\[\[([^[\]\n]*)\]\]/gu;

/** What stands in double brackets in a Markdown text, code left out. */
export function mentionsIn(markdown: string): Omit<Mention, 'path'>[] {
  if (!markdown.includes('[[')) return [];
  // Blanks in place of code keep every offset.
  const prose = markdown.replace(CODE, (code) => code.replace(/[^\n]/gu, ' '));
  return [...prose.matchAll(MENTION)].map(({ 0: literal, 1: text = '', index }) => ({
    text: text.trim(),
    literal,
    occurrence: markdown.slice(0, index).split(literal).length - 1,
  }));
}

/**
 * All mentions in the prose of some data.
 *
 * @param skip keys that hold items of their own and are walked with them
 */
export function mentionsOf(data: unknown, skip: ReadonlySet<string>): Mention[] {
  return proseTexts(data, skip).flatMap(({ text, path }) =>
    mentionsIn(text).map((mention) => ({ ...mention, path })),
  );
}
