/** Problems of the files, and what is said at an address without a page. */
export const problems = {
  title: 'Problems',
  none: 'No problems: every file is valid, and every reference resolves.',
  found: '{problems} in {files}',
  /** Both errors and warnings. */
  both: '{errors} and {warnings}',
  noneFound: 'no problems',
  severity: { error: 'error', warning: 'warning' },
  seeAlso: 'See also {location}.',
  ofItem: 'Problems of this item',
  atLine: 'Line {line}: {message}; {hint}',
  /** Behind the first problems of an item. */
  more: { one: '{count} more problem', other: '{count} more problems' },
  /** Many problems of one rule are the rows of a table. */
  ofRule: 'Problems of the rule {rule}',
  place: 'Place',
  message: 'Message',
  /** Of an item that the page is not about. */
  atPlace: '{place}: {message}; {hint}',
  all: 'All problems',
  banner: '{problems} in the specification.',
  /** By what pages show meanwhile. */
  shown: {
    partial: 'Items with errors are left out.',
    'last-good': 'Pages show the last state without errors.',
  },
  see: 'See the problems',
  notFound: {
    title: 'Page not found',
    description: 'There is no page at this address.',
    lede: 'There is no page at this address. The item may have been renamed or removed.',
    toOverview: 'Go to the {overview}.',
    overview: 'overview',
    toEntities: 'Browse {entities}.',
    entities: 'all entities',
    toTraceability: 'Find a requirement or a criterion under {traceability}.',
    traceability: 'traceability',
  },
} as const;
