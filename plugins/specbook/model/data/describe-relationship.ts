/** Relationships as sentences. */
import type { Item } from '../item.ts';
import { inWords, isPlural } from './multiplicity.ts';
import { relationshipsFrom } from './neighbours.ts';
import type { Multiplicity, Relationship } from './relationship.ts';
import type { Spec } from '../spec.ts';

/**
 * The plural of an English name, by the regular rules; a name that ends in a single s, `-is` and `-us` aside, counts as
 * plural already, and one that ends in no Latin letter stays as it is.
 *
 * @example plural('Audit entry') // 'Audit entries'
 */
export function plural(noun: string): string {
  if (!/\p{Script=Latin}$/u.test(noun)) return noun;
  if (/[^aeiou]is$/iu.test(noun)) return `${noun.slice(0, -2)}es`;
  if (/(?:ss|us|x|z|ch|sh)$/iu.test(noun)) return `${noun}es`;
  if (/s$/iu.test(noun)) return noun;
  if (/[^aeiou]y$/iu.test(noun)) return `${noun.slice(0, -1)}ies`;
  return `${noun}s`;
}

/** `a, b and c`. */
export function listed(words: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  return words.length < 2
    ? (words[0] ?? '')
    : `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1) ?? ''}`;
}

/** The name of an entity, its id where it has none. */
export function entityName(spec: Spec, id: string): string {
  const item: Item | undefined = spec.items.get(`entity:${id}`);
  return item?.title ?? id;
}

function phrase(verb: string, many: Multiplicity, object: string, rest: string): string {
  return `${verb} ${inWords(many)} ${isPlural(many) ? plural(object) : object}${rest}`;
}

/** The other targets of a polymorphic relationship, for the end of its sentence. */
function alternatives(spec: Spec, relationship: Relationship): string {
  const { item, path } = relationship.statedAt;
  const others = relationshipsFrom(spec, relationship.from.entity)
    .filter(
      ({ origin, statedAt, to }) =>
        origin === 'stated' &&
        statedAt.item === item &&
        statedAt.path.at(-1) === path.at(-1) &&
        to.entity !== relationship.to.entity,
    )
    .map(({ to }) => entityName(spec, to.entity));
  const many = isPlural(relationship.to.multiplicity);
  return ` (or ${many ? '' : 'one '}${listed(many ? others.map(plural) : others, 'or')} instead)`;
}

/**
 * A relationship as a phrase about each of its ends.
 *
 * @example relationshipPhrases(spec, r) // ['is for exactly one Patient', 'has any number of Appointments']
 */
export function relationshipPhrases(
  spec: Spec,
  relationship: Relationship,
): [from: string, to: string] {
  const { from, to, verbs, via } = relationship;
  const through = via === undefined ? '' : `, through ${entityName(spec, via)}`;
  const rest = relationship.polymorphic ? alternatives(spec, relationship) : through;
  return [
    phrase(verbs[0], to.multiplicity, entityName(spec, to.entity), rest),
    phrase(verbs[1], from.multiplicity, entityName(spec, from.entity), through),
  ];
}

/** Phrases about the two ends as sentences. */
export function phrasesToSentences(
  spec: Spec,
  { from, to }: Relationship,
  [fromPhrase, toPhrase]: readonly [from: string, to: string],
): [from: string, to: string] {
  return [
    `Each ${entityName(spec, from.entity)} ${fromPhrase}.`,
    `Each ${entityName(spec, to.entity)} ${toPhrase}.`,
  ];
}

/**
 * A relationship as sentences, in both directions.
 *
 * @example describeRelationship(spec, r)
 * // ['Each Appointment is for exactly one Patient.', 'Each Patient has any number of Appointments.']
 */
export function describeRelationship(
  spec: Spec,
  relationship: Relationship,
): [from: string, to: string] {
  return phrasesToSentences(spec, relationship, relationshipPhrases(spec, relationship));
}
