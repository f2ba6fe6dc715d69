/** Relationships of the data model as sentences. */
export const relationships = {
  /** Where its author gave none: of a key there and back, and of a junction. */
  verbs: { to: 'refers to', from: 'is referred to by', junction: 'is linked to' },
  /** What holds of one end, by the multiplicity of the other; of many the name is a plural. */
  phrase: {
    '1': '{verb} exactly one {entity}',
    '0..1': '{verb} at most one {entity}',
    '1..*': '{verb} one or more {entity}',
    '0..*': '{verb} any number of {entity}',
  },
  through: '{phrase}, through {entity}',
  /** Of a link to one of several entities. */
  insteadOne: '{phrase} (or one {others} instead)',
  insteadMany: '{phrase} (or {others} instead)',
  sentence: 'Each {entity} {phrase}.',
} as const;
