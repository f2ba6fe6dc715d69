/** The front page. */
import type { home as english } from '../en/home.ts';
import type { Translation } from '../message.ts';

/** Words of the front page. */
export const home: Translation<typeof english> = {
  lede: 'Datenmodell, Performance-Anforderungen, technische Randbedingungen und Abnahmekriterien von {title}.',
  description:
    'Die Spezifikation von {title}, Revision {revision}: Datenmodelle, Performance-Anforderungen, technische Randbedingungen und Abnahmekriterien.',
  status: {
    title: 'Status',
    requirements: 'Anforderungen nach Bewertung',
    criteria: 'Kriterien nach Bewertung',
  },
  actions: {
    title: 'Nächste Schritte',
    caption: 'Was jedes Team als Nächstes zu tun hat',
    open: 'Offen',
    next: 'Als Nächstes',
    nobody: 'Ohne Team',
  },
  risks: {
    title: 'Risiken',
    none: 'Nichts offen, überfällig, abgelaufen oder ungeprüft.',
    caption: 'Offene, überfällige, abgelaufene und ungeprüfte Elemente',
    risk: 'Risiko',
    items: 'Elemente',
  },
  risk: {
    problems: 'Validierungsprobleme',
    breached: 'Verletzte Anforderungen',
    failed: 'Nicht bestandene Kriterien',
    inconclusive: 'Nicht aussagekräftige Ergebnisse',
    stale: 'Veraltete Ergebnisse',
    notMeasured: 'Nicht gemessene Anforderungen',
    overdue: 'Überfällige Klärungspunkte',
    open: 'Offene Klärungspunkte',
    refuted: 'Durch einen Machbarkeitsnachweis widerlegte Möglichkeiten',
    expired: 'Abgelaufene Machbarkeitsnachweise',
    unreachable: 'Unerreichbare Verfügbarkeitsziele',
    triggered: 'Erreichte Skalierungsschwellen',
    dueToScale: 'Fällige Skalierungsmaßnahmen',
    overBudget: 'Kosten über dem Budget',
    notCovered: 'Nicht durch Abnahmekriterien abgedeckt',
    drafts: 'Entwürfe',
  },
  inventory: {
    title: 'Bestand',
    none: 'Noch nichts.',
    caption: 'Elemente und Entwürfe nach Art',
  },
  completeness: {
    title: 'Vollständigkeit',
    caption: 'Vollständigkeit der Spezifikation',
    measure: 'Kennzahl',
    done: 'Erledigt',
    total: 'Gesamt',
    share: 'Anteil',
  },
  measure: {
    fields: 'Dokumentierte Felder',
    purposes: 'Entitäten und Aufzählungen mit Zweck',
    meanings: 'Werte von Aufzählungen mit Bedeutung',
    volume: 'Entitäten mit Mengengerüst',
    audit: 'Entitäten mit deklariertem Änderungsprotokoll',
    indexes: 'Mit einer Anforderung verknüpfte Indizes',
    rulesCovered: 'Abgedeckte Geschäftsregeln',
    requirementsMet: 'Erfüllte Anforderungen',
    criteriaMet: 'Erfüllte Kriterien',
    requirementsCovered: 'Abgedeckte Anforderungen',
    guidance: 'Randbedingungen mit Gestaltungshinweis',
    linkedTests: 'Kriterien mit verknüpftem Test',
    coverage: 'Abdeckung Bereich × Art',
    resolved: 'Entschiedene Klärungspunkte',
  },
  workflow: {
    steps: { one: '{count} Schritt abgeschlossen', other: '{count} Schritte abgeschlossen' },
    completed: 'Abgeschlossene Schritte:',
    none: 'Noch kein Schritt ist abgeschlossen.',
    next: 'Als Nächstes: {step}',
  },
  documents: {
    caption: 'Die vier Dokumente',
    approvals: 'Freigaben',
    approval: '{role}, Revision {revision}, {day}',
  },
  teams: {
    title: 'Teams',
    caption: 'Teams und was sie verantworten',
    team: 'Team',
    owns: 'Verantwortet',
    owned: '{kind}: {items}',
  },
  start: {
    title: 'Was als Nächstes zu schreiben ist',
    intro: 'Noch nicht geschrieben; jede Seite zeigt ein Beispiel für den Anfang.',
    noPurpose: {
      one: 'Noch ohne Zweck ({items}): was dargestellt wird, in einem Satz.',
      other: 'Noch ohne Zweck ({items}): was jeweils dargestellt wird, in einem Satz.',
    },
    draftFields: {
      one: 'Entwurf ({items}): bestätigen oder berichtigen, und {status} entfernen.',
      other: 'Entwürfe ({items}): jeweils bestätigen oder berichtigen, und {status} entfernen.',
    },
    caption: 'Was noch nicht geschrieben ist, und wohin es gehört',
    content: 'Inhalt',
    command: 'Befehl',
    none: 'Noch nichts. {command} ausführen, oder eine Datei wie {file} schreiben:',
  },
  starter: {
    entity: {
      title: 'Entitäten',
      purpose:
        'Was die Plattform speichert: Felder, Schlüssel, Beziehungen, Regeln und Mengengerüst.',
    },
    requirement: {
      title: 'Performance-Anforderungen',
      purpose: 'Antwortzeit, Durchsatz, Datenvolumen, Verfügbarkeit und Skalierbarkeit.',
    },
    constraint: {
      title: 'Technische Randbedingungen',
      purpose:
        'Worauf sich das Design verlassen kann, und was eingeschränkt, langsam oder teuer ist.',
    },
    poc: {
      title: 'Machbarkeitsnachweise',
      purpose: 'Was erprobt wurde, das Ergebnis, und wie lange es gilt.',
    },
    area: {
      title: 'Abnahmekriterien',
      purpose: 'Was die Plattform für die Abnahme erfüllen muss, Bereich für Bereich.',
    },
    consideration: {
      title: 'Klärungspunkte',
      purpose: 'Offene Fragen und Entscheidungen.',
    },
  },
};
