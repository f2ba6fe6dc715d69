/** Pages of acceptance: areas, traceability. */
import type { acceptance as english } from '../en/acceptance.ts';
import type { Translation } from '../message.ts';

/** Words of pages of acceptance. */
export const acceptance: Translation<typeof english> = {
  title: 'Abnahme',
  lede: '{criteria}, {areas}: was die Plattform für die Abnahme erfüllen muss.',
  description: 'Abnahmekriterien von {title} nach Bereich und Art.',
  linkedTest: 'Mit Test verknüpft',
  allAreas: 'Alle Bereiche',
  areas: {
    caption: 'Anzahl der Kriterien nach Bereich und Art',
    total: 'Summe',
    none: 'keine',
    description: 'Abnahmekriterien des Bereichs {title}.',
  },
  gaps: {
    title: 'Lücken',
    ofArea: '{area} hat keine Kriterien der Art {kinds}.',
    here: 'Keine Kriterien der Art {kinds}.',
  },
  criteria: {
    ofKind: 'Kriterien: {kind}',
    all: 'Kriterien aller Bereiche',
  },
  traceability: {
    title: 'Rückverfolgbarkeit',
    lede: 'Von jeder Geschäftsregel und Anforderung zu den Kriterien, die sie prüfen, und zu deren Tests.',
    description:
      'Abnahmekriterien und Tests der Regeln und Anforderungen von {title}, und was nicht abgedeckt ist.',
    covered: 'Abgedeckt',
    noLinkedTest: 'Ohne verknüpften Test',
    notCovered: 'Nicht abgedeckt',
    nothing: 'Noch keine Regeln oder Anforderungen.',
    allCovered: 'Jede Regel und jede Anforderung ist durch ein Kriterium abgedeckt.',
    notCoveredText: 'Kein Abnahmekriterium prüft diese.',
    belongsTo: 'Gehört zu',
    more: '{count} weitere; die Listen unten zeigen alle.',
    rulesOf: 'Geschäftsregeln: {domain}',
    rulesWithoutDomain: 'Geschäftsregeln ohne Domäne',
  },
};
