import type { Kind } from './item.ts';

const NOUNS: Partial<Record<Kind, string>> = {
  poc: 'proof of concept',
  dataClass: 'data class',
  area: 'area of acceptance',
};

/**
 * What people call a kind of item.
 *
 * @example kindNoun('poc') // 'proof of concept'
 */
export function kindNoun(kind: Kind): string {
  return NOUNS[kind] ?? kind;
}

/** The noun with its article: `a requirement`, `an entity`. */
export function aKind(kind: Kind): string {
  const noun = kindNoun(kind);
  return `${/^[aeiou]/u.test(noun) ? 'an' : 'a'} ${noun}`;
}
