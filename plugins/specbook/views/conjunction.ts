import { stringsOf } from '../i18n/index.ts';
import { joined, type Content } from '../markup/mdast.ts';
import type { Spec } from '../model/spec.ts';

/** Things one after the other within a sentence: `a, b and c`. */
export function conjunction(
  spec: Spec,
  parts: readonly Content[],
  word: 'and' | 'or' = 'and',
): Content {
  const others = parts.slice(0, -1);
  const last = parts.at(-1);
  return others.length === 0
    ? last
    : stringsOf(spec).views.items[word]<Content>({ others: joined(others), last });
}
