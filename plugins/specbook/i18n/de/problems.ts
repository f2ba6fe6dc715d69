/** Problems of the files, and what is said at an address without a page. */
import type { problems as english } from '../en/problems.ts';
import type { Translation } from '../message.ts';

/** Words of problems. */
export const problems: Translation<typeof english> = {
  title: 'Probleme',
  none: 'Keine Probleme: Jede Datei ist gültig, und jede Referenz ist auflösbar.',
  found: '{problems}, {files}',
  both: '{errors} und {warnings}',
  noneFound: 'keine Probleme',
  severity: { error: 'Fehler', warning: 'Warnung' },
  seeAlso: 'Siehe auch {location}.',
  ofItem: 'Probleme dieses Elements',
  atLine: 'Zeile {line}: {message}; {hint}',
  more: { one: '{count} weiteres Problem', other: '{count} weitere Probleme' },
  ofRule: 'Probleme der Regel {rule}',
  place: 'Stelle',
  message: 'Meldung',
  atPlace: '{place}: {message}; {hint}',
  all: 'Alle Probleme',
  banner: '{problems} in der Spezifikation.',
  shown: {
    partial: 'Elemente mit Fehlern fehlen.',
    'last-good': 'Die Seiten zeigen den letzten Stand ohne Fehler.',
  },
  see: 'Probleme ansehen',
  notFound: {
    title: 'Seite nicht gefunden',
    description: 'Unter dieser Adresse gibt es keine Seite.',
    lede: 'Unter dieser Adresse gibt es keine Seite. Vielleicht wurde das Element umbenannt oder entfernt.',
    toOverview: 'Zur {overview}.',
    overview: 'Übersicht',
    toEntities: 'Durchsuchen: {entities}.',
    entities: 'alle Entitäten',
    toTraceability: 'Eine Anforderung oder ein Kriterium finden: {traceability}.',
    traceability: 'Rückverfolgbarkeit',
  },
};
