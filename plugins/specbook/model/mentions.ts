import { PROSE_KEYS } from '../schema/scalar.ts';
import type { PathStep } from './item.ts';

/** One `[[…]]` in prose. */
export interface Mention {
  /** What stands between the brackets. */
  text: string;
  /** As written, brackets included. */
  literal: string;
  /** Where in the data it stands. */
  path: readonly PathStep[];
}

const CODE = /(^|\n)(```|~~~)[\s\S]*?(?:\n\2|$)|(`+)(?!`)[\s\S]*?[^`]\3(?!`)/gu;
const MENTION = /\[\[([^[\]\n]*)\]\]/gu;

/** What stands in double brackets in a Markdown text, code left out. */
export function mentionsIn(markdown: string): string[] {
  if (!markdown.includes('[[')) return [];
  return [...markdown.replace(CODE, '').matchAll(MENTION)].map((match) => match[1] ?? '');
}

/**
 * All mentions in the prose of some data.
 *
 * @param skip keys that hold items of their own and are walked with them
 */
export function mentionsOf(data: unknown, skip: ReadonlySet<string>): Mention[] {
  const found: Mention[] = [];
  const walk = (value: unknown, path: readonly PathStep[], isProse: boolean): void => {
    if (typeof value === 'string') {
      if (isProse) {
        for (const text of mentionsIn(value))
          found.push({ text: text.trim(), literal: `[[${text}]]`, path });
      }
    } else if (Array.isArray(value)) {
      value.forEach((element, index) => walk(element, [...path, index], isProse));
    } else if (value !== null && typeof value === 'object') {
      for (const [key, part] of Object.entries(value)) {
        if (path.length === 0 && skip.has(key)) continue;
        walk(part, [...path, key], PROSE_KEYS.has(key));
      }
    }
  };
  walk(data, [], false);
  return found;
}
