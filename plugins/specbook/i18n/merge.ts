import { isPlural } from './compile.ts';
import type { Message, Messages, Overrides } from './message.ts';

/** A message that code calls stays one that can be called, also where a translation leaves its values out. */
function likeOriginal(original: Message, override: Message): Message {
  const isCalled = isPlural(original) || original.includes('{');
  return isCalled && typeof override === 'string' ? { other: override } : override;
}

function mergeAny(original: Message | Messages, override: unknown): Message | Messages {
  if (override === undefined) return original;
  if (typeof original === 'string' || isPlural(original))
    return likeOriginal(original, override as Message);
  const overrides = override as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(original).map(([name, message]) => [name, mergeAny(message, overrides[name])]),
  );
}

/**
 * Messages with some of them in other words or another language. Names that the original does not have are left out.
 *
 * @example merge({ close: 'Close', menu: 'Menu' }, { close: 'Schließen' }) // { close: 'Schließen', menu: 'Menu' }
 */
export function merge<M extends Messages>(messages: M, overrides: Overrides<M>): M {
  return mergeAny(messages, overrides) as M;
}
