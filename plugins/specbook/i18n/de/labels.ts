/** Names of the words that files may hold, by that word. */
import type { labels as english } from '../en/labels.ts';
import type { Translation } from '../message.ts';

/** Names of words in files. */
export const labels: Translation<typeof english> = {
  requirementKind: {
    'response-time': { label: 'Antwortzeit', heading: 'Antwortzeiten' },
    throughput: { label: 'Durchsatz', heading: 'Durchsatz' },
    'data-volume': { label: 'Datenvolumen', heading: 'Datenvolumen' },
    availability: { label: 'Verfügbarkeit', heading: 'Verfügbarkeit' },
    scalability: { label: 'Skalierbarkeit', heading: 'Skalierbarkeit' },
  },
  constraintKind: {
    possible: { label: 'Möglich', heading: 'Was möglich ist' },
    limitation: { label: 'Einschränkung', heading: 'Was eingeschränkt ist' },
    design: { label: 'Gestaltung', heading: 'Was die Gestaltung betrifft' },
    cost: { label: 'Kosten', heading: 'Was teuer ist' },
  },
  ruleKind: {
    validation: { label: 'Validierung', heading: 'Validierung' },
    required: { label: 'Pflicht', heading: 'Pflicht und optional' },
    unique: { label: 'Eindeutigkeit', heading: 'Eindeutigkeit' },
    cascade: { label: 'Löschweitergabe', heading: 'Löschweitergabe' },
    audit: { label: 'Änderungsprotokoll', heading: 'Änderungsprotokoll' },
  },
  criterionKind: {
    functional: { label: 'Funktional', heading: 'Funktional', question: 'Was muss funktionieren?' },
    performance: {
      label: 'Performance',
      heading: 'Performance',
      question: 'Wie schnell, wie skalierbar?',
    },
    security: { label: 'Sicherheit', heading: 'Sicherheit', question: 'Welche Normen?' },
    testing: { label: 'Tests', heading: 'Tests', question: 'Welche Tests müssen bestehen?' },
  },
  status: {
    draft: 'Entwurf',
    proposed: 'vorgeschlagen',
    approved: 'freigegeben',
    deprecated: 'abgekündigt',
  },
  method: {
    test: 'Test',
    review: 'Review',
    analysis: 'Analyse',
    demonstration: 'Vorführung',
  },
  enforcedBy: { database: 'Datenbank', application: 'Anwendung', process: 'Prozess' },
  priority: { must: 'Muss', should: 'Soll', could: 'Kann' },
  pocVerdict: { go: 'Go', conditional: 'Bedingt', 'no-go': 'No-Go' },
  considerationStatus: { open: 'Offen', decided: 'Entschieden', dropped: 'Verworfen' },
  coverage: {
    covered: 'abgedeckt',
    'no-test-named': 'ohne verknüpften Test',
    'not-covered': 'nicht abgedeckt',
  },
  kindOf: '{item}: {kind}',
  relation: {
    references: 'referenziert sie',
    type: 'hat diesen Typ',
    classification: 'in dieser Klasse',
    domain: 'in dieser Domäne',
    category: 'in dieser Kategorie',
    service: 'betrifft den Service',
    screen: 'betrifft den Screen',
    environment: 'in dieser Umgebung',
    owner: 'in Verantwortung',
    serves: 'hat einen Index dafür',
    enforces: 'setzt sie durch ein Constraint durch',
    fields: 'schränkt das Feld ein',
    touches: 'liest oder schreibt',
    volume: 'Mengenannahme',
    entities: 'Datenvolumen davon',
    dependsOn: 'hängt davon ab',
    validatedBy: 'dadurch nachgewiesen',
    timing: 'nutzt die Zeitvorgabe',
    verifies: 'prüft dies',
    affects: 'betrifft dies',
    measures: 'hat dies gemessen',
    reviews: 'hat dies begutachtet',
    mentions: 'erwähnt dies',
  },
};
