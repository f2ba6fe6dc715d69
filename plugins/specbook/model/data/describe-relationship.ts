/** Relationships as sentences. */
import { stringsOf, type Localized } from '../../i18n/index.ts';
import { pluralNoun } from '../../i18n/plural.ts';
import type { Item } from '../item.ts';
import { notation } from './multiplicity.ts';
import { relationshipsFrom } from './neighbours.ts';
import type { Multiplicity, Relationship, RelationshipEnd } from './relationship.ts';
import type { Spec } from '../spec.ts';

/** `a, b and c`. */
export function listed(
  of: Localized,
  words: readonly string[],
  conjunction: 'and' | 'or' = 'and',
): string {
  const last = words.at(-1) ?? '';
  if (words.length < 2) return last;
  return stringsOf(of).views.items[conjunction]({ others: words.slice(0, -1).join(', '), last });
}

/** The name of an entity, its id where it has none. */
export function entityName(spec: Spec, id: string): string {
  const item: Item | undefined = spec.items.get(`entity:${id}`);
  return item?.title ?? id;
}

/** The name of an entity for several of its rows. @example pluralName(spec, 'order') // 'Orders' */
export function pluralName(spec: Spec, id: string): string {
  return pluralNoun(entityName(spec, id), spec.locale?.language);
}

/** The verbs of a relationship, there and back: those of its author, else the usual ones. */
export function verbsOf(
  of: Localized,
  { origin, verbs: [to, from] }: Pick<Relationship, 'origin' | 'verbs'>,
): readonly [to: string, from: string] {
  const { verbs: t } = stringsOf(of).relationships;
  const isJunction = origin === 'junction';
  return [to ?? (isJunction ? t.junction : t.to), from ?? (isJunction ? t.junction : t.from)];
}

/** What names an entity of which so many rows are meant. */
function nameFor({ max }: Multiplicity): typeof entityName {
  return max === 'many' ? pluralName : entityName;
}

function phrase(spec: Spec, verb: string, { entity: id, multiplicity }: RelationshipEnd): string {
  const entity = nameFor(multiplicity)(spec, id);
  return stringsOf(spec).relationships.phrase[notation(multiplicity)]({ verb, entity });
}

/** A phrase with the other targets of a polymorphic relationship. */
function withAlternatives(spec: Spec, relationship: Relationship, stated: string): string {
  const { item, path } = relationship.statedAt;
  const others = relationshipsFrom(spec, relationship.from.entity)
    .filter(
      ({ origin, statedAt, to }) =>
        origin === 'stated' &&
        statedAt.item === item &&
        statedAt.path.at(-1) === path.at(-1) &&
        to.entity !== relationship.to.entity,
    )
    .map(({ to }) => to.entity);
  const { relationships: t } = stringsOf(spec);
  const { multiplicity } = relationship.to;
  const names = others.map((id) => nameFor(multiplicity)(spec, id));
  const instead = multiplicity.max === 'many' ? t.insteadMany : t.insteadOne;
  return instead({ phrase: stated, others: listed(spec, names, 'or') });
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
  const { from, to, via } = relationship;
  const [there, back] = verbsOf(spec, relationship);
  const through = (stated: string): string =>
    via === undefined
      ? stated
      : stringsOf(spec).relationships.through({ phrase: stated, entity: entityName(spec, via) });
  const phraseTo = phrase(spec, there, to);
  return [
    relationship.polymorphic ? withAlternatives(spec, relationship, phraseTo) : through(phraseTo),
    through(phrase(spec, back, from)),
  ];
}

/** Phrases about the two ends as sentences. */
export function phrasesToSentences(
  spec: Spec,
  { from, to }: Relationship,
  [fromPhrase, toPhrase]: readonly [from: string, to: string],
): [from: string, to: string] {
  const { sentence } = stringsOf(spec).relationships;
  return [
    sentence({ entity: entityName(spec, from.entity), phrase: fromPhrase }),
    sentence({ entity: entityName(spec, to.entity), phrase: toPhrase }),
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
