/** Diagrams of the data model: what the drawing itself says. */
export const diagrams = {
  title: {
    whole: '{specification}: data model',
    domains: '{specification}: domains',
    part: '{domain}, part {part} of {parts}',
    secondDegree: '{entity}, two steps out',
  },
  whole: {
    description: '{entities} and {relationships} between them.',
    sheet:
      'Part {part} of {parts}: {entities} of {domains}, with the relationships whose foreign key they hold.',
    external: 'Dotted frame: an entity of another part.',
    frames: 'Between frames, lines to the same frame share a lane.',
    tooLarge:
      'So many entities are hard to take in at once; the diagrams of the domains show them in parts that can be read.',
  },
  domains: {
    description: '{domains}, and {crossing} from one to another.',
    crossing: {
      one: '{count} relationship that crosses',
      other: '{count} relationships that cross',
    },
    noCrossing: 'no relationship that crosses',
    alone: '{domain} is linked to no other domain.',
    number: 'A number on a line counts the relationships between the two domains.',
    hub: '{domain} is linked to {others} other domains; these lines are not drawn, the sentences name them.',
    ahead: '{relationships} from {from} to {to}',
    sentence: '{phrase}.',
    bothWays: '{relationships} from {from} to {to} and {back} back',
  },
  domain: {
    related: '{entities} of {domain}, related to {others} of other domains.',
    unrelated: '{entities} of {domain}, related to none of other domains.',
    large: 'The domain is too large for one picture to be read; it is also drawn in {parts} parts.',
  },
  part: {
    related:
      'Part {part} of {parts}: {entities} of {domain}, related to {others} of other parts and domains.',
    unrelated:
      'Part {part} of {parts}: {entities} of {domain}, related to none of other parts and domains.',
  },
  gathered: 'Entities of other domains are gathered: one box for each domain.',
  notDrawn:
    'Not drawn, since they would hide all others: {lines}. The sentences name them, and the diagrams of the entities draw them.',
  lines: { one: '{count} line to {entity}', other: '{count} lines to {entity}' },
  entity: {
    related: '{entity} is related to {entities}.',
    unrelated: '{entity} is related to no other entity.',
    secondDegree: '{entity} is related to {entities}, and these to {others} more.',
    hub: 'What else {entity} is related to is left out: it is too much.',
    gathered: '{others} entities around it are gathered: one box for each domain.',
    secondGathered: '{others} entities of the second step are gathered: one box for each domain.',
  },
  /** Of nodes and edges. */
  tooltip: {
    named: '{name}: {text}',
    field: '{field}: {type}, {facts}',
    external: '{entity}, of {domain}',
    /** The phrase about the end with the foreign key. */
    fields: '{phrase} ({fields})',
  },
  moreDomains: { one: '{count} more domain', other: '{count} more domains' },
  moreFields: { one: '{count} more field', other: '{count} more fields' },
  /** What a field is. */
  fact: {
    primary: 'primary key',
    foreign: 'foreign key',
    unique: 'unique',
    together: 'unique together with others',
    index: 'indexed',
    class: '{dataClass} data',
    required: 'required',
    optional: 'optional',
  },
  legend: {
    all: '{entries}.',
    primary: 'PK primary key',
    foreign: 'FK foreign key',
    unique: 'UQ unique',
    together: 'UQ with a number: unique together',
    index: 'IX indexed',
    required: '* required',
    junction: 'n-m junction of many to many',
    label: 'name on a line: the junction it goes through',
    identifying: 'heavy line: key is part of the primary key',
    stated: 'dashed line: no key',
  },
} as const;
