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
  unknownValue: 'Filter ignoriert: Keine Zeile auf dieser Seite hat {filter} „{value}“.',
  rows: { one: '{count} Zeile', other: '{count} Zeilen' },
  someRows: '{shown} von {total} Zeilen',
  rowsOnPage: '{rows} auf dieser Seite',
  filter: {
    area: 'Bereich',
    category: 'Kategorie',
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
