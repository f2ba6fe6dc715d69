/** The path between two entities: what its script puts there. */
export const erdPath = {
  path: 'Path between two entities',
  pathDiagram: 'The path as a diagram',
  pathFrom: 'From',
  pathTo: 'To',
  choose: 'Choose',
  notThrough: 'Not through',
  addToAvoid: 'Leave out another entity',
  onlyThrough: 'There is no path without {entities}.',
  sameEntity: 'Both are the same entity.',
  noPath: 'No relationships lead from {from} to {to}.',
  shortestPath: {
    one: 'Shortest path: {count} relationship.',
    other: 'Shortest path: {count} relationships.',
  },
  shortestPaths: {
    one: '{paths} shortest paths, each of {count} relationship.',
    other: '{paths} shortest paths, each of {count} relationships.',
  },
  firstPaths: {
    one: 'More than {paths} shortest paths, each of {count} relationship; the first {paths}:',
    other: 'More than {paths} shortest paths, each of {count} relationships; the first {paths}:',
  },
  /** `count` is that of the relationships: two at least. */
  longer: 'Next paths, each of {count} relationships: {paths}',
  firstLonger: 'Next paths, each of {count} relationships: the first {paths}',
  pathOf: 'Path {number} of {count}',
  /** The phrase about the end with the foreign key. */
  withFields: '{phrase} ({fields})',
  modelFailed: 'The data model could not be loaded.',
} as const;
