/** The texts of authors among the data of an item. */
import { PROSE_KEYS } from '../schema/scalar.ts';
import type { PathStep } from './item.ts';

/** A text in Markdown. */
export interface ProseText {
  text: string;
  /** Where in the data it stands. */
  path: readonly PathStep[];
}

const NOTHING: ReadonlySet<string> = new Set();

/**
 * All texts in Markdown of some data.
 *
 * @param skip keys that hold items of their own and are walked with them
 */
export function proseTexts(data: unknown, skip: ReadonlySet<string> = NOTHING): ProseText[] {
  const found: ProseText[] = [];
  const walk = (value: unknown, path: readonly PathStep[], isProse: boolean): void => {
    if (typeof value === 'string') {
      if (isProse) found.push({ text: value, path });
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
