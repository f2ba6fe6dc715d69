/**
 * Relationships of the data model as sentences. The number stands in parentheses behind the name of the entity, which
 * therefore needs no case, gender or plural: `Termin gehört zu Patient (genau 1)`.
 */
import type { relationships as english } from '../en/relationships.ts';
import type { Translation } from '../message.ts';

/** Words of relationships. */
export const relationships: Translation<typeof english> = {
  verbs: { to: 'verweist auf', from: 'ist referenziert von', junction: 'ist verbunden mit' },
  phrase: {
    '1': '{verb} {entity} (genau 1)',
    '0..1': '{verb} {entity} (höchstens 1)',
    '1..*': '{verb} {entity} (1 oder mehr)',
    '0..*': '{verb} {entity} (beliebig viele)',
  },
  through: '{phrase}, über {entity}',
  insteadOne: '{phrase} (oder stattdessen {others})',
  insteadMany: '{phrase} (oder stattdessen {others})',
  sentence: '{entity} {phrase}.',
};
