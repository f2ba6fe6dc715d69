/** What many pages ask of an item is reckoned once. */
import type { Spec } from './spec.ts';

/**
 * The same function, which answers from memory where it was asked before. The answer must depend on nothing else.
 *
 * @example export const recordSize = once((spec: Spec, entity: Entity) => sizeOf(spec, entity));
 */
export function memoize<Item extends object, Answer extends object>(
  reckon: (spec: Spec, item: Item) => Answer,
): (spec: Spec, item: Item) => Answer {
  const answers = new WeakMap<Spec, WeakMap<Item, Answer>>();
  return (spec, item) => {
    const ofSpec = answers.get(spec) ?? new WeakMap<Item, Answer>();
    answers.set(spec, ofSpec);
    const answer = ofSpec.get(item) ?? reckon(spec, item);
    ofSpec.set(item, answer);
    return answer;
  };
}
