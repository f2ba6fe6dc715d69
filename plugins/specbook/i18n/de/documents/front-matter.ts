/** What stands in front of each of the four documents. */
import type { frontMatter as english } from '../../en/documents/front-matter.ts';
import type { Translation } from '../../message.ts';

/** Words in front of documents. */
export const frontMatter: Translation<typeof english> = {
  document: 'Dokument',
  platform: 'Plattform',
  status: {
    issued: 'Ausgegeben',
    empty: 'Leer',
    draft: 'ENTWURF: {reasons}',
    draftItems: { one: '{count} Element ist ein Entwurf', other: '{count} Elemente sind Entwürfe' },
    uncommitted: 'es gibt nicht committete Änderungen',
    inReview: {
      one: 'In Prüfung: {count} Element ist vorgeschlagen',
      other: 'In Prüfung: {count} Elemente sind vorgeschlagen',
    },
    notApproved: 'Nicht freigegeben',
    missing: 'In Prüfung: noch nicht freigegeben durch {roles}',
    approved: {
      one: 'Freigegeben {revision}, seither {count} Änderung',
      other: 'Freigegeben {revision}, seither {count} Änderungen',
    },
    approvedUnknown: 'Freigegeben {revision}, Änderungen seither unbekannt',
  },
  notApproved: 'Noch nicht freigegeben.',
  since: {
    nothing: 'seither nichts geändert',
    changed: {
      one: 'seither {count} Element geändert',
      other: 'seither {count} Elemente geändert',
    },
    classified: {
      one: 'seither {count} Änderung: {classes}',
      other: 'seither {count} Änderungen: {classes}',
    },
    thisRevision: 'diese Revision',
    title: 'Änderungen seit {revision}',
    intro: 'Revision {revision} wurde freigegeben von {approvers}. Seitdem:',
    approver: '{name} ({role}, {day})',
    printed: '{document}: Änderungen seit {revision}',
    approvedBy: 'Freigegeben von',
    unknown: 'Revision {revision} in Git nicht gefunden: Änderungen seit der Freigabe unbekannt',
  },
  signatures: {
    title: 'Unterschriften',
    intro: 'Die Unterzeichnenden geben dieses Dokument von {title} in Revision {revision} frei.',
  },
  people: { authors: 'Autoren', distribution: 'Verteiler' },
  glossary: { title: 'Glossar', term: 'Begriff', definition: 'Definition' },
  assumptions: { title: 'Annahmen', statement: 'Annahme' },
  history: {
    title: 'Änderungshistorie',
    none: 'Historie unbekannt: Git hat keine Revision dieser Spezifikation.',
    shallow: 'Ältere Historie unbekannt: aus einem flachen Klon (shallow clone) gebaut.',
    author: 'Autor',
    changes: 'Änderungen',
    after: 'nach {revision}',
    added: 'Hinzugefügt: {items}',
    changed: 'Geändert: {items}',
    changedItem: '{item} ({values})',
    values: {
      added: '{name}: {value} hinzugefügt',
      changed: '{name}: {before} → {after}',
      removed: '{name}: {value} entfernt',
      addedText: '{name} hinzugefügt',
      changedText: '{name} geändert',
      removedText: '{name} entfernt',
    },
    removed: 'Entfernt: {items}',
    nothing: 'Nichts in diesem Dokument.',
    older: 'Unbekannt: Ältere Commits sind nicht in diesem Klon.',
    first: 'Früheste Revision in Git.',
  },
  references: {
    title: 'Verweise',
    contents: 'Inhalt',
    document: 'Dokument {number}',
    source: 'Alle vier Dokumente sind aus der Spezifikation unter {address} erzeugt.',
    about: {
      '05-data-models':
        'Entitäten, Felder, Beziehungen, Geschäftsregeln, Zeilen und Speicherbedarf',
      '06-performance-requirements': 'Zielwerte, Messwerte, Services und ihre SLAs',
      '07-technical-constraints': 'Möglichkeiten, Einschränkungen und Kosten, Screen für Screen',
      '08-acceptance-criteria': 'Kriterien, ihre Nachweise, Normen und die Abnahmeerklärung',
    },
  },
  howToRead: 'Hinweise zum Lesen',
  notes: {
    sections:
      'Ein Zeichen wie §5.2 verweist auf einen Abschnitt dieses Dokuments; mit der Nummer eines Dokuments davor auf jenes Dokument.',
    once: 'Jedes Element ist an einer Stelle vollständig beschrieben; anderswo steht nur seine ID oder sein Name.',
    statuses:
      'Elemente sind Entwurf, vorgeschlagen, freigegeben oder abgekündigt. Abgekündigte Elemente werden entfernt.',
  },
  compared:
    'Verglichen mit {base}: Was vorher da war, ist durchgestrichen, Neues ist unterstrichen. Auf Papier steht neben dem, was sich unterscheidet, ein Strich am Rand.',
  multiplicities:
    '{one} ist genau eine Zeile, {optional} höchstens eine, {many} eine oder mehr, {any} beliebig viele (UML 2.5).',
  notesOf: {
    '05-data-models': {
      keys: 'PK kennzeichnet ein Feld des Primärschlüssels, FK ein Feld eines Fremdschlüssels. Ein Feld, das keine Pflicht ist, darf leer sein.',
      rules:
        'Aus Feldern, Schlüsseln, Checks und Änderungsprotokoll abgeleitete Regeln stehen unter den deklarierten.',
      storage:
        'Zeilen und Speicherbedarf sind aus deklarierter Menge, Wachstum und Datentypen berechnet; sie sind Schätzungen.',
    },
    '06-performance-requirements': {
      percentile: 'p95 höchstens 250 ms: 95 % aller Antworten dauern 250 ms oder weniger.',
      conditions:
        'Ein Zielwert gilt unter seinen Bedingungen: Ein Ergebnis unter anderen ist nicht aussagekräftig.',
      growth:
        'Ein Wachstum von 4 %/Monat wirkt mit Zinseszins; bei +20.000/Monat kommt jeden Monat dieselbe Zahl hinzu.',
    },
    '07-technical-constraints': {
      possible:
        'Eine Funktion gilt nur dann als möglich, wenn ein noch gültiger Machbarkeitsnachweis sie belegt.',
      timing: 'Wartezeiten eines Screens sind die der Performance-Anforderung, die er nennt.',
      cost: 'Kosten gelten je Monat, einem Zwölftel eines Jahres: Preis mal erwarteter Nutzung.',
    },
    '08-acceptance-criteria': {
      priority:
        'Prioritäten: Muss ist zwingend für die Abnahme, Soll ist erforderlich, sofern bei der Abnahme nicht darauf verzichtet wird, Kann ist optional.',
      tests: 'Ein Test heißt Suite > Name; ein Stern steht für einen beliebigen Namen.',
    },
  },
  state: {
    title: 'Dokumentstatus',
    noDrafts: 'Kein Element dieses Dokuments ist ein Entwurf.',
    drafts: { one: '{count} Entwurf: {items}.', other: '{count} Entwürfe: {items}.' },
    noneOpen: 'Keine offenen Klärungspunkte.',
    open: 'Offene Klärungspunkte',
  },
  continued: '{section}, Fortsetzung',
};
