/** What search answers: the words of its script. */
export const searchResults = {
  none: 'No results for “{query}”',
  count: { one: '{count} result', other: '{count} results' },
  countOrMore: '{count} or more results',
  firstShown: 'the first {count} are shown',
  partial: 'Nothing has all these words.',
  withSome: '{results} with some of them',
  also: 'Also searched for: {queries}.',
  /** An option that does something, and is no result. */
  action: 'Action',
  actions: {
    print: 'Print this page',
    markdown: 'Open this page as Markdown',
    theme: 'Switch between light and dark theme',
  },
  /** A word near to what was typed, which searches for itself. */
  suggestion: 'Did you mean this?',
  loading: 'Loading the search index…',
  instead: 'Searched for “{query}” instead.',
  failed: 'Search could not be loaded.',
  indexFailed: 'The search index could not be loaded.',
} as const;
