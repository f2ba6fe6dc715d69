/** Tables of items: what their scripts put around them. */
import type { tables as english } from '../en/tables.ts';
import type { Translation } from '../message.ts';

/** Words of scripts of tables. */
export const tables: Translation<typeof english> = {
  download: 'Als CSV herunterladen',
  downloadName: 'Als CSV herunterladen: {caption}',
  downloadFailed: 'Das Herunterladen ist fehlgeschlagen',
  filters: 'Tabellen filtern',
  any: 'Alle',
  clear: 'Filter zurücksetzen',
  notMet: 'nicht erfüllt',
  knownValues: 'Es gibt: {values}.',
  noRows: 'Keine Zeile passt zu {values}.',
  rows: { one: '{count} Zeile', other: '{count} Zeilen' },
  someRows: '{shown} von {total} Zeilen',
  rowsOnPage: '{rows} auf dieser Seite',
  unknown: {
    area: 'Kein Bereich heißt hier „{value}“.',
    category: 'Keine Kategorie heißt hier „{value}“.',
    class: 'Keine Art von Änderungen heißt „{value}“.',
    coverage: 'Keine Abdeckung heißt „{value}“.',
    entity: 'Keine Entität heißt hier „{value}“.',
    kind: 'Keine Art heißt hier „{value}“.',
    method: 'Keine Methode heißt hier „{value}“.',
    owner: 'Niemand heißt hier „{value}“.',
    priority: 'Keine Priorität heißt „{value}“.',
    screen: 'Kein Screen heißt hier „{value}“.',
    service: 'Kein Service heißt hier „{value}“.',
    status: 'Kein Status heißt „{value}“.',
    verdict: 'Keine Bewertung heißt „{value}“.',
  },
  filter: {
    area: 'Bereich',
    category: 'Kategorie',
    class: 'Art',
    coverage: 'Abdeckung',
    entity: 'Entität',
    kind: 'Art',
    method: 'Methode',
    owner: 'Verantwortlich',
    priority: 'Priorität',
    screen: 'Screen',
    service: 'Service',
    status: 'Status',
    verdict: 'Bewertung',
  },
};
