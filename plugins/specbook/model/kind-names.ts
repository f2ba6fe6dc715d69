/** Names of kinds in sentences. */
import { stringsOf, type Strings } from '../i18n/index.ts';
import type { Kind } from './kinds.ts';

/** Names of the kinds in English, for messages about files; pages take them from the strings of the specification. */
export const KIND_NAMES: Strings['kinds'] & Record<Kind, object> = stringsOf({}).kinds;

/** A kind within a sentence. @example kindNoun('poc') // 'proof of concept' */
export function kindNoun(kind: Kind): string {
  return KIND_NAMES[kind].noun;
}

/** The noun with its article. @example aKind('entity') // 'an entity' */
export function aKind(kind: Kind): string {
  const noun = kindNoun(kind);
  return `${/^[aeiou]/u.test(noun) ? 'an' : 'a'} ${noun}`;
}
