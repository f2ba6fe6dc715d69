/** What search answers: the words of its script. */
import type { searchResults as english } from '../en/search-results.ts';
import type { Translation } from '../message.ts';

/** Words of results of search. */
export const searchResults: Translation<typeof english> = {
  none: 'Keine Treffer für „{query}“',
  count: { one: '{count} Treffer', other: '{count} Treffer' },
  countOrMore: '{count} oder mehr Treffer',
  firstShown: 'die ersten {count} sind aufgeführt',
  partial: 'Kein Eintrag enthält alle Wörter.',
  withSome: '{results} mit einigen davon',
  also: 'Auch gesucht: {queries}.',
  action: 'Aktion',
  actions: {
    print: 'Diese Seite drucken',
    markdown: 'Diese Seite als Markdown öffnen',
    theme: 'Zwischen hellem und dunklem Theme wechseln',
  },
  suggestion: 'Vielleicht war das gemeint:',
  loading: 'Suchindex wird geladen…',
  instead: 'Stattdessen nach „{query}“ gesucht.',
  failed: 'Die Suche konnte nicht geladen werden.',
  indexFailed: 'Der Suchindex konnte nicht geladen werden.',
};
