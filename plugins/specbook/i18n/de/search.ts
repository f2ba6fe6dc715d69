/** The search dialog, and what records say beside the words of their authors. */
import type { search as english } from '../en/search.ts';
import type { Translation } from '../message.ts';

/** Words of search. */
export const search: Translation<typeof english> = {
  open: 'Spezifikation durchsuchen',
  input: 'Suche nach einer ID, einem Feld, einer Zahl mit Einheit oder nach Wörtern',
  placeholder: 'PERF-RT-002, patient_id, p95 250 ms, Wörter',
  close: 'Schließen',
  filters: 'Filter',
  filter: {
    kind: 'Art',
    status: 'Status',
    place: 'Domäne oder Bereich',
    document: 'Dokument',
    verdict: 'Bewertung',
    owner: 'Verantwortlich',
    priority: 'Priorität',
  },
  any: 'Alle',
  results: 'Treffer',
  page: 'Seite',
  detail: { primaryKey: 'Primärschlüssel', required: 'Pflicht', due: 'fällig am {day}' },
  overview: 'Übersicht',
  pages: {
    '/': 'Startseite, Ablauf, Stand, was spezifiziert ist',
    '/data-model/': 'Domänen, Entity-Relationship-Diagramm, ERD, Beziehungen',
    '/entities/': 'Alle Tabellen nach Domäne',
    '/performance/': 'Antwortzeiten, Durchsatz, Verfügbarkeit, Skalierbarkeit, Datenvolumen',
    '/constraints/': 'Was möglich ist, Einschränkungen, Gestaltung, was teuer ist',
    '/pocs/': 'PoC, Machbarkeitsnachweise, Versuche, Bewertungen',
    '/acceptance/': 'Kriterien nach Bereich: funktional, Performance, Sicherheit, Tests',
    '/documents/': 'Die vier Dokumente 05 bis 08, zum Drucken und Herunterladen; Freigaben',
    '/considerations/': 'Offene Fragen und Entscheidungen',
    '/traceability/': 'Anforderungen, Kriterien und Tests; was nicht abgedeckt ist',
    '/problems/': 'Fehler und Warnungen der Spezifikation',
  },
  printable: 'Das druckbare Dokument',
};
