/** Diagrams of the data model: what stands around the drawing. */
export const erd = {
  /** Detail in which a diagram can be drawn, by its id. */
  details: {
    lines: 'Names, many-to-many collapsed',
    names: 'Names',
    keys: 'Keys',
    all: 'All fields',
    usual: 'All fields of this entity',
  },
  detail: 'Detail',
  files: 'Export',
  label: 'Diagram: {title}',
  textDescription: 'Text description',
  moreInLists: '{count} more in the lists of this page.',
  allInLists: {
    one: 'Its relationship stands in the lists of this page.',
    other: 'Its {count} relationships stand in the lists of this page.',
  },
  pathsFrom: 'Path to another entity',
  secondDegree: 'Second-degree relationships',
  allInOne: 'All {count} entities in one diagram',
} as const;
