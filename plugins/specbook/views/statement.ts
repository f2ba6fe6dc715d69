/** What an item says, in a cell or a sentence: its name, or all of its statement where it bears none. */
import type { PhrasingContent } from 'mdast';
import type { AnyItem } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import { text } from '../markup/mdast.ts';
import { inlineProse } from '../markup/prose.ts';

/**
 * Titles made from statements are cut to the length of a heading; this is not.
 *
 * @example wording(spec, rule) // 'Starts in the future when requested.'
 */
export function wording(spec: Spec, item: AnyItem): PhrasingContent {
  return inlineProse(spec, statementOf(item)) ?? text(item.title);
}

function statementOf(item: AnyItem): string | undefined {
  switch (item.kind) {
    case 'rule':
    case 'criterion':
      return item.data.statement;
    case 'consideration':
      return item.data.question;
    default:
      return undefined;
  }
}

/** The same without its full stop, for a list that goes on. @example inPassing(spec, rule) // 'Starts in the future when requested' */
export function inPassing(spec: Spec, item: AnyItem): PhrasingContent {
  const words = wording(spec, item);
  if (words.type === 'text') return { ...words, value: withoutStop(words.value) };
  const last = words.type === 'inlineProse' ? words.children.at(-1) : undefined;
  if (words.type !== 'inlineProse' || last?.type !== 'text') return words;
  const end = { ...last, value: withoutStop(last.value) };
  return { ...words, children: [...words.children.slice(0, -1), end] };
}

function withoutStop(sentence: string): string {
  return sentence.replace(/(?<!\.)\.$/u, '');
}
